package org.carepact.document.inspect;

import java.util.List;

/** What the inspection says of a file. */
public sealed interface Verdict {

    /**
     * It may come in.
     *
     * @param name the cleaned name under which it is kept
     * @param type its kind, judged by content
     */
    record Accepted(String name, FileType type) implements Verdict {}

    /**
     * It may not.
     *
     * @param code last part of the message key {@code document.problem.<code>}
     * @param args values for the message's placeholders
     */
    record Refused(String code, List<Object> args) implements Verdict {}
}
