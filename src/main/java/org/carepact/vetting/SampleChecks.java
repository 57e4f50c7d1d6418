package org.carepact.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
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

/** Samples of papers: drawn with a recorded seed from all that are qualified, checked by an officer, closed by a second person. */
@ApplicationScoped
public class SampleChecks {
    static final String CHECK = "vetting.task.check";
    static final String CLOSE = "vetting.task.close";

    private final SampleCheckStore store;
    private final Organizations organizations;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    SampleChecks(SampleCheckStore store, Organizations organizations, PublicNumbers numbers, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.organizations = organizations;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** An officer draws; the draw is public at once and never changed. */
    @Transactional
    public SampleCheckView draw(Actor actor, SampleRequest request) {
        actor.require(Role.OFFICER);
        List<String> frame = organizations.mayBid(clock.today(), null).stream().map(OrganizationView::number).toList();
        if (frame.isEmpty()) {
            throw Problem.conflict("vetting.nobody-to-draw");
        }
        String seed = request.seed() == null ? HexFormat.of().formatHex(RandomTokens.bytes(16)) : request.seed();
        List<String> drawn = Draw.first(frame, seed, request.size());
        SampleCheck check = new SampleCheck(numbers.next("CY"), actor.hat(Role.OFFICER).party(), request.title(), seed, frame, drawn, actor.account(), clock.now());
        store.persist(check);
        tasks.open(NewTask.forRole(CHECK, check.number(), "/sample-checks/" + check.number(), Role.OFFICER, check.body(), null));
        return done(actor, check, "vetting.draw", Map.of("seed", seed, "drawn", drawn));
    }

    /** An officer says what was found of one; what is not in order needs a note. */
    @Transactional
    public SampleCheckView report(Actor actor, String number, long version, FindingRequest request) {
        SampleCheck check = locked(number, version);
        if (check.findings().stream().noneMatch(finding -> finding.organization().equals(request.organization()))) {
            throw Problem.invalid("/organization", "vetting.not-drawn");
        }
        if (!request.inOrder() && (request.note() == null || request.note().isBlank())) {
            throw Problem.invalid("/note", "vetting.note-missing");
        }
        check.report(actor.rolesFor(check.body()), new SampleCheck.Finding(request.organization(), request.inOrder(), request.note(), clock.now()));
        if (check.findings().stream().allMatch(finding -> finding.inOrder() != null)) {
            tasks.done(CHECK, number);
            tasks.open(NewTask.forRole(CLOSE, number, "/sample-checks/" + number, Role.APPROVER, check.body(), null));
        }
        return done(actor, check, "vetting.report", Map.of("organization", request.organization(), "inOrder", request.inOrder()));
    }

    /** A second person closes it once all are checked. */
    @Transactional
    public SampleCheckView close(Actor actor, String number, long version) {
        SampleCheck check = locked(number, version);
        check.close(actor.rolesFor(check.body()), actor.account(), clock.now());
        if (actor.account().equals(check.drawnBy())) {
            throw Problem.forbidden("vetting.second-person");
        }
        if (check.findings().stream().anyMatch(finding -> finding.inOrder() == null)) {
            throw Problem.conflict("vetting.not-all-checked");
        }
        tasks.dropAll(number);
        return done(actor, check, "vetting.close", Map.of());
    }

    @Transactional
    public SampleCheckView byNumber(String number) {
        return store.byNumber(number, LockModeType.NONE).map(SampleCheck::view).orElseThrow(Problem::notFound);
    }

    @Transactional
    public PageOf<SampleCheckView> list(PageRequest page) {
        return page.page(store.page(page), SampleCheck::key).map(SampleCheck::view);
    }

    /** The acts of the state table that this person may do now, for buttons. */
    @Transactional
    public List<String> acts(Actor actorOrNull, String number) {
        if (actorOrNull == null) {
            return List.of();
        }
        SampleCheck check = store.byNumber(number, LockModeType.NONE).orElseThrow(Problem::notFound);
        boolean ready = check.findings().stream().allMatch(finding -> finding.inOrder() != null);
        return SampleState.MOVES.lines().stream()
                .filter(move -> move.from() == check.state() && move.who().stream().anyMatch(role -> actorOrNull.actsAs(role, check.body())))
                .map(Moves.Move::act)
                .filter(act -> !act.equals("close") || ready && !actorOrNull.account().equals(check.drawnBy()))
                .toList();
    }

    private SampleCheck locked(String number, long version) {
        SampleCheck check = store.byNumber(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        check.expect(version);
        return check;
    }

    private SampleCheckView done(Actor actor, SampleCheck check, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("sample-check", check.number()), details);
        store.flush();
        return check.view();
    }
}
