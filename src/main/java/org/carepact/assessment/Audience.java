package org.carepact.assessment;

/** For whom a round is told. */
enum Audience {
    /** Everybody: the result, what it rests on in words, the answer beside it. */
    PUBLIC,
    /** An evaluator of the round: besides, the own sheet. */
    EXPERT,
    /** Purchaser, provider and reviewer: besides, every figure, and the evaluators' totals without their names. */
    PARTY,
    /** Supervisors and auditors: everything. */
    WATCHER;

    boolean readsFigures() {
        return this == PARTY || this == WATCHER;
    }
}
