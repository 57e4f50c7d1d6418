package org.carepact.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.problem.ProblemRaised;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.CurrentRequest;

/** Writes and reads the trail. */
@ApplicationScoped
public class AuditLog implements Trail {
    private static final java.util.Set<ProblemKind> REFUSALS =
            java.util.Set.of(ProblemKind.FORBIDDEN, ProblemKind.CONFLICT, ProblemKind.UNAUTHENTICATED, ProblemKind.STALE);
    private static final int MOST_PATH = 120;
    private static final int MOST_THREAD = 64;

    private final EntityManager entities;
    private final LegalClock clock;
    private final ObjectMapper json;

    AuditLog(EntityManager entities, LegalClock clock, ObjectMapper mapper) {
        this.entities = entities;
        this.clock = clock;
        this.json = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(Acting by, String act, Subject subject, Map<String, ?> details) {
        write(by, act, Outcome.DONE, subject, details);
    }

    @Override
    @Transactional
    public void read(Acting by, String act, Subject subject) {
        write(by, act, Outcome.READ, subject, Map.of());
    }

    @Override
    public void refused(Acting by, String act, Subject subject) {
        QuarkusTransaction.requiringNew().run(() -> write(by, act, Outcome.REFUSED, subject, Map.of()));
    }

    /** A refused act or read leaves its entry although its own transaction is gone. */
    void refused(@Observes ProblemRaised raised, CurrentActor current, CurrentRequest request) {
        boolean guarded = REFUSALS.contains(raised.problem().kind())
                || (raised.problem().kind() == ProblemKind.NOT_FOUND && current.orNull() != null && request.isApi());
        if (!guarded || raised.problem().code().startsWith("identity.")) {
            return; // failed sign-ins write their own entry
        }
        String path = raised.path().length() > MOST_PATH ? raised.path().substring(0, MOST_PATH) : raised.path();
        QuarkusTransaction.requiringNew().run(() -> write(current.orNull(), "kernel.refused", Outcome.REFUSED,
                Subject.of("path", path), Map.of("method", raised.method(), "code", raised.problem().code())));
    }

    /** The trail, newest first; all of it or one thread's. Auditors, supervisors and the administrator read it; that is noted too. */
    @Transactional
    public PageOf<AuditEntryView> list(Actor actor, String thread, PageRequest page) {
        actor.require(Role.AUDITOR, Role.SUPERVISOR, Role.ADMIN);
        if (thread != null && thread.strip().length() > MOST_THREAD) {
            throw Problem.invalid("/thread", "kernel.size", 1, MOST_THREAD);
        }
        String where = thread == null || thread.isBlank() ? "" : " AND (thread = :thread OR subjectNumber = :thread)";
        var query = entities.createQuery("FROM AuditEntry WHERE id < :before" + where + " ORDER BY id DESC", AuditEntry.class)
                .setParameter("before", page.bound())
                .setMaxResults(page.limit() + 1);
        if (!where.isEmpty()) {
            query.setParameter("thread", thread.strip());
        }
        List<AuditEntry> found = query.getResultList();
        write(actor, "audit.read", Outcome.READ, Subject.of("trail", thread == null ? "" : thread), Map.of());
        return page.page(found, AuditEntry::key).map(AuditEntry::view);
    }

    private void write(Acting by, String act, Outcome outcome, Subject subject, Map<String, ?> details) {
        try {
            entities.persist(new AuditEntry(clock.now(), by, act, outcome, subject, json.writeValueAsString(new TreeMap<>(details)), requestId()));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    private static String requestId() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        try {
            return Arc.container().instance(CurrentRequest.class).get().id();
        } catch (RuntimeException noHttpRequest) {
            return null; // the clock's work has a request context without a request
        }
    }
}
