package org.carepact.bid;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.tender.TenderState;
import org.carepact.tender.TenderView;
import org.carepact.tender.Tenders;

/** A bidder's own bids as pages. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class BidPages {
    private final Bids bids;
    private final Tenders tenders;
    private final CurrentActor current;
    private final LegalClock clock;
    private final Forms forms;

    BidPages(Bids bids, Tenders tenders, CurrentActor current, LegalClock clock, Forms forms) {
        this.bids = bids;
        this.tenders = tenders;
        this.current = current;
        this.clock = clock;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "bid")
    static class Templates {
        static native TemplateInstance list(PageOf<BidRow> page);

        static native TemplateInstance show(BidView bid, TenderView tender, boolean open, Form form);

        private Templates() {}
    }

    @GET
    @Path("/bids")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return Templates.list(bids.list(current.get(), PageRequest.of(null, cursor)));
    }

    @POST
    @Path("/tenders/{number}/bid")
    public Response start(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return PageResponses.seeOther("/bids/" + bids.start(current.get(), number).number());
    }

    @GET
    @Path("/bids/{number}")
    public TemplateInstance show(@PathParam("number") String number) {
        return show(number, null);
    }

    @POST
    @Path("/bids/{number}")
    public Response save(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, BidRequest.class, request -> {
            bids.save(current.get(), number, Forms.version(input), request);
            return PageResponses.seeOther("/bids/" + number, "bid.notice.saved");
        }, form -> show(number, form));
    }

    @POST
    @Path("/bids/{number}/submit")
    public Response submit(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, "bid.notice.submitted", version -> bids.submit(current.get(), number, version));
    }

    @POST
    @Path("/bids/{number}/withdraw")
    public Response withdraw(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return act(number, input, "bid.notice.withdrawn", version -> bids.withdraw(current.get(), number, version));
    }

    private Response act(String number, MultivaluedMap<String, String> input, String notice, java.util.function.LongConsumer act) {
        return forms.submit(input, NoInput.class, nothing -> {
            act.accept(Forms.version(input));
            return PageResponses.seeOther("/bids/" + number, notice);
        }, form -> show(number, form));
    }

    private TemplateInstance show(String number, Form refused) {
        Actor actor = current.get();
        BidView bid = bids.byNumber(actor, number);
        TenderView tender = tenders.byNumber(actor, bid.tenderNumber());
        boolean open = tender.state() == TenderState.PUBLISHED && clock.now().isBefore(tender.bidDeadline());
        Form form = filled(bid, tender);
        if (refused != null) {
            form = refused.value("price").isEmpty() && refused.value("answers[0].text").isEmpty() ? refused.over(form) : refused;
        }
        return Templates.show(bid, tender, open, form);
    }

    private static Form filled(BidView bid, TenderView tender) {
        Form form = Form.upon(bid.version()).with("price", bid.price() == null ? null : bid.price().amount());
        for (int i = 0; i < tender.criteria().size(); i++) {
            form = form.with("answers[" + i + "].text", bid.answer(tender.criteria().get(i).key()));
        }
        return form;
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(30, "bid.nav", "/bids", Set.of("ORG_MANAGER")));
        }
    }
}
