package org.carepact.client;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Signs in: asks without echo at a console, otherwise reads lines from standard input. */
@Command(name = "login", description = "${bundle:client.login}")
final class LoginCommand implements Callable<Integer> {
    @ParentCommand
    private CarepactCli client;

    @Option(names = "--username", paramLabel = "U", description = "${bundle:client.login.username}")
    private String username;

    private BufferedReader lines;

    @Override
    public Integer call() {
        Map<String, String> ask = new HashMap<>();
        ask.put("username", username == null ? shown("login.ask-username") : username);
        ask.put("password", hidden("login.ask-password"));
        ServiceApi service = client.service();
        try {
            service.signIn(ask);
        } catch (ClientFailure refused) {
            if (!refused.is("identity.totp-needed")) {
                throw refused;
            }
            ask.put("totp", hidden("login.ask-totp"));
            service.signIn(ask);
        }
        client.out().println(Say.of("login.done", ask.get("username"), service.url()));
        if (service.hasFixedToken()) {
            client.err().println(Say.of("login.fixed"));
        }
        return CarepactCli.DONE;
    }

    private String shown(String key) {
        Console console = console();
        return given(console == null ? line() : console.readLine("%s ", Say.of(key)));
    }

    private String hidden(String key) {
        Console console = console();
        if (console == null) {
            return given(line());
        }
        char[] typed = console.readPassword("%s ", Say.of(key));
        return given(typed == null ? null : new String(typed));
    }

    /** Newer Java versions give a console even where input comes from a file. */
    private static Console console() {
        return "false".equals(System.getProperty("carepact.input.terminal")) ? null : System.console();
    }

    private String line() {
        try {
            if (lines == null) {
                lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            }
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static String given(String value) {
        if (value == null || value.isEmpty()) {
            throw new ClientFailure(Say.of("login.nothing"));
        }
        return value;
    }
}
