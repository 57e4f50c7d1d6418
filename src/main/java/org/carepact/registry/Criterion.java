package org.carepact.registry;

import org.carepact.kernel.i18n.Bilingual;

/**
 * One thing that a provider must meet.
 *
 * @param code {@code Q01} for the law's grounds, {@code C01} for the county's own
 * @param check what the machine can mark by itself
 * @param source law and article
 */
public record Criterion(String code, MachineCheck check, String source, Bilingual name, Bilingual evidence) {
    private static final String LEGAL = "Q";

    /** Whether the law asks it, so that no county can leave it out. */
    public boolean legal() {
        return code.startsWith(LEGAL);
    }
}
