package org.carepact.identity;

/** What a party is. */
public enum PartyKind {
    /** A county government body: purchaser, finance bureau, education bureau, township. */
    GOVERNMENT,
    /** A body that supervises or audits the purchaser. */
    SUPERVISING,
    SOCIAL_ORGANIZATION,
    SCHOOL,
    PARENTS_COMMITTEE,
    /** A village or community. */
    VILLAGE,
    /** A body or pool that evaluates. */
    EVALUATION_BODY
}
