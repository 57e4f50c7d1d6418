package org.carepact.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** Sends a file of OCDS releases, waits until it is read, and reports what was wrong by line, path and reason. */
@Command(name = "import-ocds", description = "${bundle:client.import}")
final class ImportOcdsCommand implements Callable<Integer> {
    private static final String IMPORTS = "/api/v1/ocds-imports";
    private static final Pattern LINES = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final long POLL_MILLIS = 250;
    private static final int WHOLE = 100;
    private static final int FAULTS_A_PAGE = 100;

    @ParentCommand
    private CarepactCli client;

    @Parameters(paramLabel = "FILE", description = "${bundle:client.import.file}")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ClientFailure(Say.of("import.unreadable", file));
        }
        ProgressBar bar = new ProgressBar(Boolean.getBoolean("carepact.terminal") ? client.err() : null);
        ServiceApi service = client.service();
        JsonNode done;
        try {
            service.get(IMPORTS + "?limit=1"); // a refusal is clearer before than amid an upload
            String number = send(service, bar).path("number").asText();
            done = await(service, number, bar);
        } finally {
            bar.clear();
        }
        return report(service, done);
    }

    private JsonNode send(ServiceApi service, ProgressBar bar) throws IOException {
        long size = Files.size(file);
        String name = String.valueOf(file.getFileName());
        String type = LINES.matcher(name).matches() ? "application/x-ndjson" : "application/json";
        HttpRequest.BodyPublisher bytes = HttpRequest.BodyPublishers.ofInputStream(
                () -> new Counted(open(), sent -> bar.show(Say.of("import.sending"), size == 0 ? 0 : (int) (sent * WHOLE / size), "")));
        HttpRequest.BodyPublisher body = size == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.fromPublisher(bytes, size);
        return service.send("POST", IMPORTS + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), type, body);
    }

    private InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode await(ServiceApi service, String number, ProgressBar bar) {
        while (true) {
            JsonNode seen = service.get(IMPORTS + "/" + number);
            bar.show(Say.of("import.reading"), seen.path("percent").asInt(), counts(seen));
            if (!seen.path("open").asBoolean()) {
                return seen;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClientFailure(Say.of("error.interrupted"));
            }
        }
    }

    private int report(ServiceApi service, JsonNode done) {
        String number = done.path("number").asText();
        if (client.json()) {
            ObjectNode all = ServiceApi.JSON.createObjectNode();
            all.set("import", done);
            ArrayNode faults = all.putArray("faults");
            faults(service, number, faults::add);
            client.print(all);
        } else {
            faults(service, number, fault -> client.out().println(line(fault)));
            client.out().println(Say.of("import.done", number, counts(done)));
        }
        if (!done.path("state").asText().equals("DONE")) {
            client.err().println(Say.of("import.given-up", number));
            return CarepactCli.FAILED;
        }
        if (done.path("refused").asLong() > 0) {
            client.err().println(Say.of("import.not-all", done.path("refused").asLong()));
            return CarepactCli.FAILED;
        }
        return CarepactCli.DONE;
    }

    private static void faults(ServiceApi service, String number, Consumer<JsonNode> each) {
        String next = null;
        do {
            JsonNode page = service.get(IMPORTS + "/" + number + "/faults?limit=" + FAULTS_A_PAGE + (next == null ? "" : "&cursor=" + next));
            page.path("items").forEach(each);
            next = page.path("next").asText(null);
        } while (next != null && !next.equals("null"));
    }

    private static String line(JsonNode fault) {
        String path = fault.path("path").asText();
        String excerpt = fault.hasNonNull("excerpt") ? "  [" + fault.path("excerpt").asText() + "]" : "";
        return Say.of("import.line", fault.path("line").asLong()) + "  " + Say.of("import." + fault.path("effect").asText()) + "  "
                + (path.isEmpty() ? "/" : path) + "  " + fault.path("reason").asText() + ": " + fault.path("text").asText() + excerpt;
    }

    private static String counts(JsonNode seen) {
        return Say.of("import.counts", seen.path("taken").asLong(), seen.path("unchanged").asLong(), seen.path("refused").asLong(),
                seen.path("faults").asLong());
    }

    /** Tells how much has been read. */
    private static final class Counted extends FilterInputStream {
        private final java.util.function.LongConsumer told;
        private long count;

        Counted(InputStream in, java.util.function.LongConsumer told) {
            super(in);
            this.told = told;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                told.accept(++count);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                count += read;
                told.accept(count);
            }
            return read;
        }
    }
}
