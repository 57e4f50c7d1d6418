package org.carepact.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.crypto.RandomTokens;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;
import org.carepact.kernel.time.LegalClock;
import org.carepact.registry.OrganizationView;
import org.carepact.registry.Organizations;

/** Lists by which organizations are invited in turn; a draw counts under the list's lock, so that two at one instant count once each. */
@ApplicationScoped
public class Rotations {
    private final RotationStore store;
    private final RotationDrawStore draws;
    private final Organizations organizations;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;

    Rotations(RotationStore store, RotationDrawStore draws, Organizations organizations, PublicNumbers numbers, LegalClock clock, Trail trail) {
        this.store = store;
        this.draws = draws;
        this.organizations = organizations;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
    }

    /** Drafts a list of the organizations that are qualified now. */
    @Transactional
    public RotationView draft(Actor actor, RotationRequest request) {
        actor.require(Role.OFFICER);
        RotationList list = new RotationList(numbers.next("LX"), actor.hat(Role.OFFICER).party(), request, seed(request), actor.account());
        list.members(now(list));
        store.persist(list);
        return done(actor, list, "rotation.draft", Map.of("algorithm", request.algorithm().name(), "seed", list.seed()));
    }

    /** Changes a list from which nobody was drawn yet. @throws Problem 409 once it was used */
    @Transactional
    public RotationView update(Actor actor, String number, long version, RotationRequest request) {
        RotationList list = locked(actor, number, version);
        list.move("update", actor.rolesFor(list.body()));
        list.fill(request, seed(request));
        list.members(now(list));
        return done(actor, list, "rotation.update", Map.of("algorithm", request.algorithm().name(), "seed", list.seed()));
    }

    /**
     * Draws whose turn it is. Who is not qualified any more is passed over with the reason; new ones are on the list from now on.
     * No version is asked for: the list's lock puts draws in a row.
     *
     * @throws Problem 409 where fewer are left than shall be invited
     */
    @Transactional
    public RotationView draw(Actor actor, String number, DrawRequest request) {
        RotationList list = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        list.move("draw", actor.rolesFor(list.body()));
        int sequence = draws.last(list.key()) + 1;
        Set<String> qualified = qualified(list).stream().collect(Collectors.toSet());
        list.members(now(list));
        List<Member> turns = Turns.order(list.algorithm(), list.members(), list.seed(), sequence);
        Map<String, String> left = new LinkedHashMap<>();
        for (int i = 0; i < request.excluded().size(); i++) {
            DrawRequest.Left named = request.excluded().get(i);
            if (list.members().stream().noneMatch(member -> member.organization().equals(named.organization()))) {
                throw Problem.invalid("/excluded/" + i + "/organization", "rotation.not-on-list", named.organization());
            }
            left.put(named.organization(), named.reason());
        }
        turns.stream().map(Member::organization).filter(member -> !qualified.contains(member)).forEach(member -> left.putIfAbsent(member, "rotation.not-qualified"));
        List<String> drawn = turns.stream().map(Member::organization).filter(member -> !left.containsKey(member)).limit(request.count()).toList();
        if (drawn.size() < request.count()) {
            throw Problem.conflict("rotation.too-few", drawn.size());
        }
        List<RotationDraw.Exclusion> excluded = left.entrySet().stream().map(entry -> new RotationDraw.Exclusion(entry.getKey(), entry.getValue())).toList();
        draws.persist(new RotationDraw(list.key(), sequence, request.purpose(), excluded, turns, drawn, actor.name(), clock.now()));
        list.members(list.members().stream().map(member -> drawn.contains(member.organization()) ? member.drawn(sequence) : member).toList());
        return done(actor, list, "rotation.draw", Map.of("sequence", sequence, "purpose", request.purpose(), "drawn", drawn));
    }

    /** No more draws. */
    @Transactional
    public RotationView close(Actor actor, String number, long version) {
        RotationList list = locked(actor, number, version);
        list.move("close", actor.rolesFor(list.body()));
        return done(actor, list, "rotation.close", Map.of());
    }

    @Transactional
    public RotationView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(this::view).orElseThrow(Problem::notFound);
    }

    @Transactional
    public PageOf<RotationView> list(Actor actor, PageRequest page) {
        return page.page(store.page(actor, page), RotationList::key).map(list -> list.view(List.of()));
    }

    /** The acts of the state table that this person may do now, for buttons. */
    @Transactional
    public List<String> acts(Actor actor, String number) {
        RotationList list = store.seenBy(actor, number, LockModeType.NONE).orElseThrow(Problem::notFound);
        return RotationState.MOVES.lines().stream()
                .filter(move -> move.from() == list.state() && move.who().stream().anyMatch(role -> actor.actsAs(role, list.body())))
                .map(Moves.Move::act)
                .toList();
    }

    /** Who was there stays with its counts; who is qualified and was not there joins at the end of the fewest. */
    private List<Member> now(RotationList list) {
        List<Member> members = new ArrayList<>(list.members());
        Set<String> there = members.stream().map(Member::organization).collect(Collectors.toSet());
        int fewest = members.stream().mapToInt(Member::invitations).min().orElse(0);
        qualified(list).stream().filter(number -> !there.contains(number)).forEach(number -> members.add(new Member(number, fewest, 0)));
        return members;
    }

    private List<String> qualified(RotationList list) {
        return organizations.mayBid(clock.today(), list.field()).stream().map(OrganizationView::number).toList();
    }

    private static String seed(RotationRequest request) {
        return request.seed() == null ? HexFormat.of().formatHex(RandomTokens.bytes(16)) : request.seed();
    }

    private RotationList locked(Actor actor, String number, long version) {
        RotationList list = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        list.expect(version);
        return list;
    }

    private RotationView view(RotationList list) {
        return list.view(draws.of(list.key()).stream().map(RotationDraw::view).toList());
    }

    private RotationView done(Actor actor, RotationList list, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("rotation", list.number()), details);
        store.flush();
        return view(list);
    }
}
