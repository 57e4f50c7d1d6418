package org.carepact.kernel.i18n;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of both languages, one pair of files a room: {@code messages/<room>_zh.properties} and {@code _en}. A key starts
 * with its room's name. Places are {@code {0}}, {@code {1}}; their values are put in as given or named by language.
 */
@ApplicationScoped
public class Messages {
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** The sentence of a key; a key without text is a fault of ours and shows as itself in angle quotes. */
    public String say(Language language, String key, Object... args) {
        String text = find(language, key);
        return text == null ? "⟪" + key + "⟫" : fill(language, text, List.of(args));
    }

    /** The text of a key, or null. */
    public String find(Language language, String key) {
        int dot = key.indexOf('.');
        ResourceBundle bundle = dot < 0 ? null : bundle(key.substring(0, dot), language);
        return bundle != null && bundle.containsKey(key) ? bundle.getString(key) : null;
    }

    /** The name of a constant: the message {@code <room>.<EnumName>.<CONSTANT>}. */
    public String name(Language language, Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String room = type.getPackageName().substring("org.carepact.".length()).split("\\.")[0];
        return say(language, room + "." + type.getSimpleName() + "." + constant.name());
    }

    private String fill(Language language, String text, List<Object> args) {
        String filled = text;
        for (int i = 0; i < args.size(); i++) {
            filled = filled.replace("{" + i + "}", show(language, args.get(i)));
        }
        return filled;
    }

    private String show(Language language, Object value) {
        if (value instanceof Enum<?> constant) {
            return name(language, constant);
        }
        if (value instanceof Bilingual text) {
            return text.in(language);
        }
        return Formats.plain(language, value);
    }

    private ResourceBundle bundle(String room, Language language) {
        String file = "messages." + room + (language == Language.ZH ? "_zh" : "_en");
        try {
            return bundles.computeIfAbsent(file, name -> ResourceBundle.getBundle(name, java.util.Locale.ROOT,
                    Thread.currentThread().getContextClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException none) {
            return null;
        }
    }
}
