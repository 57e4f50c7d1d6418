package org.carepact.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.carepact.kernel.time.DueWork;

/** Silence is an answer too: when the time to answer ends, the second person's turn comes. */
@ApplicationScoped
class ReplyEnd implements DueWork {
    private final AssessmentStore store;
    private final AssessmentConclusion conclusion;

    ReplyEnd(AssessmentStore store, AssessmentConclusion conclusion) {
        this.store = store;
        this.conclusion = conclusion;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return store.firstReplyEnd();
    }

    @Override
    public int runDue(Instant now) {
        return (int) store.replyEnded(now).stream().filter(conclusion::endReply).count();
    }
}
