package org.carepact.inbox;

import java.time.Instant;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;

/**
 * Something that somebody has to do.
 *
 * @param kind message key of its title, {@code tender.task.approve}; the title's {0} is the subject's number
 * @param subject public number of the thing
 * @param href page on which it is done
 * @param role who: holders of this role …
 * @param party … for this party (null: any party)
 * @param person … or exactly this person (then role and party are null)
 * @param due until when, or null
 */
public record NewTask(String kind, String subject, String href, Role role, PartyId party, AccountId person, Instant due, Urgency urgency) {
    /** For everybody who holds a role for a party. */
    public static NewTask forRole(String kind, String subject, String href, Role role, PartyId party, Instant due) {
        return new NewTask(kind, subject, href, role, party, null, due, Urgency.ROUTINE);
    }

    /** For one person. */
    public static NewTask forPerson(String kind, String subject, String href, AccountId person, Instant due) {
        return new NewTask(kind, subject, href, null, null, person, due, Urgency.ROUTINE);
    }
}
