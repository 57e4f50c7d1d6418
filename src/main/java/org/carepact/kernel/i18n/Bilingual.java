package org.carepact.kernel.i18n;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text that the public sees, in Chinese always and in English where it was given.
 *
 * @param zh required, up to 4,000 signs
 * @param en may be null or empty: readers then see the Chinese text
 */
@Embeddable
public record Bilingual(@NotBlank @Size(max = 4000) String zh, @Size(max = 4000) String en) {
    /** The text in a language; Chinese where English is lacking. */
    public String in(Language language) {
        return language == Language.EN && en != null && !en.isBlank() ? en : zh;
    }

    /** Whether the text exists in this language. */
    public boolean has(Language language) {
        return language == Language.ZH || (en != null && !en.isBlank());
    }
}
