package org.carepact.contract;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Consumer;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;

/** Ending a contract before its time, as a page: the proposal, the supplier's answer, the decision. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TerminationPages {
    private final Terminations terminations;
    private final Contracts contracts;
    private final CurrentActor current;
    private final Forms forms;

    TerminationPages(Terminations terminations, Contracts contracts, CurrentActor current, Forms forms) {
        this.terminations = terminations;
        this.contracts = contracts;
        this.current = current;
        this.forms = forms;
    }

    /** The page. */
    @CheckedTemplate(basePath = "contract")
    static class Templates {
        static native TemplateInstance termination(ContractView contract, TerminationView termination, TerminationKind[] kinds, Can can, Form form);

        private Templates() {}
    }

    /** What this reader may do now. */
    record Can(boolean propose, boolean answer, boolean confirm, boolean drop) {
        static Can of(Actor actor, ContractView contract, TerminationView termination) {
            Set<Role> buying = actor == null ? Set.of() : actor.rolesFor(contract.purchaser());
            Set<Role> serving = actor == null ? Set.of() : actor.rolesFor(contract.supplier());
            boolean open = termination != null && termination.state().isOpen();
            return new Can(!open && contract.state() == ContractState.ACTIVE && buying.contains(Role.OFFICER),
                    open && TerminationState.MOVES.allows(termination.state(), "answer", serving),
                    open && TerminationState.MOVES.allows(termination.state(), "confirm", buying),
                    open && TerminationState.MOVES.allows(termination.state(), "drop", buying));
        }
    }

    @GET
    @Path("/contracts/{number}/termination")
    public TemplateInstance show(@PathParam("number") String number) {
        return show(number, Form.empty());
    }

    @POST
    @Path("/contracts/{number}/termination")
    @Authenticated
    public Response propose(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, TerminationRequest.class, "contract.notice.termination-proposed",
                request -> terminations.propose(current.get(), number, Forms.version(input), request));
    }

    @POST
    @Path("/contracts/{number}/termination/answer")
    @Authenticated
    public Response answer(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, TerminationAnswer.class, "contract.notice.termination-answered",
                request -> terminations.answer(current.get(), number, Forms.version(input), request));
    }

    @POST
    @Path("/contracts/{number}/termination/confirm")
    @Authenticated
    public Response confirm(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ReasonRequest.class, "contract.notice.terminated",
                request -> terminations.confirm(current.get(), number, Forms.version(input), request));
    }

    @POST
    @Path("/contracts/{number}/termination/drop")
    @Authenticated
    public Response drop(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, ReasonRequest.class, "contract.notice.termination-dropped",
                request -> terminations.drop(current.get(), number, Forms.version(input), request));
    }

    private <T> Response act(String number, MultivaluedMap<String, String> input, Class<T> type, String notice, Consumer<T> act) {
        return forms.submit(input, type, request -> {
            act.accept(request);
            return PageResponses.seeOther("/contracts/" + number + "/termination", notice);
        }, form -> show(number, form));
    }

    private TemplateInstance show(String number, Form form) {
        Actor actor = current.orNull();
        ContractView contract = contracts.byNumber(actor, number);
        TerminationView termination = terminations.of(actor, number).orElse(null);
        Can can = Can.of(actor, contract, termination);
        if (termination == null && !can.propose()) {
            throw Problem.notFound();
        }
        return Templates.termination(contract, termination, TerminationKind.values(), can, form);
    }
}
