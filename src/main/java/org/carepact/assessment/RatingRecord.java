package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Texts;
import org.carepact.registry.ProviderRecord;

/** An organization's published ratings, for its page in the register; "not rated" where the evidence was not enough. */
@ApplicationScoped
class RatingRecord implements ProviderRecord {
    private static final int MOST = 20;

    private final AssessmentStore store;
    private final AssessmentDesk desk;

    RatingRecord(AssessmentStore store, AssessmentDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public String heading() {
        return "assessment.record";
    }

    @Override
    public String nothing() {
        return "assessment.record.none";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional
    public List<Entry> of(Actor actorOrNull, PartyId organization) {
        return store.published(organization, MOST).stream()
                .map(round -> desk.row(actorOrNull, round))
                .map(round -> new Entry("/assessments/" + round.number(), round.title(), round.publishedAt(), result(round.outcome())))
                .toList();
    }

    private static String result(AssessmentOutcome outcome) {
        return outcome != null && outcome.rated() ? outcome.score() + " " + Texts.text(outcome.band()) : Texts.say("registry.not-rated");
    }
}
