package org.carepact.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Texts;

/**
 * The machine's mark of one criterion; it decides nothing.
 *
 * @param because message key of the sentence that says on which facts
 * @param arguments its arguments
 */
public record Mark(String criterion, MarkOutcome outcome, String because, List<String> arguments) {
    static Mark of(Criterion criterion, MarkOutcome outcome, String because, Object... arguments) {
        return new Mark(criterion.code(), outcome, "registry.mark." + because, List.of(arguments).stream().map(Object::toString).toList());
    }

    /** The sentence in the reader's language. */
    @JsonIgnore
    public String sentence() {
        return Texts.say(because, arguments.toArray());
    }

    /** The sentence in a language. */
    String sentence(Language language) {
        return Texts.in(language, this::sentence);
    }
}
