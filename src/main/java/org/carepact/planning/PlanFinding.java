package org.carepact.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.carepact.kernel.i18n.Texts;

/**
 * Something that whoever approves an item should look at; it stops nothing.
 *
 * @param because message key of the sentence
 * @param arguments its arguments
 * @param source law and article
 */
public record PlanFinding(String because, List<Object> arguments, String source) {
    static PlanFinding of(String because, String source, Object... arguments) {
        return new PlanFinding("planning.finding." + because, List.of(arguments), source);
    }

    /** The sentence in the reader's language. */
    @JsonIgnore
    public String sentence() {
        return Texts.say(because, arguments.toArray());
    }
}
