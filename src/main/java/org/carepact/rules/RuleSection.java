package org.carepact.rules;

import java.util.List;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A chapter of a profile.
 *
 * @param id anchor on the page, {@code remedy}
 * @param name for people
 * @param rules in the file's order
 */
public record RuleSection(String id, Bilingual name, List<Rule> rules) {
    public RuleSection {
        rules = List.copyOf(rules);
    }
}
