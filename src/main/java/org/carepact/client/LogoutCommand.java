package org.carepact.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Ends the session at the service and forgets its tokens here. */
@Command(name = "logout", description = "${bundle:client.logout}")
final class LogoutCommand implements Callable<Integer> {
    private static final int UNAUTHENTICATED = 401;

    @ParentCommand
    private CarepactCli client;

    @Override
    public Integer call() {
        ServiceApi service = client.service();
        if (service.credentials().of(service.url()) == null) {
            client.out().println(Say.of("logout.nobody", service.url()));
            return CarepactCli.DONE;
        }
        try {
            for (JsonNode session : service.get("/api/v1/sessions").path("items")) {
                if (session.path("current").asBoolean()) {
                    service.delete("/api/v1/sessions/" + session.path("id").asText());
                }
            }
        } catch (ClientFailure refused) {
            if (refused.status() != UNAUTHENTICATED) {
                throw refused;
            }
        }
        service.credentials().forget(service.url());
        client.out().println(Say.of("logout.done", service.url()));
        return CarepactCli.DONE;
    }
}
