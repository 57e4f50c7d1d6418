package org.carepact.assessment;

/** For whom a round is told. */
enum Audience {
    /** Everybody, once it is published: the result without its pieces of evidence, the answer beside it. */
    PUBLIC,
    /** An evaluator of the round: the own sheet, and what everybody reads. */
    EXPERT,
    /** Purchaser, provider and reviewer: besides, every figure with what it rests on, and the evaluators' totals without their names. */
    PARTY,
    /** Supervisors and auditors: everything. */
    WATCHER;

    boolean readsFigures() {
        return this == PARTY || this == WATCHER;
    }
}
