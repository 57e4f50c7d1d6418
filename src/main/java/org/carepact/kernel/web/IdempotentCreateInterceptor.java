package org.carepact.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.persistence.TransactionRetry;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.time.LegalClock;

/** Stores the key first (a second request with it waits for the row), acts, then stores the answer: all or nothing. */
@Interceptor
@IdempotentCreate
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentCreateInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final int MOST_SIGNS = 128;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final RoutingContext routing;
    private final SecurityIdentity identity;
    private final LegalClock clock;

    IdempotentCreateInterceptor(
            EntityManager entities, ObjectMapper json, RoutingContext routing, SecurityIdentity identity, LegalClock clock) {
        this.entities = entities;
        this.json = json;
        this.routing = routing;
        this.identity = identity;
        this.clock = clock;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = routing.request().getHeader(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > MOST_SIGNS) {
            throw Problem.of(ProblemKind.MALFORMED, "kernel.idempotency-key", MOST_SIGNS);
        }
        String asker = identity.isAnonymous() ? "" : identity.getPrincipal().getName();
        String scoped = Digests.sha256Hex(asker + "\n" + key);
        String request = Digests.sha256Hex(routing.request().method() + " " + routing.normalizedPath() + "\n" + body(call));
        return TransactionRetry.whole(() -> QuarkusTransaction.joiningExisting().call(() -> {
            int stored = entities.createNativeQuery("INSERT IGNORE INTO idempotency_key (id, request, created_at) VALUES (?1, ?2, ?3)")
                    .setParameter(1, scoped)
                    .setParameter(2, request)
                    .setParameter(3, java.time.LocalDateTime.ofInstant(clock.now(), java.time.ZoneOffset.UTC))
                    .executeUpdate();
            return stored == 1 ? first(call, scoped) : again(scoped, request);
        }));
    }

    private Object first(InvocationContext call, String scoped) throws Exception {
        Response answer = (Response) call.proceed();
        entities.createNativeQuery("UPDATE idempotency_key SET status = ?1, location = ?2, etag = ?3, body = ?4 WHERE id = ?5")
                .setParameter(1, answer.getStatus())
                .setParameter(2, answer.getHeaderString(HttpHeaders.LOCATION))
                .setParameter(3, answer.getEntity() instanceof HasVersion thing ? ETags.of(thing.version()) : null)
                .setParameter(4, answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()))
                .setParameter(5, scoped)
                .executeUpdate();
        return answer;
    }

    /** The insert that found the key waits for its owner and shares its row with other repeats: asking for more would deadlock. */
    private Object again(String scoped, String request) throws JsonProcessingException {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "SELECT request, status, location, etag, body FROM idempotency_key WHERE id = ?1 LOCK IN SHARE MODE")
                .setParameter(1, scoped)
                .getSingleResult();
        if (!request.equals(row[0])) {
            throw Problem.of(ProblemKind.INVALID, "kernel.idempotency-reused");
        }
        Response.ResponseBuilder answer = Response.status(((Number) row[1]).intValue());
        if (row[2] != null) {
            answer.header(HttpHeaders.LOCATION, row[2]);
        }
        if (row[3] != null) {
            answer.header(HttpHeaders.ETAG, row[3]);
        }
        if (row[4] != null) {
            JsonNode body = json.readTree((String) row[4]);
            answer.type("application/json").entity(body);
        }
        return answer.build();
    }

    private String body(InvocationContext call) throws JsonProcessingException {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : call.getParameters()) {
            if (argument == null || argument instanceof Record || argument instanceof String) {
                arguments.add(argument);
            }
        }
        return json.writeValueAsString(arguments);
    }
}
