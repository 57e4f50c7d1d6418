package org.carepact.client;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** Reads anything of the API. */
@Command(name = "get", description = "${bundle:client.get}")
final class GetCommand implements Callable<Integer> {
    @ParentCommand
    private CarepactCli client;

    @Parameters(paramLabel = "PATH", description = "${bundle:client.get.path}")
    private String path;

    @Override
    public Integer call() {
        String rooted = path.startsWith("/") ? path : "/" + path;
        boolean whole = rooted.startsWith("/api/") || rooted.startsWith("/.well-known/") || rooted.startsWith("/q/");
        client.print(client.service().get(whole ? rooted : "/api/v1" + rooted));
        return CarepactCli.DONE;
    }
}
