package org.carepact.registry;

import java.time.Instant;
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;

/**
 * What later rooms know of an organization's work, for its page in the register: contracts, published ratings. A room that
 * has something to tell implements it as a bean; the register knows none of them.
 */
public interface ProviderRecord {
    /**
     * One thing of its record.
     *
     * @param href its page
     * @param title what it was
     * @param at when
     * @param result in words as read there, or null
     */
    record Entry(String href, Bilingual title, Instant at, String result) {}

    /** Message key of the heading. */
    String heading();

    /** Message key of the sentence where there is nothing: "not rated". */
    String nothing();

    /** Place among the records, smaller first. */
    int order();

    /** Up to twenty entries that the asker may see, latest first. */
    List<Entry> of(Actor actorOrNull, PartyId organization);
}
