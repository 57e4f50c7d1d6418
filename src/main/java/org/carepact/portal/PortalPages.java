package org.carepact.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.carepact.award.AwardView;
import org.carepact.award.Awards;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.CurrentRequest;
import org.carepact.tender.TenderRow;
import org.carepact.tender.TenderState;
import org.carepact.tender.Tenders;

/** Pages that need no account and belong to no single room. They show what the public sees, whoever asks. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PortalPages {
    /** How many tenders and awards the start page names; the lists have the rest. */
    private static final int LATEST = 5;

    private final Tenders tenders;
    private final Awards awards;
    private final LegalClock clock;
    private final CurrentRequest request;

    PortalPages(Tenders tenders, Awards awards, LegalClock clock, CurrentRequest request) {
        this.tenders = tenders;
        this.awards = awards;
        this.clock = clock;
        this.request = request;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance start(List<TenderRow> tenders, List<AwardView> awards, Language language);

        static native TemplateInstance help(List<Guide> guides);

        static native TemplateInstance accessibility();

        static native TemplateInstance privacy();

        private Templates() {}
    }

    @GET
    public TemplateInstance start() {
        return Templates.start(open(), awards.list(null, PageRequest.of(LATEST, null)).items(), request.language());
    }

    @GET
    @Path("/help")
    public TemplateInstance help() {
        return Templates.help(List.of(Guide.values()));
    }

    @GET
    @Path("/accessibility")
    public TemplateInstance accessibility() {
        return Templates.accessibility();
    }

    @GET
    @Path("/privacy")
    public TemplateInstance privacy() {
        return Templates.privacy();
    }

    /** Of the newest hundred those that still take bids; a deadline just passed counts even before the tender is closed. */
    private List<TenderRow> open() {
        Instant now = clock.now();
        return tenders.list(null, null, PageRequest.of(PageRequest.MOST, null)).items().stream()
                .filter(tender -> tender.state() == TenderState.PUBLISHED && tender.bidDeadline().isAfter(now))
                .limit(LATEST)
                .toList();
    }
}
