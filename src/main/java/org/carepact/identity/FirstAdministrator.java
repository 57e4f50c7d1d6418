package org.carepact.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import org.carepact.kernel.crypto.RandomTokens;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An empty system's first administrator: whoever can read the console's one-time code. */
@ApplicationScoped
public class FirstAdministrator {
    private static final int CODE_SIGNS = 12;
    private static final int TRIES = 20;

    private final Accounts accounts;
    private final PublicNumbers numbers;
    private final boolean demonstration;

    /** Printed at start; null once used, or where the system is not empty. Each instance prints its own. */
    private String code;

    private int tries;

    FirstAdministrator(Accounts accounts, PublicNumbers numbers,
            @ConfigProperty(name = "carepact.demo.enabled", defaultValue = "false") boolean demonstration) {
        this.accounts = accounts;
        this.numbers = numbers;
        this.demonstration = demonstration;
    }

    void announce(@Observes StartupEvent start) {
        if (!demonstration && accounts.awaitsFirst()) {
            code = RandomTokens.next().replaceAll("[^A-Za-z0-9]", "").substring(0, CODE_SIGNS);
            System.out.printf("%n  The system is empty. Open /setup and make the first administrator with this code: %s%n%n", code);
        }
    }

    /** Whether the page has something to do. */
    public boolean isOpen() {
        return code != null && accounts.awaitsFirst();
    }

    /** Makes the first administrator; a wrong code is refused, and after twenty of them the service must be started anew. */
    public synchronized void create(String given, AccountRequest account, PartyRequest county) {
        if (!isOpen() || tries >= TRIES) {
            throw Problem.notFound();
        }
        tries++;
        if (!MessageDigest.isEqual(given.strip().getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
            throw Problem.invalid("/code", "identity.code-wrong");
        }
        accounts.createFirst(account, county, numbers);
        code = null;
    }
}
