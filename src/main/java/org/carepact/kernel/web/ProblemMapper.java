package org.carepact.kernel.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.problem.ProblemRaised;
import org.carepact.kernel.problem.ProblemView;
import org.carepact.kernel.problem.Problems;
import org.carepact.kernel.problem.Sentences;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what was thrown becomes an answer: problem details for programs, a page for people. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final CurrentRequest request;
    private final Event<ProblemRaised> raised;

    ProblemMapper(CurrentRequest request, Event<ProblemRaised> raised) {
        this.request = request;
        this.raised = raised;
    }

    /** The error page. */
    @CheckedTemplate(basePath = "shell")
    static class Templates {
        static native TemplateInstance problem(String sentence, int status, String requestId);

        private Templates() {}
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> problem(Problem problem) {
        return answer(problem, problem);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> mapping(com.fasterxml.jackson.databind.exc.MismatchedInputException thrown) {
        return answer(Problems.of(thrown), thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> validation(jakarta.validation.ConstraintViolationException thrown) {
        return answer(Problems.of(thrown), thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> web(jakarta.ws.rs.WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return Uni.createFrom().item(thrown.getResponse());
        }
        return answer(Problems.of(thrown), thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> notFound(jakarta.ws.rs.NotFoundException thrown) {
        return answer(Problem.notFound(), thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> unauthorized(io.quarkus.security.UnauthorizedException thrown) {
        return answer(Problems.of(thrown), thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> authenticationFailed(io.quarkus.security.AuthenticationFailedException thrown) {
        return answer(Problems.of(thrown), thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> forbidden(io.quarkus.security.ForbiddenException thrown) {
        return answer(Problems.of(thrown), thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> anything(Throwable thrown) {
        return answer(Problems.of(thrown), thrown);
    }

    /**
     * What goes wrong before an address is matched (there is none, or not for this method) is met on the event loop, but
     * the trail and the page's frame read the database: such an answer is made on a worker thread.
     */
    private Uni<Response> answer(Problem problem, Throwable thrown) {
        Uni<Response> answer = Uni.createFrom().item(() -> made(problem, thrown));
        return BlockingOperationControl.isBlockingAllowed() ? answer : answer.runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    private Response made(Problem problem, Throwable thrown) {
        if (problem.kind() == ProblemKind.INTERNAL) {
            LOG.errorf(thrown, "request %s failed: %s %s", request.id(), request.method(), request.path());
        }
        raised.fire(new ProblemRaised(problem, request.method(), request.path()));
        if (request.isApi()) {
            Response.ResponseBuilder builder = Response.status(problem.kind().status())
                    .type("application/problem+json")
                    .entity(ProblemView.of(problem, request.language(), request.id()));
            if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
                builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            return builder.build();
        }
        if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
            String back = request.method().equals("GET") ? "?next=" + URLEncoder.encode(request.path(), StandardCharsets.UTF_8) : "";
            return Response.seeOther(URI.create("/sign-in" + back)).build();
        }
        TemplateInstance page = Templates.problem(
                Sentences.of(request.language(), problem), problem.kind().status(), request.id());
        return Response.status(problem.kind().status()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page.render()).build();
    }
}
