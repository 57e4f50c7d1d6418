package org.carepact.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** The bodies that take part. */
@ApplicationScoped
public class Parties {
    private final IdentityStore store;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;

    Parties(IdentityStore store, PublicNumbers numbers, LegalClock clock, Trail trail) {
        this.store = store;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
    }

    /** An administrator enters a party; a credit code that is there already is refused with 409. */
    @Transactional
    public PartyView create(Actor actor, PartyRequest request) {
        actor.require(Role.ADMIN);
        return PartyView.of(enter(actor, request.kind(), request.name(), request.uscc()));
    }

    /** Enters a party on behalf of a room whose own rules allowed it (a social organization that registers itself). */
    @Transactional(Transactional.TxType.MANDATORY)
    public PartyId enterFor(Acting by, PartyKind kind, Bilingual name, String uscc) {
        return enter(by, kind, name, uscc).id();
    }

    /**
     * The parties of these credit codes, in as many statements however many there are; those that are not there are entered on
     * behalf of a room whose own rules allowed it.
     *
     * @return keys by credit code
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, PartyId> enterFor(Acting by, List<PartyRequest> requests) {
        Map<String, PartyId> keys = new HashMap<>();
        store.partiesByUscc(requests.stream().map(PartyRequest::uscc).toList()).forEach(party -> keys.put(party.uscc(), party.id()));
        List<PartyRequest> missing = requests.stream().filter(request -> !keys.containsKey(request.uscc())).toList();
        if (!missing.isEmpty()) {
            Iterator<String> given = numbers.next("JG", missing.size()).iterator();
            missing.forEach(request -> keys.put(request.uscc(), add(by, new Party(given.next(), request.kind(), request.name(), request.uscc())).id()));
        }
        return keys;
    }

    /** By key; there is always one, foreign keys see to it. */
    @Transactional
    public PartyView byId(PartyId id) {
        return PartyView.of(store.party(id));
    }

    /** Reads those parties in one statement, so that {@link #byId} costs none in the rest of the transaction: call it before a list's rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prepare(Collection<PartyId> ids) {
        List<UUID> keys = ids.stream().map(PartyId::value).distinct().toList();
        if (!keys.isEmpty()) {
            store.parties(keys);
        }
    }

    /** By public number. */
    @Transactional
    public PartyView byNumber(String number) {
        return store.party(number).map(PartyView::of).orElseThrow(Problem::notFound);
    }

    @Transactional
    public Optional<PartyView> byUscc(String uscc) {
        return store.partyByUscc(uscc).map(PartyView::of);
    }

    /** Parties by credit code, of those that are there, in one statement. */
    @Transactional
    public Map<String, PartyView> byUsccs(Collection<String> codes) {
        return store.partiesByUscc(codes).stream().map(PartyView::of).collect(Collectors.toMap(PartyView::uscc, Function.identity()));
    }

    /** Enters a party of a kind, or gives the one with this credit code its name as it is now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Actor actor, PartyKind kind, Bilingual name, String uscc) {
        Optional<Party> there = store.partyByUscc(uscc);
        if (there.isEmpty()) {
            enter(actor, kind, name, uscc);
            return;
        }
        if (there.get().kind() != kind) {
            throw Problem.conflict("identity.party-exists", uscc);
        }
        there.get().rename(name);
        trail.done(actor, "identity.party-renamed", Subject.of("party", there.get().number()), Map.of("name", name.zh()));
    }

    /** Newest first; {@code asked} searches number, name and credit code. */
    @Transactional
    public PageOf<PartyView> list(Actor actor, String asked, PageRequest page) {
        actor.require(Role.ADMIN, Role.OFFICER, Role.AUDITOR);
        return page.page(store.parties(Accounts.searched(asked), page), Party::key).map(PartyView::of);
    }

    /** Who acts for a party today or will, newest first. */
    @Transactional
    public PageOf<MembershipView> members(Actor actor, String number, PageRequest page) {
        actor.require(Role.ADMIN, Role.AUDITOR);
        Party party = store.party(number).orElseThrow(Problem::notFound);
        return page.page(store.members(party.id(), clock.today(), page), MembershipView::id);
    }

    private Party enter(Acting by, PartyKind kind, Bilingual name, String uscc) {
        if (uscc != null && store.partyByUscc(uscc).isPresent()) {
            throw Problem.conflict("identity.party-exists", uscc);
        }
        return add(by, new Party(numbers.next("JG"), kind, name, uscc));
    }

    private Party add(Acting by, Party party) {
        store.add(party);
        trail.done(by, "identity.party-entered", Subject.of("party", party.number()));
        return party;
    }
}
