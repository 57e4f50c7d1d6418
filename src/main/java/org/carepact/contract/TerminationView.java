package org.carepact.contract;

import java.time.Instant;
import org.carepact.kernel.web.HasVersion;

/**
 * A termination, for both sides and those who watch; for everybody once it is confirmed.
 *
 * @param answerBy until when the supplier may answer before the contract can be ended without its answer
 * @param agreed null before the answer
 * @param decision why it was confirmed or dropped, null before
 */
public record TerminationView(
        String contractNumber,
        TerminationKind kind,
        String reason,
        Instant proposedAt,
        Instant answerBy,
        Boolean agreed,
        String answer,
        Instant answeredAt,
        String decision,
        Instant decidedAt,
        TerminationState state,
        long version)
        implements HasVersion {}
