package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.time.LegalClock;
import org.carepact.rules.RuleProfiles;

/** What both sides of an application share: its round and criteria, the end of an act, the view. Within the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QualificationDesk {
    private final QualificationStore store;
    private final OrganizationStore organizations;
    private final OrganizationHistory history;
    private final QualificationRoundStore rounds;
    private final QualificationCriteria current;
    private final QualificationEnding ending;
    private final RuleProfiles profiles;
    private final LegalClock clock;
    private final Trail trail;

    QualificationDesk(QualificationStore store, OrganizationStore organizations, OrganizationHistory history, QualificationRoundStore rounds,
            QualificationCriteria current, QualificationEnding ending, RuleProfiles profiles, LegalClock clock, Trail trail) {
        this.store = store;
        this.organizations = organizations;
        this.history = history;
        this.rounds = rounds;
        this.current = current;
        this.ending = ending;
        this.profiles = profiles;
        this.clock = clock;
        this.trail = trail;
    }

    /** The round; null for applications from before rounds. */
    QualificationRound round(Qualification application) {
        return application.round() == null ? null : rounds.findById(application.round().value());
    }

    Criteria criteria(Qualification application) {
        QualificationRound round = round(application);
        return round == null ? current.current() : round.criteria();
    }

    QualificationPolicy policy(Qualification application) {
        return new QualificationPolicy(criteria(application));
    }

    /** A renewal came to nothing: the present qualification goes on to its end, and the clock with it. */
    void renewalFailed(Actor actor, Organization organization) {
        if (organization.file().renewing()) {
            history.begin(organization);
            organization.renewalOver();
            store.currentOf(organization.id()).ifPresent(present -> present.resume(ending.nextStep(
                    QualificationEnding.reminders(profiles.current(clock.today())), present.remindersSent(), present.validUntil())));
            history.record(organization, actor, "registry.renewal-over");
        }
    }

    QualificationView done(Actor actor, Qualification application, String act, Map<String, ?> details) {
        trail.done(actor, act, QualificationEnding.subject(application), details);
        store.flush();
        return view(actor, application);
    }

    QualificationView view(Actor actor, Qualification application) {
        OrganizationView of = organizations.findById(application.organization().value()).view(clock.today());
        QualificationRound round = round(application);
        String before = application.rejudges() == null ? null : store.findById(application.rejudges().value()).number();
        boolean reviewer = actor.hasAny(QualificationStore.REVIEWERS) && !actor.actsFor(of.party());
        return application.view(of, round == null ? null : round.view(clock.today()), before, reviewer);
    }
}
