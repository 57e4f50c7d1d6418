package org.carepact.registry;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;

/** Rounds of qualification as pages, for everybody who wants to apply and for those who make them. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class QualificationRoundPages {
    private static final List<Role> MARKERS = List.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR);

    private final QualificationRounds rounds;
    private final QualificationReview review;
    private final CurrentActor current;
    private final Forms forms;

    QualificationRoundPages(QualificationRounds rounds, QualificationReview review, CurrentActor current, Forms forms) {
        this.rounds = rounds;
        this.review = review;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance rounds(PageOf<QualificationRoundView> page, boolean officer);

        static native TemplateInstance round(Form form, QualificationRoundView round, List<String> acts, boolean marker, boolean manager);

        static native TemplateInstance roundDraft(Form form, QualificationRoundView round);

        static native TemplateInstance marking(QualificationRoundView round, PageOf<QualificationReview.Marked> page);

        private Templates() {}
    }

    @GET
    @Path("/qualification-rounds")
    @PermitAll
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        Actor actor = current.orNull();
        return Templates.rounds(rounds.list(actor, PageRequest.of(null, cursor)), actor != null && actor.has(Role.OFFICER));
    }

    @GET
    @Path("/qualification-rounds/new")
    @Authenticated
    public TemplateInstance fresh() {
        current.get().require(Role.OFFICER);
        return Templates.roundDraft(Form.empty(), null);
    }

    @POST
    @Path("/qualification-rounds/new")
    @Authenticated
    public Response draft(MultivaluedMap<String, String> input) {
        return forms.submit(input, QualificationRoundRequest.class,
                request -> PageResponses.seeOther(at(rounds.draft(current.get(), request).number()), "registry.notice.saved"), form -> Templates.roundDraft(form, null));
    }

    @GET
    @Path("/qualification-rounds/{number}")
    @PermitAll
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @GET
    @Path("/qualification-rounds/{number}/edit")
    @Authenticated
    public TemplateInstance edit(@PathParam("number") String number) {
        QualificationRoundView round = editable(number);
        return Templates.roundDraft(Form.upon(round.version())
                .with("title.zh", round.title().zh())
                .with("title.en", round.title().en())
                .with("note.zh", round.note().zh())
                .with("note.en", round.note().en())
                .with("opensOn", round.opensOn())
                .with("intakeEndsOn", round.intakeEndsOn())
                .with("validMonths", round.criteria().validMonths()), round);
    }

    @POST
    @Path("/qualification-rounds/{number}/edit")
    @Authenticated
    public Response update(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        QualificationRoundView round = editable(number);
        return forms.submit(input, QualificationRoundRequest.class, request -> {
            rounds.update(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(at(number), "registry.notice.saved");
        }, form -> Templates.roundDraft(form, round));
    }

    @POST
    @Path("/qualification-rounds/{number}/publish")
    @Authenticated
    public Response publish(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            rounds.publish(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(at(number), "registry.notice.round-published");
        }, form -> page(number, form));
    }

    @POST
    @Path("/qualification-rounds/{number}/extend")
    @Authenticated
    public Response extend(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ExtensionRequest.class, request -> {
            rounds.extend(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(at(number), "registry.notice.saved");
        }, form -> page(number, form));
    }

    @POST
    @Path("/qualification-rounds/{number}/cancel")
    @Authenticated
    public Response cancel(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            rounds.cancel(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther(at(number), "registry.notice.saved");
        }, form -> page(number, form));
    }

    @GET
    @Path("/qualification-rounds/{number}/marks")
    @Authenticated
    public TemplateInstance marking(@PathParam("number") String number, @QueryParam("cursor") String cursor) {
        Actor actor = current.get();
        return Templates.marking(rounds.byNumber(actor, number), review.dryRun(actor, number, PageRequest.of(null, cursor)));
    }

    private TemplateInstance page(String number, Form form) {
        Actor actor = current.orNull();
        return Templates.round(form, rounds.byNumber(actor, number), rounds.acts(actor, number), actor != null && actor.hasAny(MARKERS),
                actor != null && actor.has(Role.ORG_MANAGER));
    }

    private QualificationRoundView editable(String number) {
        QualificationRoundView round = rounds.byNumber(current.get(), number);
        if (!rounds.acts(current.get(), number).contains("update")) {
            throw Problem.conflict("kernel.state", round.state());
        }
        return round;
    }

    private static String at(String number) {
        return "/qualification-rounds/" + number;
    }
}
