package org.carepact.opendata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;

/** Imported contract histories on pages, public. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {
    private final Histories histories;

    HistoryPages(Histories histories) {
        this.histories = histories;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "opendata")
    static class Templates {
        static native TemplateInstance histories(PageOf<HistoryRow> page, String asked, String nextHref);

        static native TemplateInstance history(HistoryView history);

        private Templates() {}
    }

    @GET
    @Path("/histories")
    public TemplateInstance list(@QueryParam("q") String asked, @QueryParam("cursor") String cursor) {
        PageOf<HistoryRow> page = histories.list(asked, PageRequest.of(null, cursor));
        String question = asked == null ? "" : asked;
        String next = page.next() == null
                ? null
                : "/histories?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + "&cursor=" + page.next();
        return Templates.histories(page, question, next);
    }

    @GET
    @Path("/histories/{ocid}")
    public TemplateInstance one(@PathParam("ocid") String ocid) {
        return Templates.history(histories.byOcid(ocid));
    }
}
