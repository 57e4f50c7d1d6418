package org.carepact.identity;

import java.time.Instant;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * An account as an administrator sees it.
 *
 * @param locked whether it rests after failed tries
 * @param mustChoosePassword whether its password was given by somebody else
 * @param memberships past, present and to come; empty in lists
 */
public record AccountView(String username, Bilingual name, boolean active, boolean locked, boolean mustChoosePassword, boolean secondFactor,
        Instant createdAt, List<MembershipView> memberships, long version)
        implements HasVersion {
    static AccountView of(Account account, List<MembershipView> memberships) {
        return new AccountView(account.username(), account.name(), account.isActive(), account.isLocked(Instant.now()),
                account.mustChoosePassword(), account.hasSecondFactor(), account.createdAt(), memberships, account.version());
    }
}
