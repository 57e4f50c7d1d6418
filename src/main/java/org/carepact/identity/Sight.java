package org.carepact.identity;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What decides in a query which rows a reader sees: some roles watch everything, everybody else sees their own parties',
 * but for those whose office is called in case by case: they see what they were called to, by another rule.
 *
 * @param all whether the reader watches everything
 * @param parties the reader's parties; never empty, so that {@code IN} stays valid
 */
public record Sight(boolean all, Set<PartyId> parties) {
    private static final Set<Role> DRAFTING = Set.of(Role.OFFICER, Role.APPROVER);
    private static final Set<Role> CALLED_IN = Set.of(Role.ADMIN, Role.OPENER, Role.EVALUATOR);
    private static final Set<PartyId> NOBODY = Set.of(new PartyId(new UUID(0, 0)));

    /** The sight of a purchase up to its award: supervisors and auditors watch. */
    public static Sight ofBuying(Actor reader) {
        return of(reader, Set.of(Role.SUPERVISOR, Role.AUDITOR));
    }

    /** The sight of what a purchaser has not published: its officers' and approvers', besides those who watch. */
    public static Sight ofDrafts(Actor reader) {
        return drafting(ofBuying(reader), reader);
    }

    /** The sight of purchase plans: as of drafts, and finance, which approves every body's budget, watches too. */
    public static Sight ofPlans(Actor reader) {
        return drafting(ofContracts(reader), reader);
    }

    /** The sight of a contract, its deliveries and payments: finance watches too. */
    public static Sight ofContracts(Actor reader) {
        return of(reader, Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.FINANCE));
    }

    /** Whether rows of one of these parties are seen. */
    public boolean sees(PartyId... owners) {
        return all || Set.of(owners).stream().anyMatch(parties::contains);
    }

    private static Sight drafting(Sight watching, Actor reader) {
        return new Sight(watching.all(), parties(reader, DRAFTING::contains));
    }

    private static Sight of(Actor reader, Set<Role> watching) {
        return new Sight(reader != null && reader.hasAny(watching), parties(reader, role -> !CALLED_IN.contains(role)));
    }

    private static Set<PartyId> parties(Actor reader, Predicate<Role> seeing) {
        if (reader == null) {
            return NOBODY;
        }
        Set<PartyId> parties = reader.hats().stream().filter(hat -> seeing.test(hat.role())).map(Hat::party).collect(Collectors.toUnmodifiableSet());
        return parties.isEmpty() ? NOBODY : parties;
    }
}
