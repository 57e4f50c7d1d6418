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

        static native TemplateInstance show(AwardView award, RankingView ranking, LetterView letter, boolean publishes, boolean contracts, Form form);

        static native TemplateInstance propose(Form form, RankingView ranking);

        private Templates() {}
    }

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

    private TemplateInstance propose(Form form) {
        Actor actor = current.get();
        actor.require(Role.OFFICER);
        return Templates.propose(form, rankings.ranking(actor, form.value("tenderNumber")));
    }

    private TemplateInstance show(String number, Form refused) {
        Actor actor = current.orNull();
        AwardView award = awards.byNumber(actor, number);
        boolean purchaser = actor != null && actor.actsFor(award.purchaser());
        return Templates.show(award, rankings.ranking(tenders.get(award.tender())), letter(actor, award),
                purchaser && actor.has(Role.APPROVER) && award.state() == AwardState.PROPOSED,
                purchaser && actor.has(Role.OFFICER) && award.state() == AwardState.EFFECTIVE,
                refused == null ? Form.upon(award.version()) : refused);
    }

    private LetterView letter(Actor actor, AwardView award) {
        if (actor == null || !actor.has(Role.ORG_MANAGER) || award.state() == AwardState.PROPOSED) {
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
