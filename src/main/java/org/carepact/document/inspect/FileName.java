package org.carepact.document.inspect;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A file's name as people see it: no path, nothing invisible, nothing that turns the reading direction, no longer
 * than every file system takes.
 *
 * @param text the cleaned name with its extension
 */
record FileName(String text) {

    /** Longest name in UTF-8 bytes. */
    static final int LONGEST = 200;

    FileName {
        Objects.requireNonNull(text);
    }

    /**
     * Cleans a name as it was sent.
     *
     * @throws Refusal when it is empty, carries a path, or hides something
     */
    static FileName of(String sent) throws Refusal {
        if (sent == null || sent.isBlank()) {
            throw new Refusal("name-missing");
        }
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.strip().startsWith("..")) {
            throw new Refusal("name-path");
        }
        if (name.codePoints().anyMatch(FileName::isHidden)) {
            throw new Refusal("name-hidden");
        }
        name = name.replaceAll("[<>:\"|?*]", "_")
                .replaceAll("[\\s\\u00A0\\u3000]+", " ")
                .replaceAll("[. ]+$", "")
                .strip();
        if (name.isEmpty() || name.startsWith(".")) {
            throw new Refusal("name-missing");
        }
        return new FileName(shortened(name));
    }

    /** The extension in lower case without the dot; empty when there is none. */
    String extension() {
        return extensionOf(text);
    }

    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isHidden(int character) {
        int kind = Character.getType(character);
        return kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR
                || kind == Character.SURROGATE;
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String start = name.substring(0, name.length() - end.length());
        while (bytes(start) + bytes(end) > LONGEST) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start.strip() + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
