package org.carepact.rules;

import org.carepact.kernel.i18n.Bilingual;

/**
 * A legal text that rules come from.
 *
 * @param key as used in rules, {@code PPL}
 * @param name its title
 */
public record RuleSource(String key, Bilingual name) {}
