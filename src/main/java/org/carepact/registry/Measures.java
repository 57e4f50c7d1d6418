package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.Deadlines;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;
import org.carepact.rules.RuleProfiles;

/** Suspensions and blocks: noticed by one person with the decision behind them, answered, imposed by another, and over by themselves. */
@ApplicationScoped
public class Measures {
    static final String DEFEND = "registry.task.defend";
    static final String DECIDE = "registry.task.decide-measure";

    private final MeasureStore store;
    private final OrganizationStore organizations;
    private final OrganizationHistory history;
    private final RuleProfiles profiles;
    private final Deadlines deadlines;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Measures(MeasureStore store, OrganizationStore organizations, OrganizationHistory history, RuleProfiles profiles, Deadlines deadlines,
            PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.organizations = organizations;
        this.history = history;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** An officer tells the organization what is intended and why; from here on it has time to defend itself. */
    @Transactional
    public MeasureView notice(Actor actor, String organizationNumber, MeasureRequest request) {
        actor.require(Role.OFFICER);
        Organization organization = organizations.locked(organizationNumber).orElseThrow(Problem::notFound);
        if (actor.actsFor(organization.party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        RuleProfile profile = profiles.current(clock.today());
        int most = request.kind().mostDays(profile, clock.today());
        if (request.days() > most) {
            throw Problem.invalid("/days", "registry.days-most", most);
        }
        Instant now = clock.now();
        Instant until = deadlines.after(profile, RuleId.QUALIFICATION_STATEMENT, now).due();
        Measure measure = new Measure(numbers.next("CL"), organization.id(), actor.hat(Role.OFFICER).party(), request, profile.id(), actor.account(), now, until);
        store.persist(measure);
        tasks.done(CreditFacts.CONSIDER, organizationNumber);
        tasks.open(NewTask.forRole(DEFEND, measure.number(), at(measure), Role.ORG_MANAGER, organization.party(), until));
        tasks.open(NewTask.forRole(DECIDE, measure.number(), at(measure), Role.APPROVER, measure.body(), null));
        return done(actor, measure, organization, "registry.notice-measure", Map.of("organization", organizationNumber, "kind", request.kind().name()));
    }

    /** The organization answers, once, within its time. */
    @Transactional
    public MeasureView defend(Actor actor, String number, long version, DefenceRequest request) {
        Organization organization = lockedOrganization(actor, number);
        Measure measure = locked(number, version);
        if (!Organizations.manages(actor, organization)) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        measure.move("defend", actor.rolesFor(organization.party()));
        Instant now = clock.now();
        if (measure.defendedAt() != null) {
            throw Problem.conflict("registry.defended-already");
        }
        if (!now.isBefore(measure.defenceUntil())) {
            throw Problem.conflict("registry.defence-over", measure.defenceUntil());
        }
        measure.defended(request.text(), now);
        tasks.done(DEFEND, number);
        return done(actor, measure, organization, "registry.defend", Map.of());
    }

    /** A second person imposes it from tomorrow on, once the organization has answered or its time is over. */
    @Transactional
    public MeasureView impose(Actor actor, String number, long version, String text) {
        Organization organization = lockedOrganization(actor, number);
        Measure measure = toDecide(actor, number, version, "impose");
        Instant now = clock.now();
        if (measure.defendedAt() == null && now.isBefore(measure.defenceUntil())) {
            throw Problem.conflict("registry.defence-runs", measure.defenceUntil());
        }
        measure.imposed(actor.account(), now, clock.today().plusDays(1), text);
        return decided(actor, measure, organization, "registry.impose",
                Map.of("from", measure.startsOn().toString(), "until", measure.endsOn().toString()));
    }

    /** A second person does not impose it. */
    @Transactional
    public MeasureView drop(Actor actor, String number, long version, String text) {
        Organization organization = lockedOrganization(actor, number);
        Measure measure = toDecide(actor, number, version, "drop");
        measure.decided(actor.account(), clock.now(), text);
        return decided(actor, measure, organization, "registry.drop", Map.of("reason", text));
    }

    /** Its reason went away: lifted from today on. */
    @Transactional
    public MeasureView lift(Actor actor, String number, long version, String text) {
        Organization organization = lockedOrganization(actor, number);
        Measure measure = toDecide(actor, number, version, "lift");
        measure.cut(clock.today());
        return decided(actor, measure, organization, "registry.lift", Map.of("reason", text));
    }

    /** The supervising body annulled it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void annul(Actor actor, String number, String text) {
        Organization organization = organizations.lockedById(store.organizationOf(number).orElseThrow(Problem::notFound));
        Measure measure = store.locked(number).orElseThrow(Problem::notFound);
        measure.move("annul", actor.roles());
        measure.cut(clock.today());
        decided(actor, measure, organization, "registry.annul-measure", Map.of("reason", text));
    }

    /** The clock: its last day is over. False where another instance did it. */
    @Transactional
    boolean end(String number) {
        Organization organization = organizations.lockedById(store.organizationOf(number).orElseThrow());
        Measure measure = store.locked(number).orElseThrow();
        if (measure.state() != MeasureState.IN_FORCE || !measure.endsOn().isBefore(clock.today())) {
            return false;
        }
        measure.move("end");
        decided(Actor.CLOCK, measure, organization, "registry.end-measure", Map.of("organization", organization.number()));
        return true;
    }

    @Transactional
    public MeasureView byNumber(Actor actorOrNull, String number) {
        Measure measure = store.seenBy(actorOrNull, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        return view(actorOrNull, measure, organizations.findById(measure.organization().value()));
    }

    /** Measures the asker may see, newest first; of one organization where its number is given. */
    @Transactional
    public PageOf<MeasureRow> list(Actor actorOrNull, String organization, PageRequest page) {
        return page.page(store.rows(actorOrNull, organization, page), MeasureRow::key);
    }

    /** The acts of the state table that this person may do now, for buttons. */
    @Transactional
    public List<String> acts(Actor actorOrNull, String number) {
        if (actorOrNull == null) {
            return List.of();
        }
        Measure measure = store.seenBy(actorOrNull, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        Organization organization = organizations.findById(measure.organization().value());
        Instant now = clock.now();
        boolean heard = measure.defendedAt() != null || !now.isBefore(measure.defenceUntil());
        return MeasureState.MOVES.lines().stream()
                .filter(move -> move.from() == measure.state())
                .filter(move -> move.who().contains(Role.APPROVER) && actorOrNull.actsAs(Role.APPROVER, measure.body())
                        && !actorOrNull.account().equals(measure.proposedBy())
                        || move.who().contains(Role.ORG_MANAGER) && Organizations.manages(actorOrNull, organization))
                .map(Moves.Move::act)
                .filter(act -> !act.equals("impose") || heard)
                .filter(act -> !act.equals("defend") || !heard)
                .toList();
    }

    private Organization lockedOrganization(Actor actor, String number) {
        store.seenBy(actor, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        return organizations.lockedById(store.organizationOf(number).orElseThrow(Problem::notFound));
    }

    private Measure locked(String number, long version) {
        Measure measure = store.locked(number).orElseThrow(Problem::notFound);
        measure.expect(version);
        return measure;
    }

    private Measure toDecide(Actor actor, String number, long version, String act) {
        actor.require(Role.APPROVER);
        Measure measure = locked(number, version);
        measure.move(act, actor.rolesFor(measure.body()));
        if (actor.account().equals(measure.proposedBy())) {
            throw Problem.forbidden("registry.measure-second-person");
        }
        return measure;
    }

    /** The file shows from when to when the organization is barred by what is in force. */
    private MeasureView decided(Actor actor, Measure measure, Organization organization, String act, Map<String, ?> details) {
        tasks.dropAll(measure.number());
        history.begin(organization);
        store.flush();
        List<Measure> standing = store.inForce(organization.id());
        organization.barred(standing.stream().map(Measure::startsOn).min(Comparator.naturalOrder()).orElse(null),
                standing.stream().map(Measure::endsOn).max(Comparator.naturalOrder()).orElse(null));
        history.record(organization, actor, act);
        return done(actor, measure, organization, act, details);
    }

    private MeasureView done(Actor actor, Measure measure, Organization organization, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("measure", measure.number()), details);
        store.flush();
        return view(actor, measure, organization);
    }

    private MeasureView view(Actor actorOrNull, Measure measure, Organization organization) {
        return measure.view(organization.view(clock.today()), Organizations.seesAccount(actorOrNull, organization));
    }

    private static String at(Measure measure) {
        return "/measures/" + measure.number();
    }
}
