package org.carepact.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command-line client against the running service, as a person at a console uses it. */
@QuarkusTest
class CarepactCliTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URL service;

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void atThisService() {
        environment.put("CAREPACT_URL", service.toString());
        System.setProperty("carepact.input.terminal", "false");
    }

    @Test
    void theRealFileIsTakenWholeAndItsFaultsAreReportedLineByLine() throws IOException {
        signIn("officer");
        Path file = home.resolve("subset.jsonl");
        try (InputStream sample = getClass().getResourceAsStream("/samples/ocds/care-and-education-subset.jsonl")) {
            Files.copy(sample, file);
        }
        assertThat(run("import-ocds", file.toString())).isEqualTo(CarepactCli.DONE);
        assertThat(out()).contains("/bids/details/0/status", "NOT_IN_CODELIST", "[qualified]");
        assertThat(out().lines().filter(line -> line.contains("NO_RELEASE_ID"))).hasSize(6);
        assertThat(out().lines().filter(line -> line.contains("102")).findFirst()).hasValueSatisfying(line -> assertThat(line).contains("/id"));
        assertThat(err()).isEmpty();
    }

    @Test
    void theStatusSaysThatNotAllWasTaken() throws IOException {
        signIn("officer");
        Path file = home.resolve("bad.jsonl");
        Files.writeString(file, "{\"ocid\":\"ocds-a1b2c3-" + UUID.randomUUID() + "\",\"id\":\"1\"}\nno json\n");
        assertThat(run("import-ocds", file.toString())).isEqualTo(CarepactCli.FAILED);
        assertThat(out()).contains("2  ", "NOT_JSON", "[no json]");
        assertThat(err()).contains("1").doesNotContain("\u001b");
    }

    @Test
    void aCompressedFileIsTakenAsItIs() throws IOException {
        signIn("officer");
        Path file = home.resolve("one.jsonl.gz");
        try (var packed = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(("{\"ocid\":\"ocds-a1b2c3-" + UUID.randomUUID() + "\",\"id\":\"1\"}\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("--format", "json", "import-ocds", file.toString())).isEqualTo(CarepactCli.DONE);
        assertThat(JSON.readTree(out()).path("import").path("taken").asLong()).isEqualTo(1);
    }

    @Test
    void aFileOfWhichAllIsTakenEndsWithStatusNoughtAndAgainWhenAllIsUnchanged() throws IOException {
        signIn("auditor");
        Path file = home.resolve("one.json");
        Files.writeString(file, "{\"ocid\":\"ocds-a1b2c3-" + UUID.randomUUID() + "\",\"id\":\"1\",\"date\":\"2026-01-01T00:00:00Z\","
                + "\"tag\":[\"tender\"],\"initiationType\":\"tender\",\n\"tender\":{\"id\":\"t\",\"title\":\"Lunch\"}}");
        assertThat(run("--format", "json", "import-ocds", file.toString())).isEqualTo(CarepactCli.DONE);
        JsonNode first = JSON.readTree(out());
        assertThat(first.path("import").path("taken").asLong()).isEqualTo(1);
        assertThat(first.path("faults")).isEmpty();
        assertThat(run("import-ocds", "--format=json", file.toString())).isEqualTo(CarepactCli.DONE);
        assertThat(JSON.readTree(out()).path("import").path("unchanged").asLong()).isEqualTo(1);
    }

    @Test
    void signingInKeepsTokensWhereNobodyElseReadsThemAndOutForgetsThem() throws IOException {
        assertThat(run("whoami")).isEqualTo(CarepactCli.FAILED);
        signIn("officer");
        Path kept = home.resolve(".config/carepact/tokens.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent()))).isEqualTo("rwx------");
        assertThat(run("whoami")).isEqualTo(CarepactCli.DONE);
        assertThat(out()).contains("officer", "OFFICER");
        assertThat(run("logout")).isEqualTo(CarepactCli.DONE);
        assertThat(Files.readString(kept)).doesNotContain("access");
        assertThat(run("whoami")).isEqualTo(CarepactCli.FAILED);
    }

    @Test
    void aTokenThatHasRunOutIsRenewed() throws IOException {
        signIn("officer");
        Path kept = home.resolve(".config/carepact/tokens.json");
        Files.writeString(kept, Files.readString(kept).replaceFirst("(\"access\" : \")[^\"]+", "$1expired"));
        assertThat(run("whoami")).isEqualTo(CarepactCli.DONE);
        assertThat(Files.readString(kept)).doesNotContain("expired");
    }

    @Test
    void aWrongPasswordIsOneSentenceAndKeepsNothing() {
        assertThat(run("never this\n", "login", "--username", "nobody-" + UUID.randomUUID())).isEqualTo(CarepactCli.FAILED);
        assertThat(err()).contains("401 identity.wrong").doesNotContain("Exception");
        assertThat(home.resolve(".config")).doesNotExist();
    }

    @Test
    void tendersAreListedAndShownToTheExtentTheyArePublic() throws IOException {
        org.carepact.support.Api.forget();
        org.carepact.support.Purchases.publishedTender();
        assertThat(run("tenders", "list", "--format", "json")).isEqualTo(CarepactCli.DONE);
        String number = JSON.readTree(out()).path("items").path(0).path("number").asText();
        assertThat(number).startsWith("ZB-");
        assertThat(run("tenders", "show", number)).isEqualTo(CarepactCli.DONE);
        assertThat(out()).contains(number);
        assertThat(run("tenders", "show", "ZB-1999-0001")).isEqualTo(CarepactCli.FAILED);
        assertThat(err()).contains("404 kernel.not-found");
        assertThat(run("get", "tenders?limit=1")).isEqualTo(CarepactCli.DONE);
        assertThat(JSON.readTree(out()).path("items")).hasSize(1);
        assertThat(run("clock")).isEqualTo(CarepactCli.DONE);
        assertThat(out()).contains("+08:00");
    }

    @Test
    void whatCannotBeReadOrReachedIsSaid() {
        assertThat(run("import-ocds", home.resolve("missing.json").toString())).isEqualTo(CarepactCli.FAILED);
        assertThat(err()).contains("missing.json").doesNotContain("Exception");
        environment.put("CAREPACT_URL", "http://127.0.0.1:1");
        assertThat(run("whoami")).isEqualTo(CarepactCli.FAILED);
        assertThat(err()).contains("http://127.0.0.1:1").doesNotContain("Exception");
        environment.put("CAREPACT_URL", "ftp:nowhere");
        assertThat(run("whoami")).isEqualTo(CarepactCli.FAILED);
        assertThat(run("no-such-command")).isEqualTo(2);
        assertThat(run("--help")).isEqualTo(CarepactCli.DONE);
        assertThat(out()).contains("import-ocds", "login", "tenders");
    }

    private void signIn(String username) {
        assertThat(run("Carepact-demo-2026\n", "login", "--username", username)).isEqualTo(CarepactCli.DONE);
    }

    /** Runs a command line; a first argument that ends with a line break is typed at standard input. */
    private int run(String... args) {
        out.reset();
        err.reset();
        InputStream before = System.in;
        boolean typed = args[0].endsWith("\n");
        try {
            System.setIn(new ByteArrayInputStream((typed ? args[0] : "").getBytes(StandardCharsets.UTF_8)));
            String[] rest = typed ? java.util.Arrays.copyOfRange(args, 1, args.length) : args;
            return CarepactCli.run(environment, home.toString(), new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8), rest);
        } finally {
            System.setIn(before);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
