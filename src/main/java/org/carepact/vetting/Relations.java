package org.carepact.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.PersonView;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;
import org.carepact.people.Workers;
import org.carepact.registry.OrganizationView;
import org.carepact.registry.Organizations;
import org.carepact.registry.Overlap;
import org.carepact.registry.OverlapKind;
import org.carepact.registry.Overlaps;

/** Relations between organizations, and with evaluators and officers: found by the machine with their evidence, judged by people. */
@ApplicationScoped
public class Relations {
    static final String JUDGE = "vetting.task.judge";

    private static final List<Role> DECIDERS = List.of(Role.OFFICER, Role.APPROVER, Role.EVALUATOR, Role.SUPERVISOR, Role.AUDITOR, Role.FINANCE);
    private static final List<Role> PROVIDERS = List.of(Role.ORG_MANAGER, Role.ORG_WORKER);

    private final RelationStore store;
    private final Overlaps overlaps;
    private final Workers workers;
    private final Accounts accounts;
    private final Organizations organizations;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Relations(RelationStore store, Overlaps overlaps, Workers workers, Accounts accounts, Organizations organizations, PublicNumbers numbers, LegalClock clock,
            Trail trail, Tasks tasks) {
        this.store = store;
        this.overlaps = overlaps;
        this.workers = workers;
        this.accounts = accounts;
        this.organizations = organizations;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Two ends with what they have in common. */
    private record Pair(OverlapKind kind, String one, String other, String evidence) {
        String key() {
            return kind + "|" + one + "|" + other;
        }
    }

    /** An officer has them looked for now. @return how many are new or changed */
    @Transactional
    public int refresh(Actor actor) {
        actor.require(Role.OFFICER, Role.SUPERVISOR);
        store.lockedRun();
        return look(actor);
    }

    /** The clock: once a day, however many instances try. */
    @Transactional
    boolean refreshIfDue(Instant due) {
        RelationRun run = store.lockedRun();
        if (run.ranAt() != null && !run.ranAt().isBefore(due)) {
            return false;
        }
        look(Actor.CLOCK);
        return true;
    }

    /** Somebody who judges says what it is, with a reason. */
    @Transactional
    public RelationView decide(Actor actor, String number, long version, String act, String reason) {
        Relation relation = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        relation.expect(version);
        if (relation.other().equals(actor.username())) {
            throw Problem.forbidden("vetting.own-relation");
        }
        relation.decided(act, actor.roles(), actor.account(), clock.now(), reason);
        tasks.done(JUDGE, number);
        trail.done(actor, "vetting." + act, Subject.of("relation", number), Map.of("kind", relation.kind().name(), "one", relation.one(), "other", relation.other(), "reason", reason));
        store.flush();
        return views(List.of(relation)).get(0);
    }

    @Transactional
    public RelationView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(found -> views(List.of(found)).get(0)).orElseThrow(Problem::notFound);
    }

    /** Relations for those who judge and check, newest first; of one state or organization where named. */
    @Transactional
    public PageOf<RelationView> list(Actor actor, RelationState state, String organization, PageRequest page) {
        List<Relation> found = store.page(actor, state, organization, page);
        Map<String, RelationView> views = views(found).stream().collect(Collectors.toMap(RelationView::number, Function.identity()));
        return page.page(found, Relation::key).map(relation -> views.get(relation.number()));
    }

    /** The acts that this person may do now, for buttons. */
    public static List<String> acts(Actor actor, RelationView relation) {
        return RelationState.MOVES.lines().stream()
                .filter(move -> move.from() == relation.state() && !move.who().isEmpty() && actor.hasAny(move.who()) && !relation.other().equals(actor.username()))
                .map(Moves.Move::act)
                .toList();
    }

    private int look(Actor by) {
        Instant now = clock.now();
        Map<String, Relation> there = store.listAll().stream().collect(Collectors.toMap(Relation::key3, Function.identity()));
        Set<String> seen = new HashSet<>();
        int changed = 0;
        for (Pair pair : pairs()) {
            if (!seen.add(pair.key())) {
                continue;
            }
            Relation relation = there.get(pair.key());
            if (relation == null) {
                relation = new Relation(numbers.next("GX"), pair.kind(), pair.one(), pair.other(), pair.evidence(), now);
                store.persist(relation);
                changed++;
                open(relation);
            } else if (relation.seen(pair.evidence(), now)) {
                changed++;
                open(relation);
            }
        }
        for (Relation relation : there.values()) {
            if (!seen.contains(relation.key3()) && relation.state() != RelationState.GONE) {
                relation.vanished();
                tasks.done(JUDGE, relation.number());
                changed++;
            }
        }
        store.lockedRun().ran(now);
        trail.done(by, "vetting.look", Subject.of("relations", "all"), Map.of("found", seen.size(), "changed", changed));
        return changed;
    }

    /** Weak ones are there to be read; strong ones ask to be judged. */
    private void open(Relation relation) {
        if (relation.kind().strong() && relation.state() == RelationState.FOUND) {
            tasks.open(NewTask.forRole(JUDGE, relation.number(), "/relations/" + relation.number(), Role.OFFICER, null, null));
        }
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        List<Overlap> shared = new ArrayList<>(overlaps.all());
        shared.addAll(workers.shared());
        accounts.ofSeveral(PROVIDERS).forEach((person, parties) -> shared.add(new Overlap(OverlapKind.ACCOUNT, person.username(),
                organizations.numbersOf(parties).values().stream().sorted().toList())));
        for (Overlap overlap : shared) {
            List<String> ends = overlap.organizations();
            for (int i = 0; i < ends.size(); i++) {
                for (int j = i + 1; j < ends.size(); j++) {
                    pairs.add(new Pair(overlap.kind(), ends.get(i), ends.get(j), overlap.shown()));
                }
            }
        }
        Map<String, List<String>> representatives = overlaps.representatives();
        for (PersonView person : accounts.named(representatives.keySet(), DECIDERS)) {
            representatives.get(person.name().zh()).forEach(organization -> pairs.add(new Pair(OverlapKind.NAMESAKE, organization, person.username(), person.name().zh())));
        }
        return pairs;
    }

    private List<RelationView> views(List<Relation> relations) {
        Map<String, OrganizationView> known = organizations.byNumbers(relations.stream().flatMap(relation -> List.of(relation.one(), relation.other()).stream()).distinct().toList());
        return relations.stream().map(relation -> {
            OrganizationView one = known.get(relation.one());
            OrganizationView other = known.get(relation.other());
            Bilingual otherName = other != null ? other.name() : accounts.person(relation.other()).map(PersonView::name).orElse(new Bilingual(relation.other(), null));
            return new RelationView(relation.number(), relation.kind(), relation.kind().strong(), relation.one(), one.name(), relation.other(), otherName,
                    other == null ? null : "/organizations/" + relation.other(), relation.evidence(), relation.state(), relation.firstSeen(), relation.lastSeen(),
                    relation.decidedAt(), relation.reason(), relation.version());
        }).toList();
    }
}
