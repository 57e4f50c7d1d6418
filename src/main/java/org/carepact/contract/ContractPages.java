package org.carepact.contract;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.carepact.award.AwardView;
import org.carepact.award.Awards;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;

/** Contracts as pages. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ContractPages {
    private static final List<Integer> MILESTONES = List.of(0, 1, 2, 3, 4, 5);

    private final Contracts contracts;
    private final Awards awards;
    private final CurrentActor current;
    private final Forms forms;

    ContractPages(Contracts contracts, Awards awards, CurrentActor current, Forms forms) {
        this.contracts = contracts;
        this.awards = awards;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "contract")
    static class Templates {
        static native TemplateInstance list(PageOf<ContractView> page);

        static native TemplateInstance show(ContractView contract, boolean signs, boolean countersigns, boolean inForce, Form form);

        static native TemplateInstance edit(Form form, AwardView award, List<Integer> milestones);

        private Templates() {}
    }

    @GET
    @Path("/contracts")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return Templates.list(contracts.list(current.orNull(), PageRequest.of(null, cursor)));
    }

    @GET
    @Path("/contracts/new")
    @Authenticated
    public TemplateInstance blank(@QueryParam("award") String award) {
        return edit(Form.empty().with("awardNumber", award));
    }

    @POST
    @Path("/contracts")
    @Authenticated
    public Response drawUp(MultivaluedMap<String, String> input) {
        return forms.submit(input, ContractRequest.class,
                request -> PageResponses.seeOther("/contracts/" + contracts.drawUp(current.get(), request).number(), "contract.notice.drawn-up"), this::edit);
    }

    @GET
    @Path("/contracts/{number}")
    public TemplateInstance show(@PathParam("number") String number) {
        return show(number, null);
    }

    @POST
    @Path("/contracts/{number}/sign")
    @Authenticated
    public Response sign(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, version -> contracts.sign(current.get(), number, version));
    }

    @POST
    @Path("/contracts/{number}/countersign")
    @Authenticated
    public Response countersign(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, version -> contracts.countersign(current.get(), number, version));
    }

    private Response act(String number, MultivaluedMap<String, String> input, LongConsumer act) {
        return forms.submit(input, NoInput.class, nothing -> {
            act.accept(Forms.version(input));
            return PageResponses.seeOther("/contracts/" + number, "contract.notice.signed");
        }, form -> show(number, form));
    }

    private TemplateInstance edit(Form form) {
        Actor actor = current.get();
        actor.require(Role.OFFICER);
        return Templates.edit(form, awards.byNumber(actor, form.value("awardNumber")), MILESTONES);
    }

    private TemplateInstance show(String number, Form refused) {
        Actor actor = current.orNull();
        ContractView contract = contracts.byNumber(actor, number);
        boolean signs = actor != null && actor.has(Role.ORG_MANAGER) && actor.actsFor(contract.supplier()) && contract.state() == ContractState.DRAWN_UP;
        boolean countersigns = actor != null && actor.has(Role.APPROVER) && actor.actsFor(contract.purchaser()) && contract.state() == ContractState.SUPPLIER_SIGNED;
        boolean inForce = contract.state() == ContractState.ACTIVE || contract.state() == ContractState.COMPLETED;
        return Templates.show(contract, signs, countersigns, inForce, refused == null ? Form.upon(contract.version()) : refused);
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(50, "contract.nav", "/contracts", Set.of()));
        }
    }
}
