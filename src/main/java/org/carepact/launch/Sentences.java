package org.carepact.launch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** What start and stop say at the console: Chinese where the console's locale is Chinese, otherwise English. */
final class Sentences {
    private static final Properties TEXTS = load(consoleSpeaksChinese() ? "zh" : "en");

    private Sentences() {}

    /**
     * @param key the sentence's key without {@code launch.}
     * @param args what fills {0}, {1}, …
     * @return the sentence in the console's language
     */
    static String say(String key, Object... args) {
        return say(TEXTS, key, args);
    }

    static String say(Properties texts, String key, Object... args) {
        String text = texts.getProperty("launch." + key);
        if (text == null) {
            throw new IllegalArgumentException("no sentence launch." + key);
        }
        Object[] plain = Stream.of(args).map(String::valueOf).toArray();
        return new MessageFormat(text, Locale.ROOT).format(plain);
    }

    static Properties load(String language) {
        Properties texts = new Properties();
        try (var in = Sentences.class.getResourceAsStream("/messages/launch_" + language + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static boolean consoleSpeaksChinese() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .isPresent();
    }
}
