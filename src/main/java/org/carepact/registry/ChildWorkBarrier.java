package org.carepact.registry;

/** Why somebody may not work with children (MPL 62: checked before hiring and every year). */
public enum ChildWorkBarrier {
    /** The post is not one with children. */
    NO_CHILD_POST,
    /** Does not work for the organization on that day. */
    NOT_EMPLOYED,
    /** No check was ever entered. */
    NO_CHECK,
    /** The county has not verified the check, or refused it. */
    NOT_VERIFIED,
    /** The last verified check found something. */
    NOT_CLEAR,
    /** The last verified check is too old. */
    EXPIRED
}
