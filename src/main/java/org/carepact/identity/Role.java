package org.carepact.identity;

/** What somebody does for a party. */
public enum Role {
    /** Runs the system: parties, accounts. No part in a purchase. */
    ADMIN,
    /** Procurement officer: plans, tenders, contracts, acceptance. */
    OFFICER,
    /** The second person of the purchaser: approves what an officer prepared. */
    APPROVER,
    /** Finance bureau: budget, payment. */
    FINANCE,
    /** Opening officer. */
    OPENER,
    /** Expert of a bid committee or of a periodic assessment. */
    EVALUATOR,
    SUPERVISOR,
    AUDITOR,
    SCHOOL_LIAISON,
    COMMITTEE_MEMBER,
    CHILD_DIRECTOR,
    /** Manages a social organization. */
    ORG_MANAGER,
    /** Works with children for a social organization. */
    ORG_WORKER
}
