package org.carepact.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running service: says where it is to be found, then waits to be stopped. */
public final class Service implements QuarkusApplication {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0.0.0.0", "::", "::1");

    private final String host;
    private final int port;
    private final boolean demonstration;

    Service(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "carepact.demo.enabled", defaultValue = "false") boolean demonstration) {
        this.host = host;
        this.port = port;
        this.demonstration = demonstration;
    }

    @Override
    public int run(String... arguments) {
        // of the JVM: the process may have been building before that
        long since = ManagementFactory.getRuntimeMXBean().getUptime();
        BigDecimal seconds = BigDecimal.valueOf(since, 3).setScale(1, RoundingMode.HALF_UP);
        System.out.println();
        System.out.println(Sentences.say("ready", address(), seconds));
        if (demonstration) {
            System.out.println();
            System.out.print(accounts());
        }
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }

    private String address() {
        String name = THIS_MACHINE.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port + "/";
    }

    /** @return the demonstration accounts, as the README has them too */
    static String accounts() {
        try (var in = Service.class.getResourceAsStream("/demo/accounts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
