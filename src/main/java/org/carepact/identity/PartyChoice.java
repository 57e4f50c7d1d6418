package org.carepact.identity;

import java.util.List;
import org.carepact.kernel.i18n.Texts;

/** One of several parties for which somebody can act, to choose from on a page. */
public record PartyChoice(String value, String label) {
    /** What there is to choose for a role: nothing where it is held for one party or none. */
    public static List<PartyChoice> of(Actor actor, Role role) {
        if (actor == null || !actor.has(role) || actor.partiesAs(role).size() < 2) {
            return List.of();
        }
        return actor.hats().stream()
                .filter(hat -> hat.role() == role)
                .map(hat -> new PartyChoice(hat.partyNumber(), hat.partyNumber() + " " + Texts.text(hat.partyName())))
                .distinct()
                .toList();
    }
}
