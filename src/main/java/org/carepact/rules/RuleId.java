package org.carepact.rules;

/**
 * The rules that code relies on, one constant an id: a profile that lacks one, or states it in another unit, is refused
 * at start. Working and calendar days may stand for each other. What each rule says is in {@code config/rules/}.
 */
public enum RuleId {
    // thresholds and choice of method
    THRESHOLD_PURCHASE_LIMIT("threshold.purchase_limit", RuleUnit.YUAN),
    THRESHOLD_OPEN_TENDER("threshold.open_tender", RuleUnit.YUAN),
    THRESHOLD_OPEN_TENDER_CENTRAL("threshold.open_tender_central", RuleUnit.YUAN),
    THRESHOLD_SPLIT_WINDOW("threshold.split_window", RuleUnit.TEXT),
    METHOD_OPEN_TENDER_DEFAULT("method.open_tender.default", RuleUnit.FLAG),
    METHOD_CHANGE_APPROVAL("method.change_approval", RuleUnit.TEXT),
    METHOD_INVITED_TENDER_CONDITIONS("method.invited_tender.conditions", RuleUnit.LIST),
    METHOD_CONSULTATION_CONDITIONS("method.consultation.conditions", RuleUnit.LIST),
    METHOD_NEGOTIATION_CONDITIONS("method.negotiation.conditions", RuleUnit.LIST),
    METHOD_SINGLE_SOURCE_CONDITIONS("method.single_source.conditions", RuleUnit.LIST),
    METHOD_INQUIRY_FOR_SERVICES("method.inquiry.for_services", RuleUnit.FLAG),
    METHOD_FRAMEWORK_CONDITIONS("method.framework.conditions", RuleUnit.LIST),
    EMERGENCY_DIRECT_ALLOWED("emergency.direct_allowed", RuleUnit.FLAG),
    EMERGENCY_TOP_UP_MAX("emergency.top_up_max", RuleUnit.PCT),
    // budget, plan and demand
    PLAN_BUDGET_FIRST("plan.budget_first", RuleUnit.FLAG),
    PLAN_FILED_BEFORE_NOTICE("plan.filed_before_notice", RuleUnit.FLAG),
    PLAN_INTENTION_PUBLICITY("plan.intention_publicity", RuleUnit.CD),
    PLAN_CATALOGUE_REQUIRED("plan.catalogue_required", RuleUnit.FLAG),
    PLAN_NEGATIVE_LIST("plan.negative_list", RuleUnit.LIST),
    DEMAND_SURVEY_MIN_SUPPLIERS("demand.survey_min_suppliers", RuleUnit.COUNT),
    DEMAND_SURVEY_FROM("demand.survey_from", RuleUnit.YUAN),
    DEMAND_PUBLIC_CONSULTATION("demand.public_consultation", RuleUnit.FLAG),
    DEMAND_PUBLIC_CONSULTATION_DAYS("demand.public_consultation_days", RuleUnit.WD),
    DEMAND_REVIEW_ITEMS("demand.review_items", RuleUnit.LIST),
    DEMAND_BUDGET_DISCLOSED("demand.budget_disclosed", RuleUnit.FLAG),
    DEMAND_FLOOR_PRICE_ALLOWED("demand.floor_price_allowed", RuleUnit.FLAG),
    // lint of the procurement document
    DOCUMENT_SCORE_SPAN_MAX("document.score_span_max", RuleUnit.COUNT),
    // open tender
    OPEN_TENDER_BID_VALIDITY("open_tender.bid_validity", RuleUnit.CD),
    OPEN_TENDER_PREQUALIFICATION_APPLICATION("open_tender.prequalification_application", RuleUnit.WD),
    OPEN_TENDER_QUALIFIED_MIN("open_tender.qualified_min", RuleUnit.COUNT),
    OPEN_TENDER_CANDIDATES_MAX("open_tender.candidates_max", RuleUnit.COUNT),
    // invited tender
    INVITED_TENDER_INVITED_MIN("invited_tender.invited_min", RuleUnit.COUNT),
    INVITED_TENDER_POOL_FACTOR("invited_tender.pool_factor", RuleUnit.COUNT),
    // competitive consultation
    CONSULTATION_FINAL_OFFERS_EXCEPTION("consultation.final_offers_exception", RuleUnit.COUNT),
    CONSULTATION_CANDIDATES_MIN("consultation.candidates_min", RuleUnit.COUNT),
    CONSULTATION_CHANGEABLE_FIELDS("consultation.changeable_fields", RuleUnit.LIST),
    CONSULTATION_TIE_BREAK("consultation.tie_break", RuleUnit.LIST),
    // competitive negotiation
    NEGOTIATION_TWO_AFTER_FAILED_TENDER("negotiation.two_after_failed_tender", RuleUnit.FLAG),
    // single source
    SINGLE_SOURCE_PUBLICITY("single_source.publicity", RuleUnit.WD),
    SINGLE_SOURCE_TOP_UP_MAX("single_source.top_up_max", RuleUnit.PCT),
    // closed framework agreement
    FRAMEWORK_CLOSED_ELIMINATION_MIN("framework_closed.elimination_min", RuleUnit.PCT),
    FRAMEWORK_CLOSED_TERM_MAX("framework_closed.term_max", RuleUnit.YEARS),
    FRAMEWORK_CLOSED_SECOND_STAGE("framework_closed.second_stage", RuleUnit.LIST),
    // open framework agreement
    FRAMEWORK_OPEN_JOIN_ANY_TIME("framework_open.join_any_time", RuleUnit.FLAG),
    // internal selection below the limit
    INTERNAL_SELECTION_PUBLICITY("internal_selection.publicity", RuleUnit.CD),
    INTERNAL_SELECTION_TWO_IF_REPUBLISHED("internal_selection.two_if_republished", RuleUnit.FLAG),
    // notice, questions and opening
    TENDER_QUESTION_WINDOW_END("tender.question_window_end", RuleUnit.CD),
    TENDER_QUESTION_ANSWER("tender.question_answer", RuleUnit.WD),
    TENDER_AMENDMENT_RECONFIRM("tender.amendment_reconfirm", RuleUnit.FLAG),
    TENDER_VOID_GROUNDS("tender.void_grounds", RuleUnit.LIST),
    OPENING_OFFICERS("opening.officers", RuleUnit.COUNT),
    OPENING_OFFICERS_NEEDED("opening.officers_needed", RuleUnit.COUNT),
    OPENING_PASSPHRASE_TRIES("opening.passphrase_tries", RuleUnit.COUNT),
    // committee and experts
    COMMITTEE_ODD("committee.odd", RuleUnit.FLAG),
    COMMITTEE_LARGE_FROM("committee.large_from", RuleUnit.YUAN),
    COMMITTEE_RESERVE_RATIO("committee.reserve_ratio", RuleUnit.RATIO),
    COMMITTEE_DRAW_RANDOM("committee.draw_random", RuleUnit.FLAG),
    COMMITTEE_RECUSAL_LOOKBACK("committee.recusal_lookback", RuleUnit.YEARS),
    COMMITTEE_RECUSAL_GROUNDS("committee.recusal_grounds", RuleUnit.LIST),
    COMMITTEE_NAMES_SECRET_UNTIL("committee.names_secret_until", RuleUnit.TEXT),
    COMMITTEE_SCORE_ALONE("committee.score_alone", RuleUnit.FLAG),
    COMMITTEE_DISSENT_IN_WRITING("committee.dissent_in_writing", RuleUnit.FLAG),
    COMMITTEE_RESCORING_GROUNDS("committee.rescoring_grounds", RuleUnit.LIST),
    // scoring
    SCORING_METHOD("scoring.method", RuleUnit.TEXT),
    SCORING_PRICE_FORMULA("scoring.price_formula", RuleUnit.TEXT),
    SCORING_DIGITS("scoring.digits", RuleUnit.COUNT),
    SCORING_DIGITS_INSIDE("scoring.digits_inside", RuleUnit.COUNT),
    SCORING_TIE_BREAK("scoring.tie_break", RuleUnit.LIST),
    SCORING_MEMBER_SPREAD_NOTE("scoring.member_spread_note", RuleUnit.PCT),
    LOW_PRICE_MEAN_RATIO("low_price.mean_ratio", RuleUnit.RATIO),
    LOW_PRICE_SECOND_LOWEST_RATIO("low_price.second_lowest_ratio", RuleUnit.RATIO),
    LOW_PRICE_CEILING_RATIO("low_price.ceiling_ratio", RuleUnit.RATIO),
    LOW_PRICE_RATIO_RAISE_MAX("low_price.ratio_raise_max", RuleUnit.RATIO),
    LOW_PRICE_EXPLANATION_MINUTES("low_price.explanation_minutes", RuleUnit.MIN),
    LOW_PRICE_JUDGEMENT_TRIGGER("low_price.judgement_trigger", RuleUnit.FLAG),
    LOW_PRICE_EVIDENCE("low_price.evidence", RuleUnit.LIST),
    // validity of bids
    BID_INVALID_GROUNDS("bid.invalid_grounds", RuleUnit.LIST),
    BID_CORRECTION_ORDER("bid.correction_order", RuleUnit.LIST),
    BID_COLLUSION_SIGNS("bid.collusion_signs", RuleUnit.LIST),
    BID_CONSORTIUM_JOINT_LIABILITY("bid.consortium_joint_liability", RuleUnit.FLAG),
    BID_SUBCONTRACT_CONSENT("bid.subcontract_consent", RuleUnit.FLAG),
    BID_RELATED_BIDDERS_EXCLUDED("bid.related_bidders_excluded", RuleUnit.FLAG),
    BID_BAN_YEARS_MAX("bid.ban_years_max", RuleUnit.YEARS),
    BID_FILE_SIZE_MAX("bid.file_size_max", RuleUnit.MB),
    BID_TOTAL_SIZE_MAX("bid.total_size_max", RuleUnit.MB),
    // award and standstill
    AWARD_RESULT_NOTICE_PERIOD("award.result_notice_period", RuleUnit.WD),
    AWARD_STANDSTILL("award.standstill", RuleUnit.WD),
    AWARD_INFORM_LOSERS("award.inform_losers", RuleUnit.LIST),
    AWARD_PUBLICATION_CONTENT("award.publication_content", RuleUnit.LIST),
    AWARD_APPROVALS("award.approvals", RuleUnit.COUNT),
    // inquiry, challenge and complaint
    REMEDY_INQUIRY_REPLY("remedy.inquiry_reply", RuleUnit.WD),
    CHALLENGE_WINDOW("challenge.window", RuleUnit.WD),
    CHALLENGE_REPLY("challenge.reply", RuleUnit.WD),
    CHALLENGE_ONE_SHOT_PER_STEP("challenge.one_shot_per_step", RuleUnit.FLAG),
    CHALLENGE_SUSPENDS_SIGNING("challenge.suspends_signing", RuleUnit.FLAG),
    COMPLAINT_WINDOW("complaint.window", RuleUnit.WD),
    COMPLAINT_REVIEW("complaint.review", RuleUnit.WD),
    COMPLAINT_NOT_ACCEPTED_NOTICE("complaint.not_accepted_notice", RuleUnit.WD),
    COMPLAINT_DISPATCH_COPIES("complaint.dispatch_copies", RuleUnit.WD),
    COMPLAINT_RESPONDENT_STATEMENT("complaint.respondent_statement", RuleUnit.WD),
    COMPLAINT_DECISION("complaint.decision", RuleUnit.WD),
    COMPLAINT_SUSPENSION_MAX("complaint.suspension_max", RuleUnit.CD),
    COMPLAINT_ABUSE_LIMIT("complaint.abuse_limit", RuleUnit.COUNT),
    REMEDY_ALARM_AMBER("remedy.alarm_amber", RuleUnit.PCT),
    REMEDY_ALARM_RED("remedy.alarm_red", RuleUnit.PCT),
    // contract
    CONTRACT_PUBLICATION("contract.publication", RuleUnit.WD),
    CONTRACT_FILING("contract.filing", RuleUnit.WD),
    CONTRACT_CHANGE_PUBLICATION("contract.change_publication", RuleUnit.WD),
    CONTRACT_FIELDS("contract.fields", RuleUnit.LIST),
    CONTRACT_TERM_NORMAL_MAX("contract.term_normal_max", RuleUnit.YEARS),
    CONTRACT_TERM_MAX("contract.term_max", RuleUnit.YEARS),
    CONTRACT_PERFORMANCE_BOND_MAX("contract.performance_bond_max", RuleUnit.PCT),
    CONTRACT_SUPPLEMENT_MAX("contract.supplement_max", RuleUnit.PCT),
    CONTRACT_TRANSFER_ALLOWED("contract.transfer_allowed", RuleUnit.FLAG),
    CONTRACT_RENEWAL_DECISION_DAYS("contract.renewal_decision_days", RuleUnit.CD),
    CONTRACT_ARCHIVE("contract.archive", RuleUnit.YEARS),
    // acceptance and payment
    PAYMENT_AFTER_INVOICE("payment.after_invoice", RuleUnit.WD),
    PAYMENT_SME_LIMIT("payment.sme_limit", RuleUnit.CD),
    PAYMENT_CONTRACT_LIMIT_MAX("payment.contract_limit_max", RuleUnit.CD),
    PAYMENT_TERM("payment.term", RuleUnit.CD),
    PAYMENT_UNDISPUTED_FIRST("payment.undisputed_first", RuleUnit.FLAG),
    PAYMENT_APPROVAL_LEVELS("payment.approval_levels", RuleUnit.TABLE),
    PAYMENT_RETENTION_MAX("payment.retention_max", RuleUnit.PCT),
    PAYMENT_INSTALMENTS("payment.instalments", RuleUnit.TABLE),
    PAYMENT_PERSONNEL_SHARE_MIN("payment.personnel_share_min", RuleUnit.PCT),
    PAYMENT_HOLD_MAX_DAYS("payment.hold_max_days", RuleUnit.WD),
    ACCEPTANCE_REVIEW("acceptance.review", RuleUnit.WD),
    ACCEPTANCE_RECIPIENTS_INVITED("acceptance.recipients_invited", RuleUnit.FLAG),
    ACCEPTANCE_RESULT_PUBLISHED("acceptance.result_published", RuleUnit.FLAG),
    ACCEPTANCE_SEPARATE_DUTIES("acceptance.separate_duties", RuleUnit.FLAG),
    ACCEPTANCE_RETURNS_MAX("acceptance.returns_max", RuleUnit.COUNT),
    // policy preferences
    PREFERENCE_SMALL_DEDUCTION_MIN("preference.small_deduction_min", RuleUnit.PCT),
    PREFERENCE_SMALL_DEDUCTION_MAX("preference.small_deduction_max", RuleUnit.PCT),
    PREFERENCE_CONSORTIUM_DEDUCTION_MIN("preference.consortium_deduction_min", RuleUnit.PCT),
    PREFERENCE_CONSORTIUM_DEDUCTION_MAX("preference.consortium_deduction_max", RuleUnit.PCT),
    PREFERENCE_CONSORTIUM_SMALL_SHARE("preference.consortium_small_share", RuleUnit.PCT),
    PREFERENCE_RESERVE_ALL_UP_TO("preference.reserve_all_up_to", RuleUnit.YUAN),
    PREFERENCE_RESERVE_SHARE("preference.reserve_share", RuleUnit.PCT),
    PREFERENCE_CODE_PREFIXES("preference.code_prefixes", RuleUnit.LIST),
    PREFERENCE_SOCIAL_ORGANIZATION_SHARE("preference.social_organization_share", RuleUnit.PCT),
    // supplier conditions
    SUPPLIER_CONDITIONS("supplier.conditions", RuleUnit.LIST),
    SUPPLIER_OFFENCE_LOOKBACK("supplier.offence_lookback", RuleUnit.YEARS),
    SUPPLIER_LARGE_FINE("supplier.large_fine", RuleUnit.YUAN),
    SUPPLIER_COMMITMENT_LETTER("supplier.commitment_letter", RuleUnit.FLAG),
    SUPPLIER_FORMS_ALLOWED("supplier.forms_allowed", RuleUnit.LIST),
    // qualification of social organizations
    QUALIFICATION_WEIGHTS("qualification.weights", RuleUnit.TABLE),
    QUALIFICATION_TIERS("qualification.tiers", RuleUnit.TABLE),
    QUALIFICATION_VALIDITY("qualification.validity", RuleUnit.MONTHS),
    QUALIFICATION_REVIEW("qualification.review", RuleUnit.WD),
    QUALIFICATION_STATEMENT("qualification.statement", RuleUnit.WD),
    QUALIFICATION_PUBLICITY("qualification.publicity", RuleUnit.WD),
    QUALIFICATION_BACKGROUND_CHECK_MAX_AGE("qualification.background_check_max_age", RuleUnit.MONTHS),
    QUALIFICATION_GRADE_VALIDITY("qualification.grade_validity", RuleUnit.YEARS),
    QUALIFICATION_CLEAN_RECORD("qualification.clean_record", RuleUnit.YEARS),
    QUALIFICATION_SERIOUS_LIST_YEARS("qualification.serious_list_years", RuleUnit.YEARS),
    QUALIFICATION_CREDIT_ENTRY("qualification.credit_entry", RuleUnit.WD),
    QUALIFICATION_FULLTIME_STAFF_MIN("qualification.fulltime_staff_min", RuleUnit.COUNT),
    QUALIFICATION_CASES_PER_WORKER_MAX("qualification.cases_per_worker_max", RuleUnit.COUNT),
    QUALIFICATION_FTE_MAX("qualification.fte_max", RuleUnit.RATIO),
    QUALIFICATION_REMINDERS("qualification.reminders", RuleUnit.LIST),
    QUALIFICATION_SEARCH_MAX_AGE("qualification.search_max_age", RuleUnit.CD),
    QUALIFICATION_RECORD_MAX_AGE("qualification.record_max_age", RuleUnit.MONTHS),
    QUALIFICATION_INTAKE_MIN("qualification.intake_min", RuleUnit.WD),
    QUALIFICATION_ROUND_MAX("qualification.round_max", RuleUnit.MONTHS),
    QUALIFICATION_APPEAL("qualification.appeal", RuleUnit.CD),
    QUALIFICATION_SUSPENSION_MAX("qualification.suspension_max", RuleUnit.CD),
    // periodic assessment
    ASSESSMENT_REPLY("assessment.reply", RuleUnit.WD),
    ASSESSMENT_REVIEW("assessment.review", RuleUnit.WD),
    ASSESSMENT_SELF_MIDTERM("assessment.self_midterm", RuleUnit.WD),
    ASSESSMENT_SELF_ANNUAL("assessment.self_annual", RuleUnit.WD),
    ASSESSMENT_PUBLICATION("assessment.publication", RuleUnit.WD),
    ASSESSMENT_WHOLE("assessment.whole", RuleUnit.WD),
    ASSESSMENT_EVALUATORS_MIN("assessment.evaluators_min", RuleUnit.COUNT),
    ASSESSMENT_BANDS("assessment.bands", RuleUnit.TABLE),
    ASSESSMENT_REMAINING_WEIGHT_MIN("assessment.remaining_weight_min", RuleUnit.PCT),
    ASSESSMENT_SOURCES("assessment.sources", RuleUnit.TABLE),
    CONSEQUENCE_RECTIFICATION_MAX("consequence.rectification_max", RuleUnit.CD),
    CONSEQUENCE_HOLD_MAX("consequence.hold_max", RuleUnit.PCT),
    CONSEQUENCE_SECOND_FAIL_TERMINATES("consequence.second_fail_terminates", RuleUnit.FLAG),
    CONSEQUENCE_NOTICE_REPLY("consequence.notice_reply", RuleUnit.WD),
    CONSEQUENCE_APPEAL("consequence.appeal", RuleUnit.WD),
    CONSEQUENCE_PLAN_DUE("consequence.plan_due", RuleUnit.CD),
    CONSEQUENCE_VETO_REPLACE("consequence.veto_replace", RuleUnit.H),
    EVALUATOR_ROTATION("evaluator.rotation", RuleUnit.YEARS),
    EVALUATOR_INDEPENDENCE_LOOKBACK("evaluator.independence_lookback", RuleUnit.MONTHS),
    SUPERVISION_CASE_DECISION("supervision.case_decision", RuleUnit.WD),
    SUPERVISION_RECTIFICATION("supervision.rectification", RuleUnit.WD),
    SUPERVISION_SPOT_CHECK_SHARE("supervision.spot_check_share", RuleUnit.PCT),
    // children and personal information
    PRIVACY_UNDER14_SENSITIVE("privacy.under14_sensitive", RuleUnit.FLAG),
    PRIVACY_GUARDIAN_SEPARATE_CONSENT("privacy.guardian_separate_consent", RuleUnit.FLAG),
    PRIVACY_PROCESSOR_CONTRACT("privacy.processor_contract", RuleUnit.FLAG),
    PRIVACY_IMPACT_ASSESSMENT_KEPT("privacy.impact_assessment_kept", RuleUnit.YEARS),
    PRIVACY_YEARLY_MINOR_AUDIT("privacy.yearly_minor_audit", RuleUnit.FLAG),
    PRIVACY_ACCESS_LOGGED("privacy.access_logged", RuleUnit.FLAG),
    PRIVACY_RIGHTS_RESPONSE("privacy.rights_response", RuleUnit.CD),
    PRIVACY_SUPPRESS_BELOW("privacy.suppress_below", RuleUnit.COUNT),
    PRIVACY_RETENTION_REGISTER("privacy.retention_register", RuleUnit.YEARS),
    PRIVACY_RETENTION_CASE("privacy.retention_case", RuleUnit.YEARS),
    PRIVACY_RETENTION_ACCESS_LOG("privacy.retention_access_log", RuleUnit.YEARS),
    PRIVACY_MINORS_ACCOUNTS("privacy.minors_accounts", RuleUnit.FLAG),
    PRIVACY_NEVER_PUBLISH("privacy.never_publish", RuleUnit.LIST),
    REPORT_MANDATORY_PHONE("report.mandatory_phone", RuleUnit.H),
    REPORT_MANDATORY_WRITTEN("report.mandatory_written", RuleUnit.H),
    SCHOOL_TEACHER_MINUTES_MONTH("school.teacher_minutes_month", RuleUnit.MIN),
    SCHOOL_ABNORMALITY_NOTICE("school.abnormality_notice", RuleUnit.H),
    COMMITTEE_PARENTS_SUGGESTION_REPLY("committee_parents.suggestion_reply", RuleUnit.WD),
    REFERRAL_FEEDBACK("referral.feedback", RuleUnit.WD),
    // accounts and security
    IDENTITY_SECOND_FACTOR_ROLES("identity.second_factor.roles", RuleUnit.LIST),
    IDENTITY_LOCKOUT_FAILURES("identity.lockout.failures", RuleUnit.COUNT),
    IDENTITY_LOCKOUT_DURATION("identity.lockout.duration", RuleUnit.MIN),
    IDENTITY_TOKEN_ACCESS("identity.token.access", RuleUnit.MIN),
    IDENTITY_SESSION_IDLE("identity.session.idle", RuleUnit.MIN),
    IDENTITY_SESSION_ABSOLUTE("identity.session.absolute", RuleUnit.H),
    IDENTITY_PASSWORD_LENGTH_MIN("identity.password.length_min", RuleUnit.COUNT),
    IDENTITY_KEY_ROTATION("identity.key.rotation", RuleUnit.CD),
    DOCUMENT_UPLOAD_SIZE_MAX("document.upload_size_max", RuleUnit.MB),
    DOCUMENT_IMAGE_SIZE_MAX("document.image_size_max", RuleUnit.MB),
    INBOX_URGENT_BEFORE("inbox.urgent_before", RuleUnit.WD),
    DISCLOSURE_CHANNEL("disclosure.channel", RuleUnit.TEXT);

    private final String id;
    private final RuleUnit unit;

    RuleId(String id, RuleUnit unit) {
        this.id = id;
        this.unit = unit;
    }

    /** As written in the profile: {@code challenge.window}. */
    public String id() {
        return id;
    }

    /** Whether a profile may state it in this unit. */
    boolean fits(RuleUnit stated) {
        return stated == unit || (isDays(stated) && isDays(unit));
    }

    /** The unit that code expects. */
    RuleUnit unit() {
        return unit;
    }

    private static boolean isDays(RuleUnit unit) {
        return unit == RuleUnit.WD || unit == RuleUnit.CD;
    }
}
