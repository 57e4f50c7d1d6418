package org.carepact.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What was asked for: on the command line first, then by the settings.
 *
 * @param mode the demonstration county, or an empty system
 * @param host the address of this machine on which the service listens; loopback unless told, so that nobody else's
 *     machine reaches a system that has just been tried out
 * @param port and its port there
 * @param data where it keeps what it has, absolute
 */
record Options(Mode mode, String host, int port, Path data) {
    /** What a data directory holds; a directory made in one mode is never used in the other. */
    enum Mode {
        DEMONSTRATION,
        EMPTY;

        /** @return its name in sentences' keys and in the data directory */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;

    /** @throws Refusal when an argument is unknown or the port is none */
    static Options parse(List<String> arguments, Settings settings) {
        Mode mode = Mode.DEMONSTRATION;
        String host = settings.find("quarkus.http.host").orElse(LOOPBACK);
        String port = settings.find("quarkus.http.port").orElse("8080");
        String data = settings.find("carepact.data").orElse("data");
        var words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            String name = word.replaceFirst("=.*", "");
            switch (name) {
                case "--empty" -> mode = Mode.EMPTY;
                case "--host" -> host = value(word, words);
                case "--port" -> port = value(word, words);
                case "--data" -> data = value(word, words);
                default -> throw new Refusal("usage", word);
            }
        }
        return new Options(mode, host, port(port), Path.of(data).toAbsolutePath().normalize());
    }

    private static String value(String word, java.util.Iterator<String> following) {
        int equals = word.indexOf('=');
        if (equals < 0 && !following.hasNext()) {
            throw new Refusal("usage", word);
        }
        String value = equals < 0 ? following.next() : word.substring(equals + 1);
        if (value.isBlank()) {
            throw new Refusal("usage", word);
        }
        return value;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new Refusal("port.invalid", text);
        }
        return Integer.parseInt(text);
    }
}
