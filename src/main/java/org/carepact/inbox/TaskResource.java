package org.carepact.inbox;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.carepact.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's tasks over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "inbox")
public class TaskResource {
    private final Tasks tasks;
    private final CurrentActor current;

    TaskResource(Tasks tasks, CurrentActor current) {
        this.tasks = tasks;
        this.current = current;
    }

    @GET
    @Path("/tasks")
    @Operation(summary = "What I have to do, most pressing first")
    public Map<String, List<TaskView>> mine() {
        return Map.of("items", tasks.mine(current.get()));
    }
}
