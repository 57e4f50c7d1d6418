package org.carepact.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.document.Documents;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** Certificates and background checks: entered by the organization's manager, verified by the county, reminded of before their end. */
@ApplicationScoped
public class Credentials {
    static final String VERIFY = "people.task.verify";
    static final String RENEW = "people.task.renew";

    private final CredentialStore store;
    private final WorkerStore workers;
    private final Workers views;
    private final Documents documents;
    private final RuleProfiles profiles;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    Credentials(CredentialStore store, WorkerStore workers, Workers views, Documents documents, RuleProfiles profiles, PublicNumbers numbers, LegalClock clock,
            Trail trail, Tasks tasks) {
        this.store = store;
        this.workers = workers;
        this.views = views;
        this.documents = documents;
        this.profiles = profiles;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** The manager enters a paper; a background check ends by rule (MPL 62: every year). The scan may be attached until it is verified. */
    @Transactional
    public WorkerView enter(Actor actor, String workerNumber, CredentialRequest request) {
        actor.require(Role.ORG_MANAGER);
        Worker worker = workers.seenBy(actor, workerNumber, LockModeType.NONE).orElseThrow(Problem::notFound);
        if (!actor.actsAs(Role.ORG_MANAGER, worker.party())) {
            throw Problem.forbidden("kernel.not-your-act");
        }
        boolean check = request.kind() == CredentialKind.BACKGROUND_CHECK;
        if (check && request.clear() == null) {
            throw Problem.invalid("/clear", "people.result-missing");
        }
        if (!check && request.clear() != null) {
            throw Problem.invalid("/clear", "people.no-result");
        }
        if (request.issuedOn().isAfter(clock.today())) {
            throw Problem.invalid("/issuedOn", "people.in-future");
        }
        LocalDate until = check ? checkEnd(request.issuedOn()) : request.validUntil();
        if (until != null && until.isBefore(request.issuedOn())) {
            throw Problem.invalid("/validUntil", "people.ends-before-start");
        }
        Credential credential = new Credential(numbers.next("ZS"), worker.id(), request, until, actor.account(), clock.now());
        store.persist(credential);
        tasks.open(NewTask.forRole(VERIFY, credential.number(), "/workers/" + workerNumber, Role.OFFICER, null, null));
        return done(actor, worker, credential, "people.enter-credential");
    }

    /** The county verifies a paper, never somebody of the organization itself. Older papers of the kind need no reminding any more. */
    @Transactional
    public WorkerView verify(Actor actor, String number, long version) {
        Credential credential = toDecide(actor, number, version);
        Worker worker = workers.findById(credential.worker().value());
        List<Integer> reminders = reminders();
        LocalDate until = credential.validUntil();
        int skipped = until == null ? 0 : (int) reminders.stream().filter(days -> !until.minusDays(days).isAfter(clock.today())).count();
        store.of(worker.id()).stream().filter(other -> other.kind() == credential.kind() && other != credential).forEach(Credential::rest);
        credential.verified(actor.roles(), actor.account(), clock.now(), skipped, until == null ? null : nextStep(reminders, skipped, until));
        documents.publish(actor, CredentialFiles.owner(number));
        tasks.done(VERIFY, number);
        tasks.done(RENEW, worker.number());
        return done(actor, worker, credential, "people.verify");
    }

    /** The county refuses a paper with a reason; a better one is entered anew. */
    @Transactional
    public WorkerView refuse(Actor actor, String number, long version, String reason) {
        Credential credential = toDecide(actor, number, version);
        credential.refused(actor.roles(), actor.account(), clock.now(), reason);
        documents.publish(actor, CredentialFiles.owner(number));
        tasks.done(VERIFY, number);
        return done(actor, workers.findById(credential.worker().value()), credential, "people.refuse");
    }

    /** The clock: a reminder, or the expiry. False where another instance did it. */
    @Transactional
    boolean step(String number) {
        Credential credential = store.locked(number).orElseThrow();
        if (credential.nextStepAt() == null || clock.now().isBefore(credential.nextStepAt())) {
            return false;
        }
        Worker worker = workers.findById(credential.worker().value());
        List<Integer> reminders = reminders();
        if (!worker.employed(clock.today())) {
            credential.rest();
        } else if (credential.remindersSent() < reminders.size()) {
            int days = reminders.get(credential.remindersSent());
            tasks.open(renew(worker, credential));
            trail.done(Actor.CLOCK, "people.remind", subject(worker), Map.of("credential", number, "days", days));
            credential.reminded(nextStep(reminders, credential.remindersSent() + 1, credential.validUntil()));
        } else {
            credential.expired();
            tasks.open(renew(worker, credential));
            trail.done(Actor.CLOCK, "people.expire", subject(worker),
                    Map.of("credential", number, "kind", credential.kind().name(), "childContact", worker.childContact()));
        }
        return true;
    }

    private LocalDate checkEnd(LocalDate from) {
        return from.plusMonths(profiles.current(clock.today()).rule(RuleId.QUALIFICATION_BACKGROUND_CHECK_MAX_AGE).number()).minusDays(1);
    }

    private List<Integer> reminders() {
        return profiles.current(clock.today()).rule(RuleId.QUALIFICATION_REMINDERS).list().stream().map(Integer::valueOf).sorted((one, other) -> other - one).toList();
    }

    private Instant nextStep(List<Integer> reminders, int sent, LocalDate until) {
        LocalDate day = sent < reminders.size() ? until.minusDays(reminders.get(sent)) : until.plusDays(1);
        return day.atStartOfDay(clock.zone()).toInstant();
    }

    private NewTask renew(Worker worker, Credential credential) {
        return NewTask.forRole(RENEW, worker.number(), "/workers/" + worker.number(), Role.ORG_MANAGER, worker.party(),
                credential.validUntil().plusDays(1).atStartOfDay(clock.zone()).toInstant());
    }

    private Credential toDecide(Actor actor, String number, long version) {
        actor.require(Role.OFFICER, Role.SUPERVISOR);
        Credential credential = store.locked(number).orElseThrow(Problem::notFound);
        if (actor.actsFor(workers.findById(credential.worker().value()).party())) {
            throw Problem.forbidden("registry.own-organization");
        }
        credential.expect(version);
        return credential;
    }

    private WorkerView done(Actor actor, Worker worker, Credential credential, String act) {
        trail.done(actor, act, subject(worker), Map.of("credential", credential.number(), "kind", credential.kind().name()));
        store.flush();
        return views.view(worker);
    }

    private static Subject subject(Worker worker) {
        return Subject.of("worker", worker.number());
    }
}
