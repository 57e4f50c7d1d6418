package org.carepact.identity;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.CurrentRequest;
import org.carepact.kernel.web.PageResponses;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whoever owes a password of their own or a second factor ({@link SignInDuty}) reaches their own account and the way
 * out, and nothing else: every other page leads there, the API answers 403.
 */
class SignInGate {
    private static final List<String> OPEN = List.of("/account", "/sign-in", "/sign-out", "/.well-known", "/api/v1/tokens", "/api/v1/me", "/api/v1/sessions");

    private final CurrentActor current;
    private final CurrentRequest request;

    SignInGate(CurrentActor current, CurrentRequest request) {
        this.current = current;
        this.request = request;
    }

    @ServerRequestFilter
    public Response pass() {
        Actor actor = current.orNull();
        if (actor == null || actor.duty() == null || isOpen(request.path())) {
            return null;
        }
        boolean password = actor.duty() == SignInDuty.PASSWORD;
        if (request.isApi()) {
            throw password ? Problem.forbidden("identity.password-needed") : Problem.forbidden("identity.second-factor-needed");
        }
        return PageResponses.seeOther("/account", password ? "identity.notice.password-needed" : "identity.notice.second-factor-needed");
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }
}
