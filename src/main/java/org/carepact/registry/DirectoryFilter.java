package org.carepact.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carepact.kernel.text.SearchTokens;

/**
 * What somebody looks for in the directory; null or empty means any.
 *
 * @param asked words of name, credit code or address
 * @param area code of a town served
 * @param field code of a field of service it is qualified for
 * @param level capacity level
 * @param grade rating
 */
public record DirectoryFilter(String asked, String area, String field, String level, String grade) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,20}");

    public static final DirectoryFilter ANY = new DirectoryFilter(null, null, null, null, null);

    /** Words under which the full-text index finds an organization by these codes. */
    static String words(List<String> areas, List<String> fields, String level, String grade) {
        List<String> words = new ArrayList<>();
        areas.forEach(area -> words.add(word("area", area)));
        fields.forEach(field -> words.add(word("field", field)));
        if (level != null) {
            words.add(word("level", level));
        }
        if (grade != null) {
            words.add(word("grade", grade));
        }
        return String.join(" ", words);
    }

    /** A boolean-mode query that demands all of it; null where nothing is demanded. */
    String query() {
        List<String> demands = new ArrayList<>();
        String searched = asked == null || asked.isBlank() ? null : SearchTokens.query(asked);
        if (searched != null) {
            demands.add(searched);
        }
        demand(demands, "area", area);
        demand(demands, "field", field);
        demand(demands, "level", level);
        demand(demands, "grade", grade);
        return demands.isEmpty() ? null : String.join(" ", demands);
    }

    /** What is no code finds nothing: a word that no organization has. */
    private static void demand(List<String> demands, String kind, String code) {
        if (code != null && !code.isBlank()) {
            demands.add("+" + word(kind, CODE.matcher(code.strip()).matches() ? code.strip() : "none"));
        }
    }

    /** Letters and digits only, so that the index takes it for one word. */
    private static String word(String kind, String code) {
        return ("x" + kind + code).replace("_", "").toLowerCase(Locale.ROOT);
    }
}
