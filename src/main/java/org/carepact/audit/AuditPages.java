package org.carepact.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Navigation;

/** The trail as a page. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class AuditPages {
    private final AuditLog log;
    private final CurrentActor current;

    AuditPages(AuditLog log, CurrentActor current) {
        this.log = log;
        this.current = current;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance trail(PageOf<AuditEntryView> page, Form filter);

        private Templates() {}
    }

    @GET
    @Path("/audit")
    public TemplateInstance trail(@QueryParam("thread") String thread, @QueryParam("cursor") String cursor) {
        return Templates.trail(log.list(current.get(), thread, PageRequest.of(null, cursor)), Form.empty().with("thread", thread));
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(5, "audit.nav", "/audit", Set.of("AUDITOR", "SUPERVISOR", "ADMIN")));
        }
    }
}
