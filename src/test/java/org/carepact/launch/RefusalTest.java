package org.carepact.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the way of a start: one sentence on the error stream, exit status 1, nothing else. */
class RefusalTest {
    @TempDir
    private Path directory;

    private Path data;

    @BeforeEach
    void namesTheData() {
        data = directory.resolve("care data");
    }

    @Test
    void anUnknownArgument() throws Exception {
        assertThat(refusal(Map.of(), "--demo")).isEqualTo(Sentences.say("usage", "--demo"));
    }

    @Test
    void anArgumentWithoutItsValue() throws Exception {
        assertThat(refusal(Map.of(), "--port")).isEqualTo(Sentences.say("usage", "--port"));
    }

    @Test
    void aPortThatIsNone() throws Exception {
        assertThat(refusal(Map.of(), "--port", "80a")).isEqualTo(Sentences.say("port.invalid", "80a"));
        assertThat(refusal(Map.of(), "--port=65536")).isEqualTo(Sentences.say("port.invalid", "65536"));
        assertThat(refusal(Map.of("QUARKUS_HTTP_PORT", "none"))).isEqualTo(Sentences.say("port.invalid", "none"));
    }

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(refusal(Map.of(), "--port", port)).isEqualTo(Sentences.say("port.taken", port));
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void anAddressOfAnotherMachine() throws Exception {
        // set aside for documentation (RFC 5737), so nobody's
        assertThat(refusal(Map.of(), "--host", "192.0.2.1", "--port", "17999"))
                .isEqualTo(Sentences.say("host.invalid", "192.0.2.1"));
        assertThat(data).doesNotExist();
    }

    @Test
    void aDataDirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        Path below = file.resolve("data");
        assertThat(refusal(Map.of("CAREPACT_DATA", below.toString()), "--port", "17999"))
                .isEqualTo(Sentences.say("data.unwritable", below));
    }

    @Test
    void aDataDirectoryOfTheOtherMode() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("mode"), "demonstration\n");
        assertThat(refusal(Map.of(), "--port", "17999", "--empty"))
                .isEqualTo(Sentences.say("data.othermode.demonstration", data));
        Files.writeString(data.resolve("mode"), "empty\n");
        assertThat(refusal(Map.of(), "--port", "17999")).isEqualTo(Sentences.say("data.othermode.empty", data));
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        var settings = Map.of(
                "CAREPACT_DB_URL", "jdbc:mysql://127.0.0.1:1/carepact",
                "CAREPACT_DB_USER", "carepact",
                "CAREPACT_DB_PASSWORD", "secret");
        assertThat(refusal(settings, "--port", "17999"))
                .isEqualTo(Sentences.say("database.unreachable", "127.0.0.1:1/carepact", "Connection refused"));
    }

    @Test
    void aDatabaseOfAnotherKind() throws Exception {
        var settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost/carepact");
        assertThat(refusal(settings, "--port", "17999"))
                .isEqualTo(Sentences.say("database.url", "jdbc:postgresql://localhost/carepact"));
    }

    @Test
    void aServerWithoutADatabase() throws Exception {
        var settings = Map.of("CAREPACT_DB_URL", "jdbc:mysql://localhost?password=secret");
        assertThat(refusal(settings, "--port", "17999"))
                .isEqualTo(Sentences.say("database.url", "jdbc:mysql://localhost/"));
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(Sentences.load("zh").keySet()).isEqualTo(Sentences.load("en").keySet());
        assertThat(Sentences.say(Sentences.load("zh"), "port.taken", 8080)).contains("8080").contains("端口");
    }

    /** @return what a service of its own, started with these, says on its error stream */
    private String refusal(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // as the packaged service sets it before anything else
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CAREPACT_") || name.startsWith("QUARKUS_"));
        builder.environment().put("CAREPACT_DATA", data.toString());
        builder.environment().putAll(environment);
        Path error = directory.resolve("error.txt");
        Process service = builder.redirectError(error.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = service.waitFor(60, TimeUnit.SECONDS);
        service.destroyForcibly();
        assertThat(ended).as("it ends").isTrue();
        assertThat(service.exitValue()).isEqualTo(1);
        return Files.readString(error, StandardCharsets.UTF_8).strip();
    }
}
