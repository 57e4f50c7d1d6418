package org.carepact.opendata.ocds;

/** Why something in an imported file is at fault. The names are part of the API. */
public enum FaultReason {
    /** The line or document isn't JSON. */
    NOT_JSON,
    /** The bytes aren't UTF-8. */
    NOT_UTF8,
    /** A gzip file that is damaged or ends early. */
    BROKEN_GZIP,
    /** JSON, but not an object where a release, record or package belongs. */
    NOT_AN_OBJECT,
    /** A line or release longer than an import takes. */
    TOO_LARGE,
    /** Nested deeper than any release. */
    TOO_DEEP,
    /** The same key twice in one object: what is meant can't be known. */
    DUPLICATE_KEY,
    /** A file, package or record in which there is no release. */
    NO_RELEASE,
    /** A release without an ocid. */
    NO_OCID,
    /** A release without an id. */
    NO_RELEASE_ID,
    /** More faults in one release than are listed. */
    TOO_MANY_FAULTS,
    /** The ocid doesn't start with a prefix of the standard (ocds- and six letters or digits). */
    OCID_PREFIX,
    /** A value of another kind than the standard says (a list for an object, a number for a text …). */
    WRONG_TYPE,
    /** A required value is not there. */
    MISSING,
    /** A text longer than is kept. */
    TOO_LONG,
    /** A text with NUL, other control characters or half a character. */
    UNREADABLE_TEXT,
    /** Not a date and time in RFC 3339. */
    BAD_DATE,
    /** A date and time that doesn't say its offset from UTC. */
    DATE_WITHOUT_ZONE,
    /** A date outside 1900 to 2199. */
    DATE_OUT_OF_RANGE,
    /** A thing that has happened, dated after the release that reports it. */
    AFTER_RELEASE,
    /** A period that starts after its end. */
    PERIOD_REVERSED,
    /** A number written as text or something else. */
    NOT_A_NUMBER,
    /** A number too large or too fine to be kept exactly. */
    NUMBER_OUT_OF_RANGE,
    /** An amount below zero. */
    NEGATIVE,
    /** An amount without a currency. */
    NO_CURRENCY,
    /** Not a currency of the standard's list. */
    UNKNOWN_CURRENCY,
    /** Not a value of the standard's closed list. */
    NOT_IN_CODELIST,
    /** Not a language tag. */
    BAD_LANGUAGE,
    /** Not a whole http or https address. */
    BAD_LINK,
    /** A second entry with the same id in one list. */
    DUPLICATE_ID,
    /** A reference to an organization that the release doesn't list. */
    PARTY_UNKNOWN,
    /** A contract that names an award that the release doesn't hold. */
    AWARD_UNKNOWN
}
