package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.carepact.assessment.AssessmentConclusion;
import org.carepact.assessment.AssessmentWork;
import org.carepact.assessment.Assessments;
import org.carepact.award.Awards;
import org.carepact.bid.Bids;
import org.carepact.contract.Contracts;
import org.carepact.delivery.Milestones;
import org.carepact.document.Documents;
import org.carepact.document.Uploads;
import org.carepact.evaluation.Panels;
import org.carepact.evaluation.Rankings;
import org.carepact.evaluation.ScoreSheets;
import org.carepact.kernel.time.LegalClock;
import org.carepact.opening.Openings;
import org.carepact.payment.Payments;
import org.carepact.planning.Plans;
import org.carepact.tender.Questions;
import org.carepact.tender.Tenders;

/** Plays the county's purchases as its people would: every act of all of them, in the order of time. */
@ApplicationScoped
class DemoThreads {
    private final DemoStories stories;
    private final Rooms rooms;

    DemoThreads(DemoStories stories, LegalClock legal, Plans plans, Tenders tenders, Questions questions, Bids bids, Openings openings,
            Panels panels, ScoreSheets sheets, Rankings rankings, Awards awards, Contracts contracts, Milestones milestones, Payments payments,
            Assessments assessments, AssessmentWork assessmentWork, AssessmentConclusion assessmentConclusion, Documents documents,
            Uploads uploads) {
        this.stories = stories;
        this.rooms = new Rooms(legal, plans, tenders, questions, bids, openings, panels, sheets, rankings, awards, contracts, milestones, payments,
                assessments, assessmentWork, assessmentConclusion, documents, uploads);
    }

    /** The rooms a purchase goes through. */
    record Rooms(LegalClock legal, Plans plans, Tenders tenders, Questions questions, Bids bids, Openings openings, Panels panels,
            ScoreSheets sheets, Rankings rankings, Awards awards, Contracts contracts, Milestones milestones, Payments payments,
            Assessments assessments, AssessmentWork assessmentWork, AssessmentConclusion assessmentConclusion, Documents documents,
            Uploads uploads) {}

    /** Everything that happens in the purchases, story by story. */
    List<DemoStep> steps(DemoCounty county) {
        List<DemoStep> steps = new ArrayList<>();
        for (PurchaseStory story : stories.all()) {
            new Telling(county, rooms, story, steps).tell();
        }
        return steps;
    }
}
