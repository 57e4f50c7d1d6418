package org.carepact.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Navigation;

/** "My work", the first page of everybody. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WorkPages {
    private final Tasks tasks;
    private final CurrentActor current;
    private final LegalClock clock;

    WorkPages(Tasks tasks, CurrentActor current, LegalClock clock) {
        this.tasks = tasks;
        this.current = current;
        this.clock = clock;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "inbox")
    static class Templates {
        static native TemplateInstance work(List<WorkGroup> groups, int open, long late, List<TaskView> done);

        private Templates() {}
    }

    @GET
    @Path("/work")
    public TemplateInstance work() {
        Actor me = current.get();
        List<TaskView> open = tasks.mine(me);
        return Templates.work(WorkGroup.of(open, clock.now(), clock.zone()), open.size(), open.stream().filter(TaskView::overdue).count(),
                tasks.doneLately(me));
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            Set<String> everybody = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
            return List.of(new Entry(0, "inbox.nav", "/work", everybody));
        }
    }
}
