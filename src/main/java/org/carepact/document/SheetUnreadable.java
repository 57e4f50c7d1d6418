package org.carepact.document;

/** A table that cannot be read; its code is the last part of the message key {@code document.problem.<code>}. */
public final class SheetUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    public SheetUnreadable(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** {@code sheet-damaged}, {@code sheet-empty} or {@code sheet-too-large}. */
    public String code() {
        return code;
    }
}
