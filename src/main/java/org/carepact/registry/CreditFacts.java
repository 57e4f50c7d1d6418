package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** Ratings, inspections, lists, penalties: what the county enters about an organization from the authorities' papers (MCA60). */
@ApplicationScoped
public class CreditFacts {
    static final String CONSIDER = "registry.task.consider-measure";

    private final CreditFactStore store;
    private final OrganizationStore organizations;
    private final OrganizationHistory history;
    private final RuleProfiles profiles;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    CreditFacts(CreditFactStore store, OrganizationStore organizations, OrganizationHistory history, RuleProfiles profiles, PublicNumbers numbers,
            LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.organizations = organizations;
        this.history = history;
        this.profiles = profiles;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Enters a fact; being put on a list gives the officers the task to consider a measure. */
    @Transactional
    public CreditFactView enter(Actor actor, String organization, CreditFactRequest request) {
        Organization about = judged(actor, organization);
        LocalDate today = clock.today();
        check(request, today);
        LocalDate until = request.validUntil();
        if (request.kind() == CreditFactKind.GRADE && until == null) {
            until = gradeEnd(request.validFrom());
        }
        CreditFact fact = new CreditFact(numbers.next("XX"), about.id(), request, until, actor.account(), clock.now());
        history.begin(about);
        store.persist(fact);
        store.flush();
        regrade(about, today);
        history.record(about, actor, "registry.enter-fact");
        if (request.kind() == CreditFactKind.LISTED) {
            tasks.open(NewTask.forRole(CONSIDER, organization, "/organizations/" + organization + "/measures/new", Role.OFFICER, null, null));
        }
        return done(actor, about, fact, "registry.enter-fact");
    }

    /** Takes a wrong fact back; it stays readable for the county with the reason. */
    @Transactional
    public CreditFactView withdraw(Actor actor, String number, long version, String reason) {
        CreditFact fact = standing(actor, number, version);
        fact.withdrawn(actor.account(), clock.now(), reason);
        return changed(actor, fact, "registry.withdraw-fact");
    }

    /** Ends a fact that had no end: the organization was taken off the list. */
    @Transactional
    public CreditFactView end(Actor actor, String number, long version, CreditFactEnd end) {
        CreditFact fact = standing(actor, number, version);
        if (fact.validUntil() != null) {
            throw Problem.conflict("registry.fact-ended", fact.validUntil());
        }
        if (end.lastDay().isBefore(fact.validFrom()) || end.lastDay().isAfter(clock.today())) {
            throw Problem.invalid("/lastDay", "registry.last-day");
        }
        fact.ends(end.lastDay());
        return changed(actor, fact, "registry.end-fact");
    }

    /** Facts of an organization that the asker may see, latest first; taken-back ones are for the county and its own people. */
    @Transactional
    public PageOf<CreditFactView> list(Actor actorOrNull, String organization, PageRequest page) {
        Organization about = organizations.byNumber(organization).orElseThrow(Problem::notFound);
        LocalDate today = clock.today();
        return page.page(store.page(about.id(), Organizations.seesAccount(actorOrNull, about), page), CreditFact::key).map(fact -> fact.view(today));
    }

    /** Last day of a rating given on a day: five years, less the day itself (MCA39). */
    private LocalDate gradeEnd(LocalDate from) {
        return from.plusYears(profiles.current(clock.today()).rule(RuleId.QUALIFICATION_GRADE_VALIDITY).number()).minusDays(1);
    }

    private static void check(CreditFactRequest request, LocalDate today) {
        CreditFactKind kind = request.kind();
        if (!kind.findings().contains(request.finding())) {
            throw Problem.invalid("/finding", "registry.no-such-finding", String.join(", ", kind.findings()));
        }
        if (kind.yearly() && request.year() == null) {
            throw Problem.invalid("/year", "registry.year-missing");
        }
        if (!kind.yearly() && request.year() != null) {
            throw Problem.invalid("/year", "registry.no-year");
        }
        if (request.validFrom().isAfter(today)) {
            throw Problem.invalid("/validFrom", "registry.in-future");
        }
        if (request.validUntil() != null && request.validUntil().isBefore(request.validFrom())) {
            throw Problem.invalid("/validUntil", "registry.ends-before-start");
        }
    }

    private CreditFact standing(Actor actor, String number, long version) {
        actor.require(Role.OFFICER, Role.SUPERVISOR);
        CreditFact fact = store.locked(number).orElseThrow(Problem::notFound);
        if (actor.actsFor(organizations.findById(fact.organization().value()).party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        fact.expect(version);
        if (fact.isWithdrawn()) {
            throw Problem.conflict("registry.fact-withdrawn");
        }
        return fact;
    }

    private Organization judged(Actor actor, String number) {
        actor.require(Role.OFFICER, Role.SUPERVISOR);
        Organization organization = organizations.locked(number).orElseThrow(Problem::notFound);
        if (actor.actsFor(organization.party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        return organization;
    }

    private CreditFactView changed(Actor actor, CreditFact fact, String act) {
        Organization about = organizations.lockedById(fact.organization());
        store.flush();
        history.begin(about);
        regrade(about, clock.today());
        history.record(about, actor, act);
        return done(actor, about, fact, act);
    }

    /** The file shows the latest rating that stands; whether it still holds is read from its last day. */
    private void regrade(Organization organization, LocalDate today) {
        CreditFact grade = store.standing(organization.id()).stream()
                .filter(fact -> fact.kind() == CreditFactKind.GRADE && !fact.validFrom().isAfter(today))
                .max(Comparator.comparing(CreditFact::validFrom).thenComparing(CreditFact::key))
                .orElse(null);
        organization.graded(grade == null ? null : grade.finding(), grade == null ? null : grade.validUntil());
    }

    private CreditFactView done(Actor actor, Organization about, CreditFact fact, String act) {
        trail.done(actor, act, Subject.of("organization", about.number()), Map.of("fact", fact.number(), "kind", fact.kind().name(), "finding", fact.finding()));
        store.flush();
        return fact.view(clock.today());
    }
}
