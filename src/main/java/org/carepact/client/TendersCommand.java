package org.carepact.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tenders as this person may see them. */
@Command(name = "tenders", description = "${bundle:client.tenders}")
final class TendersCommand implements Runnable {
    @ParentCommand
    private CarepactCli client;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(client.out());
    }

    @Command(name = "list", description = "${bundle:client.tenders.list}")
    int list(
            @Option(names = "--q", paramLabel = "TEXT", description = "${bundle:client.tenders.q}") String asked,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "${bundle:client.tenders.limit}") int limit,
            @Option(names = "--cursor", paramLabel = "C", description = "${bundle:client.tenders.cursor}") String cursor) {
        String query = "?limit=" + limit + parameter("q", asked) + parameter("cursor", cursor);
        JsonNode page = client.service().get("/api/v1/tenders" + query);
        if (client.json()) {
            client.print(page);
            return CarepactCli.DONE;
        }
        for (JsonNode row : page.path("items")) {
            client.out().println(row.path("number").asText() + "  " + row.path("state").asText() + "  " + row.path("bidDeadline").asText("–").replace("null", "–")
                    + "  " + CarepactCli.text(row.path("title")));
        }
        if (page.path("items").isEmpty()) {
            client.out().println(Say.of("tenders.none"));
        }
        if (page.hasNonNull("next")) {
            client.out().println(Say.of("tenders.more", page.path("next").asText()));
        }
        return CarepactCli.DONE;
    }

    @Command(name = "show", description = "${bundle:client.tenders.show}")
    int show(@Parameters(paramLabel = "NUMBER", description = "${bundle:client.tenders.number}") String number) {
        JsonNode tender = client.service().get("/api/v1/tenders/" + encoded(number));
        if (client.json()) {
            client.print(tender);
            return CarepactCli.DONE;
        }
        client.out().println(tender.path("number").asText() + "  " + CarepactCli.text(tender.path("title")));
        tender.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean bilingual = value.has("zh");
            if (value.isValueNode() && !value.isNull() || bilingual) {
                client.out().println("  " + field.getKey() + ": " + (bilingual ? CarepactCli.text(value) : value.asText()));
            } else if (value.has("amount")) {
                client.out().println("  " + field.getKey() + ": " + value.path("currency").asText() + " " + value.path("amount").asText());
            }
        });
        return CarepactCli.DONE;
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
