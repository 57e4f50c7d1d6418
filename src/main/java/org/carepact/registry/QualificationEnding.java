package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;

/** How a qualification comes to its end: reminders before, the lapse at midnight, an end before its time. */
@ApplicationScoped
class QualificationEnding {
    static final String RENEW = "registry.task.renew";

    private final QualificationStore store;
    private final OrganizationHistory history;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    QualificationEnding(QualificationStore store, OrganizationHistory history, LegalClock clock, Trail trail, Tasks tasks) {
        this.store = store;
        this.history = history;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Days before the end on which the organization is reminded, longest first. */
    static List<Integer> reminders(RuleProfile rules) {
        return rules.rule(RuleId.QUALIFICATION_REMINDERS).list().stream().map(Integer::valueOf).sorted((one, other) -> other - one).toList();
    }

    /** How many reminders lie in the past already when a qualification through {@code until} begins on {@code today}. */
    static int skipped(List<Integer> reminders, LocalDate today, LocalDate until) {
        return (int) reminders.stream().filter(days -> !until.minusDays(days).isAfter(today)).count();
    }

    /** When the clock has to do the next thing: the next reminder, or after the last one the lapse at the midnight that ends the last day. */
    Instant nextStep(List<Integer> reminders, int sent, LocalDate until) {
        LocalDate day = sent < reminders.size() ? until.minusDays(reminders.get(sent)) : until.plusDays(1);
        return day.atStartOfDay(clock.zone()).toInstant();
    }

    /** A reminder, or the lapse. In the transaction of the clock, which has both rows locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void step(Qualification qualification, Organization organization, List<Integer> reminders) {
        LocalDate until = qualification.validUntil();
        if (qualification.remindersSent() < reminders.size()) {
            tasks.open(renew(organization, until));
            trail.done(Actor.CLOCK, "registry.remind", subject(qualification), Map.of("days", reminders.get(qualification.remindersSent())));
            qualification.reminded(nextStep(reminders, qualification.remindersSent() + 1, until));
            return;
        }
        history.begin(organization);
        qualification.move("lapse");
        qualification.over(null);
        organization.renewalOver();
        tasks.done(RENEW, organization.number());
        tasks.open(Organizations.apply(organization));
        trail.done(Actor.CLOCK, "registry.lapse", subject(qualification), Map.of("organization", organization.number(), "validUntil", until.toString()));
        history.record(organization, Actor.CLOCK, "registry.lapse");
    }

    /** The qualification ends today, before its time. The caller keeps the organization's file. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(Actor actor, Organization organization, String reason) {
        organization.qualificationEnds(clock.today());
        store.currentOf(organization.id()).ifPresent(qualification -> {
            qualification.move("end", List.of(Role.ORG_MANAGER));
            qualification.over(reason);
            trail.done(actor, "registry.end", subject(qualification), Map.of("reason", reason));
        });
        tasks.done(RENEW, organization.number());
    }

    /** A renewal takes the place of the present qualification. */
    @Transactional(Transactional.TxType.MANDATORY)
    void supersede(Actor actor, OrganizationId organization) {
        store.currentOf(organization).ifPresent(qualification -> {
            qualification.move("supersede", actor.roles());
            qualification.over(null);
            trail.done(actor, "registry.supersede", subject(qualification));
        });
        store.flush();
    }

    private NewTask renew(Organization organization, LocalDate until) {
        return NewTask.forRole(RENEW, organization.number(), "/organizations/" + organization.number(), Role.ORG_MANAGER, organization.party(),
                until.plusDays(1).atStartOfDay(clock.zone()).toInstant());
    }

    static Subject subject(Qualification qualification) {
        return Subject.of("qualification", qualification.number());
    }
}
