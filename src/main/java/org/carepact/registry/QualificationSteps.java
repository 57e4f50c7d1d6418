package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.inbox.NewTask;
import org.carepact.inbox.Tasks;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.RuleProfiles;

/** One step of the clock upon one application or qualification, once however many instances try. */
@ApplicationScoped
class QualificationSteps {
    private final QualificationStore store;
    private final OrganizationStore organizations;
    private final QualificationEnding ending;
    private final RuleProfiles profiles;
    private final LegalClock clock;
    private final Trail trail;
    private final Tasks tasks;

    QualificationSteps(QualificationStore store, OrganizationStore organizations, QualificationEnding ending, RuleProfiles profiles, LegalClock clock,
            Trail trail, Tasks tasks) {
        this.store = store;
        this.organizations = organizations;
        this.ending = ending;
        this.profiles = profiles;
        this.clock = clock;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** Does what is due; false where another instance did it, or where nothing is due any more. The organization is locked first, as everywhere. */
    @Transactional
    boolean step(String number) {
        Organization organization = organizations.lockedById(store.organizationOf(number));
        Qualification qualification = store.locked(number).orElseThrow();
        if (qualification.nextStepAt() == null || clock.now().isBefore(qualification.nextStepAt())) {
            return false;
        }
        if (qualification.state() == QualificationState.CURING) {
            qualification.move("cure-ends");
            qualification.cureEnded();
            tasks.done(Qualifications.CURE, number);
            tasks.open(NewTask.forRole(QualificationReview.JUDGE, number, "/qualifications/" + number, Role.OFFICER, null, null));
            trail.done(Actor.CLOCK, "registry.cure-ends", QualificationEnding.subject(qualification));
        } else {
            ending.step(qualification, organization, QualificationEnding.reminders(profiles.current(clock.today())));
        }
        return true;
    }
}
