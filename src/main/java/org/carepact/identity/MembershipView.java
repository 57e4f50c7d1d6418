package org.carepact.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;

/** For whom somebody acts, in which role, how long. */
public record MembershipView(UUID id, String party, Bilingual partyName, Role role, LocalDate validFrom, LocalDate validUntil) {
    static MembershipView of(Membership membership, Party party) {
        return new MembershipView(membership.key(), party.number(), party.name(), membership.role(), membership.validFrom(), membership.validUntil());
    }
}
