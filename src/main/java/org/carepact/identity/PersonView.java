package org.carepact.identity;

import org.carepact.kernel.i18n.Bilingual;

/** Somebody's name, as colleagues see it. */
public record PersonView(AccountId id, String username, Bilingual name) {
    static PersonView of(Account account) {
        return new PersonView(account.id(), account.username(), account.name());
    }
}
