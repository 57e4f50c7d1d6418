package org.carepact.award;

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
import org.carepact.evaluation.RankingView;
import org.carepact.evaluation.Rankings;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** Results as pages: the list, one decision with its ranking, a bidder's own letter. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AwardPages {
    private final Awards awards;
    private final Rankings rankings;
    private final Tenders tenders;
    private final CurrentActor current;
    private final Forms forms;

    AwardPages(Awards awards, Rankings rankings, Tenders tenders, CurrentActor current, Forms forms) {
        this.awards = awards;
        this.rankings = rankings;
        this.tenders = tenders;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "award")
    static class Templates {
        static native TemplateInstance list(PageOf<AwardView> page);

        static native TemplateInstance show(AwardView award, RankingView ranking, LetterView letter, Can can, Form form);

        static native TemplateInstance propose(Form form, RankingView ranking, TenderView tender, RankingView.RankedBid next, boolean proposes, boolean ends);

        private Templates() {}
    }

    /** What this reader may do now. */
    record Can(boolean publish, boolean contract, boolean decline) {}

    @GET
    @Path("/awards")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return Templates.list(awards.list(current.orNull(), PageRequest.of(null, cursor)));
    }

    @GET
    @Path("/awards/new")
    @Authenticated
    public TemplateInstance blank(@QueryParam("tender") String tender) {
        return propose(Form.empty().with("tenderNumber", tender));
    }

    @POST
    @Path("/awards")
    @Authenticated
    public Response propose(MultivaluedMap<String, String> input) {
        return forms.submit(input, AwardRequest.class,
                request -> PageResponses.seeOther("/awards/" + awards.propose(current.get(), request).number(), "award.notice.proposed"), this::propose);
    }

    @GET
    @Path("/awards/{number}")
    public TemplateInstance show(@PathParam("number") String number) {
        return show(number, null);
    }

    @POST
    @Path("/awards/{number}/publish")
    @Authenticated
    public Response publish(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            awards.publish(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/awards/" + number, "award.notice.published");
        }, form -> show(number, form));
    }

    @POST
    @Path("/awards/{number}/send-back")
    @Authenticated
    public Response sendBack(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            awards.sendBack(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/awards/" + number, "award.notice.sent-back");
        }, form -> show(number, form));
    }

    @POST
    @Path("/awards/{number}/decline")
    @Authenticated
    public Response decline(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            awards.decline(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/awards/" + number, "award.notice.declined");
        }, form -> show(number, form));
    }

    @POST
    @Path("/tenders/{number}/no-award")
    @Authenticated
    public Response endWithout(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            awards.endWithout(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/tenders/" + number, "award.notice.ended");
        }, form -> propose(form.with("tenderNumber", number)));
    }

    private TemplateInstance propose(Form form) {
        Actor actor = current.get();
        actor.require(Role.OFFICER, Role.APPROVER);
        TenderView tender = tenders.byNumber(actor, form.value("tenderNumber"));
        RankingView ranking = rankings.ranking(actor, tender.number());
        boolean open = tender.state() == TenderState.EVALUATED;
        RankingView.RankedBid next = awards.nextInRank(actor, tender.number()).orElse(null);
        return Templates.propose(form, ranking, tender, next, open && next != null && actor.actsAs(Role.OFFICER, tender.purchaser()),
                open && actor.actsAs(Role.APPROVER, tender.purchaser()));
    }

    private TemplateInstance show(String number, Form refused) {
        Actor actor = current.orNull();
        AwardView award = awards.byNumber(actor, number);
        Set<Role> buying = actor == null ? Set.of() : actor.rolesFor(award.purchaser());
        Set<Role> winning = actor == null ? Set.of() : actor.rolesFor(award.supplier());
        Can can = new Can(AwardState.MOVES.allows(award.state(), "publish", buying), AwardState.MOVES.allows(award.state(), "contract", buying),
                AwardState.MOVES.allows(award.state(), "decline", winning));
        return Templates.show(award, rankings.ranking(tenders.get(award.tender())), letter(actor, award), can,
                refused == null ? Form.upon(award.version()) : refused);
    }

    private LetterView letter(Actor actor, AwardView award) {
        if (actor == null || !actor.has(Role.ORG_MANAGER) || AwardState.UNPUBLISHED.contains(award.state())) {
            return null;
        }
        try {
            return awards.letter(actor, award.number());
        } catch (Problem didNotBid) {
            return null;
        }
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(40, "award.nav", "/awards", Set.of()));
        }
    }
}
