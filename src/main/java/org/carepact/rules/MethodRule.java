package org.carepact.rules;

/** Rules that each procurement method states for itself: {@code open_tender.bid_preparation}. */
public enum MethodRule {
    NOTICE_PERIOD,
    DOCUMENT_AVAILABLE,
    BID_PREPARATION,
    CLARIFICATION_BEFORE,
    BIDDERS_MIN,
    PANEL_MIN,
    PANEL_MIN_LARGE,
    PANEL_EXPERTS_SHARE,
    PRICE_WEIGHT_MIN,
    PRICE_WEIGHT_MAX,
    BID_DEPOSIT_MAX,
    DEPOSIT_RETURN,
    REPORT_TO_PURCHASER,
    DETERMINE_WINNER,
    AWARD_PUBLICATION,
    CONTRACT_SIGNING;

    /** The rule's id for a method. */
    public String id(ProcurementMethod method) {
        return method.key() + "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
