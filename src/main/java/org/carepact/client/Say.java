package org.carepact.client;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the client says: Chinese where the console's locale is Chinese, otherwise English. */
final class Say {
    private static final boolean CHINESE = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(System::getenv)
            .filter(value -> value != null && !value.isBlank())
            .findFirst()
            .filter(value -> value.startsWith("zh"))
            .isPresent();

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            CHINESE ? "messages.client_zh" : "messages.client_en", Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Say() {}

    /** The sentence of {@code client.<key>} with its places filled. */
    static String of(String key, Object... args) {
        String text = TEXTS.getString("client." + key);
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    /** For the usage texts. */
    static ResourceBundle texts() {
        return TEXTS;
    }

    /** What the service is asked to answer in. */
    static String languageTag() {
        return CHINESE ? "zh-CN" : "en";
    }

    static boolean chinese() {
        return CHINESE;
    }
}
