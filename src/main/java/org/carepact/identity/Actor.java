package org.carepact.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Viewer;

/**
 * Somebody who is signed in, with everything that decides what they may see and do. Read anew at each request, so a
 * change of role counts at once.
 *
 * @param preferredLanguage chosen language, or null
 * @param hats roles held today, deputies' included
 * @param duty what they must do before anything else, or null
 */
public record Actor(AccountId account, String username, Bilingual fullName, Language preferredLanguage, List<Hat> hats, SessionId session,
        SignInDuty duty)
        implements Viewer, Acting {

    /** The clock: what time does, no person did. */
    public static final Actor CLOCK = new Actor(null, "clock", new Bilingual("系统时钟", "System clock"), null, List.of(), null, null);

    public Actor {
        hats = List.copyOf(hats);
    }

    public boolean has(Role role) {
        return hats.stream().anyMatch(hat -> hat.role() == role);
    }

    public boolean hasAny(Collection<Role> roles) {
        return hats.stream().anyMatch(hat -> roles.contains(hat.role()));
    }

    /** All roles, for the state tables. */
    public Set<Role> roles() {
        return hats.stream().map(Hat::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles held for this very party, for the state tables of its things. */
    public Set<Role> rolesFor(PartyId party) {
        return hats.stream().filter(hat -> hat.party().equals(party)).map(Hat::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses with 403 unless one of the roles is held. */
    public void require(Role... roles) {
        if (!hasAny(List.of(roles))) {
            throw Problem.forbidden("identity.role-needed", List.of(roles).get(0));
        }
    }

    /**
     * The party for which somebody acts in a role: the only one, or the one they name.
     *
     * @param named public number of the party, null or blank where they named none
     * @param field JSON pointer of the field that names it, for the refusal
     * @throws Problem 403 where the role is not held; 422 where it is held for several parties and none of them is named, or another is
     */
    public PartyId partyAs(Role role, String named, String field) {
        require(role);
        List<Hat> held = hats.stream().filter(hat -> hat.role() == role).toList();
        if (named == null || named.isBlank()) {
            if (partiesAs(role).size() > 1) {
                throw Problem.invalid(field, "identity.which-party", held.stream().map(Hat::partyNumber).distinct().collect(Collectors.joining(", ")));
            }
            return held.get(0).party();
        }
        return held.stream()
                .filter(hat -> hat.partyNumber().equals(named))
                .findFirst()
                .map(Hat::party)
                .orElseThrow(() -> Problem.invalid(field, "identity.no-such-party"));
    }

    /** The hat of a role; refuses with 403 where it is not held. */
    public Hat hat(Role role) {
        return hats.stream()
                .filter(hat -> hat.role() == role)
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("identity.role-needed", role));
    }

    /** The parties for which the role is held; refuses with 403 where there is none. */
    public Set<PartyId> partiesAs(Role role) {
        require(role);
        return hats.stream().filter(hat -> hat.role() == role).map(Hat::party).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this very role is held for this very party: two hats of two parties do not add up to a third. */
    public boolean actsAs(Role role, PartyId party) {
        return hats.stream().anyMatch(hat -> hat.role() == role && hat.party().equals(party));
    }

    /** Whether some hat is worn for this party. */
    public boolean actsFor(PartyId party) {
        return hats.stream().anyMatch(hat -> hat.party().equals(party));
    }

    /** The parties acted for, for queries: never empty, so that {@code IN} stays valid. */
    public Set<PartyId> parties() {
        Set<PartyId> parties = hats.stream().map(Hat::party).collect(Collectors.toSet());
        return parties.isEmpty() ? Set.of(new PartyId(new UUID(0, 0))) : parties;
    }

    @Override
    public String name() {
        return fullName.zh();
    }

    @Override
    public Set<String> roleNames() {
        return roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public UUID accountKey() {
        return account == null ? null : account.value();
    }

    @Override
    public UUID partyKey() {
        return hats.isEmpty() ? null : hats.get(0).party().value();
    }
}
