package org.carepact.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code deploy/carepact}: what can be done with a running service from a console. */
@Command(
        name = "carepact",
        description = "${bundle:client.about}",
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LoginCommand.class,
            LogoutCommand.class,
            WhoamiCommand.class,
            ImportOcdsCommand.class,
            TendersCommand.class,
            ClockCommand.class,
            GetCommand.class
        },
        footer = "${bundle:client.footer}")
final class CarepactCli implements Runnable {
    /** Everything asked for was done. */
    static final int DONE = 0;

    /** The service refused, or not everything asked for was done. */
    static final int FAILED = 1;

    /** How answers are printed. */
    enum Format {
        text,
        json
    }

    @Option(names = "--format", scope = ScopeType.INHERIT, defaultValue = "text", paramLabel = "text|json", description = "${bundle:client.format}")
    Format format;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "${bundle:client.help}")
    boolean help;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    private final Map<String, String> environment;
    private final String home;
    private final PrintStream out;
    private final PrintStream err;

    CarepactCli(Map<String, String> environment, String home, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.home = home;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), System.getProperty("user.home"), out, err, args));
    }

    /** Runs one command line; the answer is the exit status. */
    static int run(Map<String, String> environment, String home, PrintStream out, PrintStream err, String... args) {
        CarepactCli client = new CarepactCli(environment, home, out, err);
        CommandLine line = new CommandLine(client);
        line.setResourceBundle(Say.texts());
        line.setOut(new java.io.PrintWriter(out, true));
        line.setErr(new java.io.PrintWriter(err, true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println(failure instanceof ClientFailure ? failure.getMessage() : Say.of("error.unexpected", failure));
            return FAILED;
        });
        return line.execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(out);
    }

    /** The service named by the environment, with the tokens known for it. */
    ServiceApi service() {
        return new ServiceApi(Optional.ofNullable(environment.get("CAREPACT_URL")).filter(url -> !url.isBlank()).orElse("http://localhost:8080"),
                environment.get("CAREPACT_TOKEN"), new Credentials(environment, home));
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean json() {
        return format == Format.json;
    }

    /** Prints JSON for people and programs alike. */
    void print(JsonNode json) {
        try {
            out.println(ServiceApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A bilingual text in the console's language, or in the other one where only that is there. */
    static String text(JsonNode bilingual) {
        String own = bilingual.path(Say.chinese() ? "zh" : "en").asText("");
        return own.isEmpty() || own.equals("null") ? bilingual.path(Say.chinese() ? "en" : "zh").asText("") : own;
    }
}
