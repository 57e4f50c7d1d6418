package org.carepact.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads, and in a demonstration moves, the service's legal time. */
@Command(name = "clock", description = "${bundle:client.clock}")
final class ClockCommand implements Callable<Integer> {
    @ParentCommand
    private CarepactCli client;

    @ArgGroup
    private Move move;

    /** Either a time or a period. */
    static final class Move {
        @Option(names = "--set", paramLabel = "TIME", description = "${bundle:client.clock.set}")
        private String now;

        @Option(names = "--forward", paramLabel = "PERIOD", description = "${bundle:client.clock.forward}")
        private String forward;
    }

    @Override
    public Integer call() {
        ServiceApi service = client.service();
        JsonNode clock;
        if (move == null) {
            clock = service.get("/api/v1/demo/clock");
        } else {
            clock = service.post("/api/v1/demo/clock", move.now != null ? Map.of("now", move.now) : Map.of("forward", move.forward));
        }
        if (client.json()) {
            client.print(clock);
        } else {
            client.out().println(clock.path("now").asText());
        }
        return CarepactCli.DONE;
    }
}
