package org.carepact.registry;

/** What organizations can have in common, and how much that says by itself. */
public enum OverlapKind {
    /** The same name; names are not unique. */
    LEGAL_REPRESENTATIVE(false),
    ADDRESS(true),
    PHONE(true),
    BANK_ACCOUNT(true),
    /** Often a bureau that supervises many. */
    PARENT_BODY(false),
    /** The same person works for both. */
    STAFF(true),
    /** One account acts for both. */
    ACCOUNT(true),
    /** Legal representative and somebody who decides have the same name. */
    NAMESAKE(false);

    private final boolean strong;

    OverlapKind(boolean strong) {
        this.strong = strong;
    }

    /** Whether it is strong evidence. */
    public boolean strong() {
        return strong;
    }
}
