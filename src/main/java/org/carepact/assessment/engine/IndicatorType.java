package org.carepact.assessment.engine;

/** Kinds of scored items. */
public enum IndicatorType {
    /** 组合分: sum of small fixed parts. */
    COMPOSITE,
    /** 程度分: levels. */
    DEGREE,
    /** Done ÷ planned, in steps. */
    RATIO,
    /** 扣分: points less findings. */
    DEDUCT,
    /** Mean of a questionnaire. */
    SURVEY,
    /** Computed from records. */
    FORMULA,
    /** 一票否决: whatever the points. */
    VETO
}
