package org.carepact.opendata.ocds;

import java.util.Objects;

/**
 * One fault of an imported file.
 *
 * @param line the line in the file on which the release begins, from 1
 * @param path JSON pointer to the value, from the line's (or document's) root; empty for the whole
 * @param reason what is wrong
 * @param effect what became of it
 * @param excerpt the value at fault, shortened to {@value #EXCERPT} characters and without control characters; or null
 */
public record ImportFault(long line, String path, FaultReason reason, FaultEffect effect, String excerpt) {

    /** The longest excerpt, in characters. */
    public static final int EXCERPT = 120;

    /** The longest path kept, in characters. */
    public static final int PATH = 300;

    public ImportFault {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(effect);
        path = shorten(path, PATH);
        excerpt = excerpt == null ? null : shorten(readable(excerpt), EXCERPT);
    }

    private static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static String readable(String text) {
        String head = text.length() > 4 * EXCERPT ? text.substring(0, 4 * EXCERPT) : text;
        StringBuilder out = new StringBuilder(head.length());
        head.codePoints()
                .map(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
