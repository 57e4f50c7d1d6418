package org.carepact.planning;

/** Where the money of a budget line comes from. */
public enum FundSource {
    COUNTY,
    /** Transfers of province and centre. */
    TRANSFER,
    /** Public welfare fund of the lottery. */
    LOTTERY,
    DONATION
}
