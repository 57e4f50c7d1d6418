package org.carepact.kernel.text;

/** Shows just enough of a secret to recognise it. */
public final class Masking {
    private Masking() {}

    /** Keeps the first {@code head} and last {@code tail} signs; everything between becomes asterisks. */
    public static String middle(String text, int head, int tail) {
        if (text == null || text.length() <= head + tail) {
            return text == null ? null : "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
