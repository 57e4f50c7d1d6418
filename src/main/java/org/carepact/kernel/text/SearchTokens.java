package org.carepact.kernel.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Text as search tokens that any FULLTEXT index understands: each pair of neighbouring letters becomes one word of hex
 * code points ({@code u793eu533a}). Two-sign Chinese words are found on MySQL and MariaDB alike, without an n-gram parser.
 */
public final class SearchTokens {
    private SearchTokens() {}

    /** All tokens of the texts, for the search column. */
    public static String of(String... texts) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                collect(text, tokens);
            }
        }
        return String.join(" ", tokens);
    }

    /** A boolean-mode query that demands all tokens of the asked text; null where the text has no two neighbouring letters. */
    public static String query(String asked) {
        Set<String> tokens = new LinkedHashSet<>();
        collect(asked, tokens);
        if (tokens.isEmpty()) {
            return null;
        }
        return "+" + String.join(" +", tokens);
    }

    private static void collect(String text, Set<String> tokens) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int before = -1;
        int[] signs = folded.codePoints().toArray();
        for (int sign : signs) {
            if (!Character.isLetterOrDigit(sign)) {
                before = -1;
                continue;
            }
            if (before >= 0) {
                tokens.add("u" + Integer.toHexString(before) + "u" + Integer.toHexString(sign));
            }
            before = sign;
        }
    }
}
