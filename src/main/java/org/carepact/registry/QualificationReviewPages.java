package org.carepact.registry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.rules.RuleProfiles;

/** Judging an application: the machine's marks beside the form, the one notice, the proposal, the second person's confirmation. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class QualificationReviewPages {
    private final QualificationReview review;
    private final QualificationPages pages;
    private final DirectoryChoices choices;
    private final RuleProfiles profiles;
    private final LegalClock clock;
    private final CurrentActor current;
    private final Forms forms;

    QualificationReviewPages(QualificationReview review, QualificationPages pages, DirectoryChoices choices, RuleProfiles profiles, LegalClock clock,
            CurrentActor current, Forms forms) {
        this.review = review;
        this.pages = pages;
        this.choices = choices;
        this.profiles = profiles;
        this.clock = clock;
        this.current = current;
        this.forms = forms;
    }

    /** An item of capacity with the names of its fields. */
    public record Item(int place, String code) {
        /** Name of a field of the points for this item. */
        public String field(String name) {
            return "capacity[" + place + "]." + name;
        }

        /** Message key of the item's name. */
        public String label() {
            return "registry.capacity." + code;
        }
    }

    /** The pages. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance review(Form form, QualificationPages.Sheet sheet, List<Mark> marks, List<Choice> answers, List<Choice> fields, List<Item> items);

        static native TemplateInstance cure(Form form, QualificationPages.Sheet sheet, List<Choice> criteria);

        private Templates() {}
    }

    @GET
    @Path("/qualifications/{number}/review")
    public TemplateInstance review(@PathParam("number") String number) {
        QualificationPages.Sheet sheet = pages.may(number, "propose");
        List<Mark> marks = review.dryRunOne(current.get(), number);
        Form form = Form.upon(sheet.application().version()).with("fields", sheet.application().fieldsAsked());
        for (QualificationPages.Line line : sheet.lines()) {
            form = filled(form, line, marks.get(line.place()));
        }
        for (Item item : items()) {
            form = form.with(item.field("points"), sheet.application().points(item.code()));
        }
        return review(form, sheet, marks);
    }

    @POST
    @Path("/qualifications/{number}/review")
    public Response propose(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        QualificationPages.Sheet sheet = pages.may(number, "propose");
        if (input.containsKey("keep")) {
            return forms.submit(input, KeptReview.class, request -> {
                review.judge(current.get(), number, Forms.version(input), new JudgementsRequest(request.judged()));
                return PageResponses.seeOther(QualificationPages.at(number) + "/review", "registry.notice.saved");
            }, form -> review(form, sheet, review.dryRunOne(current.get(), number)));
        }
        return forms.submit(input, ProposalRequest.class, request -> {
            review.propose(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(QualificationPages.at(number), "registry.notice.proposed");
        }, form -> review(form, sheet, review.dryRunOne(current.get(), number)));
    }

    @POST
    @Path("/qualifications/{number}/mark")
    public Response mark(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            review.mark(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(QualificationPages.at(number), "registry.notice.marked");
        }, form -> pages.page(number, form));
    }

    @GET
    @Path("/qualifications/{number}/ask-cure")
    public TemplateInstance cure(@PathParam("number") String number) {
        QualificationPages.Sheet sheet = pages.may(number, "ask-cure");
        List<String> failing = sheet.application().judgements().stream().filter(judgement -> !judgement.passed()).map(Judgement::criterion).toList();
        return cure(Form.upon(sheet.application().version()).with("criteria", failing), sheet);
    }

    @POST
    @Path("/qualifications/{number}/ask-cure")
    public Response askCure(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        QualificationPages.Sheet sheet = pages.may(number, "ask-cure");
        return forms.submit(input, CureRequest.class, request -> {
            review.askCure(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther(QualificationPages.at(number), "registry.notice.noticed");
        }, form -> cure(form, sheet));
    }

    @POST
    @Path("/qualifications/{number}/confirm")
    public Response confirm(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            review.confirm(current.get(), number, Forms.version(input));
            return PageResponses.seeOther(QualificationPages.at(number), "registry.notice.confirmed");
        }, form -> pages.page(number, form));
    }

    @POST
    @Path("/qualifications/{number}/send-back")
    public Response sendBack(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            review.sendBack(current.get(), number, Forms.version(input), request.reason());
            return PageResponses.seeOther(QualificationPages.at(number), "registry.notice.sent-back");
        }, form -> pages.page(number, form));
    }

    /** A person's judgement where there is one, otherwise what the machine marked. */
    private static Form filled(Form form, QualificationPages.Line line, Mark mark) {
        if (line.judgement() != null) {
            return form.with(line.judged("passed"), line.judgement().passed()).with(line.judged("reason"), line.judgement().reason());
        }
        return switch (mark.outcome()) {
            case PASS -> form.with(line.judged("passed"), true);
            case FAIL -> form.with(line.judged("passed"), false).with(line.judged("reason"), mark.sentence());
            case PERSON -> form;
        };
    }

    private TemplateInstance review(Form form, QualificationPages.Sheet sheet, List<Mark> marks) {
        List<Choice> answers = List.of(new Choice("true", Texts.say("registry.qualification.met")), new Choice("false", Texts.say("registry.qualification.not-met")));
        List<Choice> asked = choices.getFields().stream().filter(field -> sheet.application().fieldsAsked().contains(field.value())).toList();
        return Templates.review(form, sheet, marks, answers, asked, items());
    }

    private TemplateInstance cure(Form form, QualificationPages.Sheet sheet) {
        return Templates.cure(form, sheet,
                sheet.criteria().criteria().stream().map(each -> new Choice(each.code(), each.code() + " " + Texts.text(each.name()))).toList());
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (String code : new Capacity(profiles.current(clock.today())).items()) {
            items.add(new Item(items.size(), code));
        }
        return items;
    }
}
