package org.carepact.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.carepact.catalogue.Catalogue;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyId;
import org.carepact.identity.PartyKind;
import org.carepact.identity.PartyView;
import org.carepact.identity.Role;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** What towns and schools need, as numbers only; where they are few, the public does not see how few. */
@ApplicationScoped
public class Needs {
    private final NeedStore store;
    private final Catalogue catalogue;
    private final Parties parties;
    private final RuleProfiles profiles;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;

    Needs(NeedStore store, Catalogue catalogue, Parties parties, RuleProfiles profiles, PublicNumbers numbers, LegalClock clock, Trail trail) {
        this.store = store;
        this.catalogue = catalogue;
        this.parties = parties;
        this.profiles = profiles;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
    }

    /** Sum of a service's needs in a year. */
    public record Sum(String service, long children, long units) {}

    /** An officer enters what a place needs; entering the same place, year and service again puts other numbers in its place. */
    @Transactional
    public NeedView enter(Actor actor, NeedRequest request) {
        actor.require(Role.OFFICER);
        PartyId body = actor.hat(Role.OFFICER).party();
        if (catalogue.find(request.service()).isEmpty()) {
            throw Problem.invalid("/service", "planning.no-such-service", request.service());
        }
        PartyView place = place(request.place());
        Need need = store.of(body, place.id(), request.year(), request.service()).orElse(null);
        if (need == null) {
            need = new Need(numbers.next("XQ"), body, place.id(), request, actor.account());
            store.persist(need);
        } else {
            need = store.locked(need.number()).orElseThrow();
            need.fill(request);
        }
        trail.done(actor, "planning.enter-need", Subject.of("need", need.number()), Map.of("service", request.service(), "year", request.year()));
        store.flush();
        return view(need, 0);
    }

    /** Needs, newest first, of one year where it is given; small numbers are for the county's people only. */
    @Transactional
    public PageOf<NeedView> list(Actor actorOrNull, Integer year, PageRequest page) {
        int least = least(actorOrNull);
        List<Need> needs = store.page(year, page);
        parties.prepare(needs.stream().map(Need::place).toList());
        return page.page(needs, Need::key).map(need -> view(need, least));
    }

    /** Sums of a year by service; for the public without the needs whose numbers it does not see. */
    @Transactional
    public List<Sum> sums(Actor actorOrNull, int year) {
        return store.sums(year, least(actorOrNull)).stream().map(row -> new Sum((String) row[0], (Long) row[1], (Long) row[2])).toList();
    }

    /** Refuses numbers of needs that the body has not entered. */
    void known(List<String> asked, PartyId body) {
        if (!asked.isEmpty() && store.known(asked, body) != asked.size()) {
            throw Problem.invalid("/needs", "planning.no-such-need");
        }
    }

    private int least(Actor actorOrNull) {
        boolean county = actorOrNull != null && actorOrNull.hasAny(List.of(Role.OFFICER, Role.APPROVER, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR));
        return county ? 0 : profiles.current(clock.today()).rule(RuleId.PRIVACY_SUPPRESS_BELOW).number();
    }

    private PartyView place(String number) {
        try {
            PartyView place = parties.byNumber(number);
            if (place.kind() == PartyKind.GOVERNMENT || place.kind() == PartyKind.SCHOOL || place.kind() == PartyKind.VILLAGE) {
                return place;
            }
        } catch (Problem none) {
            // answered below, like a body that is no place
        }
        throw Problem.invalid("/place", "planning.no-such-place", number);
    }

    private NeedView view(Need need, int least) {
        PartyView place = parties.byId(need.place());
        boolean few = need.children() < least;
        return new NeedView(need.number(), place.number(), place.name(), need.year(), need.service(), few ? null : need.children(), few ? null : need.units(),
                need.basis(), need.version());
    }
}
