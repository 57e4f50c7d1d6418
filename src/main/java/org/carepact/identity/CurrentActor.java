package org.carepact.identity;

import jakarta.enterprise.context.RequestScoped;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.web.CurrentRequest;

/** Who asks; resources and pages hand the actor to the services. */
@RequestScoped
public class CurrentActor {
    private final CurrentRequest request;

    CurrentActor(CurrentRequest request) {
        this.request = request;
    }

    /** The actor; refuses with 401 where nobody is signed in. */
    public Actor get() {
        Actor actor = orNull();
        if (actor == null) {
            throw Problem.of(ProblemKind.UNAUTHENTICATED, "kernel.sign-in");
        }
        return actor;
    }

    /** The actor, or null for the public. */
    public Actor orNull() {
        return request.viewer() instanceof Actor actor ? actor : null;
    }
}
