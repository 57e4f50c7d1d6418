package org.carepact.identity;

import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/** A party as others see it. */
public record PartyView(PartyId id, String number, PartyKind kind, Bilingual name, String uscc, long version) implements HasVersion {
    static PartyView of(Party party) {
        return new PartyView(party.id(), party.number(), party.kind(), party.name(), party.uscc(), party.version());
    }
}
