package org.carepact.kernel.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text as search tokens that any FULLTEXT index understands: each pair of neighbouring letters becomes one word of hex
 * code points ({@code u793eu533a}). Words of every script, Chinese ones of two signs too, are found on MySQL and MariaDB
 * alike, without an n-gram parser. Width, case and accents don't matter.
 */
public final class SearchTokens {
    /** Accents of Latin, Greek and Cyrillic letters; the marks of other scripts are letters to their readers. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    /** InnoDB refuses phrases of more than 128 words; nobody looks for more than that. */
    private static final int ASKED_AT_MOST = 120;

    private SearchTokens() {}

    /** All tokens of the texts in their order, for the search column. */
    public static String of(String... texts) {
        List<String> tokens = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                words(text, Integer.MAX_VALUE).forEach(tokens::addAll);
            }
        }
        return String.join(" ", tokens);
    }

    /**
     * A boolean-mode query that demands every word of the asked text, of which the first 120 signs count: its letters in
     * this order, not just somewhere.
     *
     * @return null where the text has no two neighbouring letters
     */
    public static String query(String asked) {
        Set<String> phrases = new LinkedHashSet<>();
        words(asked, ASKED_AT_MOST).forEach(tokens -> phrases.add("+\"" + String.join(" ", tokens) + "\""));
        return phrases.isEmpty() ? null : String.join(" ", phrases);
    }

    /** The tokens of each run of at least two letters or digits among the first signs. */
    private static List<List<String>> words(String text, int most) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<List<String>> words = new ArrayList<>();
        List<String> word = new ArrayList<>();
        int before = -1;
        for (int sign : folded.codePoints().limit(most).toArray()) {
            boolean letter = Character.isLetterOrDigit(sign) || before >= 0 && isMark(sign);
            if (letter && before >= 0) {
                word.add("u" + Integer.toHexString(before) + "u" + Integer.toHexString(sign));
            } else if (!letter && !word.isEmpty()) {
                words.add(word);
                word = new ArrayList<>();
            }
            before = letter ? sign : -1;
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    /** Vowel signs and the like, which stand inside the words of Indic and other scripts. */
    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
