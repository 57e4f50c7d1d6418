package org.carepact.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;
import org.carepact.kernel.config.ConfigRefused;

/**
 * Starts the service: {@code [--empty] [--host H] [--port N] [--data DIR]}. Whatever stands in the way is said in one sentence on
 * the error stream, with exit status 1, before Quarkus begins.
 *
 * <p>The embedded database starts before Quarkus and stops after it, also when a signal ends both.
 */
@QuarkusMain
public final class Main {
    private static final long QUARKUS_STOP_PATIENCE_SECONDS = 60;

    /** Quarkus' own hook, which may still be closing connections when its run is already over. */
    private static final String QUARKUS_HOOK = "Shutdown thread";

    private final CountDownLatch quarkusStopped = new CountDownLatch(1);
    private volatile boolean quarkusBegun;
    private volatile boolean stopping;
    private volatile EmbeddedDatabase embedded;

    private Main() {}

    /** @param arguments {@code [--empty] [--host H] [--port N] [--data DIR]} */
    public static void main(String... arguments) {
        // before anything logs (the database driver does while it is still being asked), or a warning joins our one sentence
        if (System.getProperty("java.util.logging.manager") == null) {
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        }
        Main main = new Main();
        try {
            main.start(List.of(arguments), Settings.ofThisProcess());
        } catch (Refusal e) {
            if (!main.stopping) {
                System.err.println(e.getMessage());
            }
            System.exit(1);
        }
    }

    private void start(List<String> arguments, Settings settings) {
        Options options = Options.parse(arguments, settings);
        checkPort(options.host(), options.port());
        DataDirectory data = DataDirectory.open(options.data());
        data.reserveFor(options.mode());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-database"));
        setDatabase(options, settings);

        System.setProperty("carepact.data", options.data().toString());
        System.setProperty("quarkus.http.host", options.host());
        System.setProperty("quarkus.http.port", Integer.toString(options.port()));
        boolean demonstration = options.mode() == Options.Mode.DEMONSTRATION;
        System.setProperty("carepact.demo.enabled", Boolean.toString(demonstration));
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            System.setProperty("quarkus.profile", demonstration ? "demo" : "prod");
        }
        say(Sentences.say("progress." + options.mode().word()));
        keepConsoleForPeople();
        quarkusBegun = true;
        Quarkus.run(Service.class, (status, failure) -> {
            quarkusStopped.countDown();
            if (failure != null) {
                explain(failure);
            }
            System.exit(status);
        });
    }

    private void setDatabase(Options options, Settings settings) {
        Optional<String> configured = settings.find("carepact.db.url", "quarkus.datasource.jdbc.url");
        DatabaseUrl url;
        String user;
        String password;
        if (configured.isPresent()) {
            user = settings.find("carepact.db.user", "quarkus.datasource.username").orElse("");
            password = settings.find("carepact.db.password", "quarkus.datasource.password").orElse("");
            url = DatabaseUrl.parse(configured.get()).named().reached(user, password);
        } else {
            embedded = EmbeddedDatabase.start(options.data(), Main::say);
            embedded.keepAlive(() -> Quarkus.asyncExit(1));
            url = embedded.url();
            user = EmbeddedDatabase.USER;
            password = embedded.password();
        }
        System.setProperty("quarkus.datasource.jdbc.url", url.toString());
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    /** As a shutdown hook: all hooks run at once, so this one waits until Quarkus' has done its work. */
    private void stop() {
        stopping = true;
        try {
            if (quarkusBegun && !quarkusStopped.await(QUARKUS_STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Quarkus did not stop within " + QUARKUS_STOP_PATIENCE_SECONDS + " s");
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(QUARKUS_HOOK)) {
                    thread.join(TimeUnit.SECONDS.toMillis(QUARKUS_STOP_PATIENCE_SECONDS));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (embedded != null) {
            embedded.close();
        } else {
            // stopped while the database was still being made or started
            ProcessHandle.current().children().forEach(EmbeddedDatabase::stop);
        }
    }

    /** Liquibase prints three lines for every change set, past the log and its levels; here they go to the log. */
    private static void keepConsoleForPeople() {
        try {
            System.setProperty("liquibase.command.showSummary", "OFF");
            Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A configuration that is refused names its own faults; anything else is a fault of ours and shows all it knows. */
    private static void explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigRefused refused) {
                System.err.println(refused.getMessage());
                return;
            }
        }
        failure.printStackTrace();
    }

    static void checkPort(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // connections of an earlier run may linger
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("in use")) {
                throw new Refusal("port.taken", Integer.toString(port));
            }
            if (reason.contains("address")) {
                throw new Refusal("host.invalid", host);
            }
            throw new Refusal("port.forbidden", Integer.toString(port), reason);
        }
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
