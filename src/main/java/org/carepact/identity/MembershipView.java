package org.carepact.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;

/**
 * Who acts for whom, in which role, how long.
 *
 * @param party public number
 * @param validUntil last day, or null while open; the day before {@code validFrom} where it ended before it began
 * @param deputyOf user name of whom they stand in for, or null
 */
public record MembershipView(UUID id, String username, Bilingual name, String party, Bilingual partyName, Role role, LocalDate validFrom,
        LocalDate validUntil, String deputyOf) {}
