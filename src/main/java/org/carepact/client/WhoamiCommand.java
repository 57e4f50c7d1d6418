package org.carepact.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says who is signed in and for whom they act. */
@Command(name = "whoami", description = "${bundle:client.whoami}")
final class WhoamiCommand implements Callable<Integer> {
    @ParentCommand
    private CarepactCli client;

    @Override
    public Integer call() {
        JsonNode me = client.service().get("/api/v1/me");
        if (client.json()) {
            client.print(me);
            return CarepactCli.DONE;
        }
        client.out().println(me.path("username").asText() + "  " + CarepactCli.text(me.path("name")));
        for (JsonNode role : me.path("roles")) {
            client.out().println("  " + role.path("role").asText() + "  " + role.path("party").asText() + "  " + CarepactCli.text(role.path("partyName")));
        }
        return CarepactCli.DONE;
    }
}
