package org.carepact.kernel.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the figures of {@code /q/metrics} from everybody but the operator's collector, which sends the token in the setting
 * {@code carepact.metrics.token}. They count requests by address, so they would tell how many bids have come in before the
 * opening. Without the setting there are no figures.
 */
@ApplicationScoped
class MetricsGate {
    private static final String PATH = "/q/metrics";
    private static final int BEFORE_ALL_ROUTES = 1000;
    private static final int NOT_FOUND = 404;

    private final Optional<byte[]> expected;

    MetricsGate(@ConfigProperty(name = "carepact.metrics.token") Optional<String> token) {
        this.expected = token.map(String::strip).filter(text -> !text.isEmpty()).map(text -> bytes("Bearer " + text));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().startsWith(PATH) && !admits(context.request().getHeader("Authorization"))) {
            context.response().setStatusCode(NOT_FOUND).end();
        } else {
            context.next();
        }
    }

    /** @param authorization the header, or null; compared in a time that does not depend on how much of it is right */
    boolean admits(String authorization) {
        return authorization != null && expected.isPresent() && MessageDigest.isEqual(expected.get(), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
