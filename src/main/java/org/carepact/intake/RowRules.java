package org.carepact.intake;

import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;

/** How rows of one kind are checked and written, both in as many statements however many rows there are. */
interface RowRules {
    ImportKind kind();

    /** What is wrong with rows, by field, or what they would do as things stand; a verdict for each, in their order. */
    List<Verdict> check(Actor actor, List<Map<String, String>> rows);

    /** Writes rows that are new or changed. */
    void write(Actor actor, List<Map<String, String>> rows);
}
