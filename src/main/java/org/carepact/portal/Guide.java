package org.carepact.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** First steps, one guide for each kind of reader; its texts are {@code portal.help.<key>.1} and so on. */
public enum Guide {
    EVERYBODY(5, "/tenders"),
    FAMILY(3, "/services"),
    ORGANIZATION(7, "/organizations"),
    OFFICER(6, "/sign-in"),
    APPROVER(5, "/sign-in"),
    FINANCE(3, "/sign-in"),
    OPENER(3, "/sign-in"),
    EVALUATOR(5, "/sign-in"),
    SUPERVISOR(4, "/sign-in"),
    ADMIN(3, "/sign-in");

    private final int steps;
    private final String href;

    Guide(int steps, String href) {
        this.steps = steps;
        this.href = href;
    }

    /** Part of message keys and anchor on the page. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the guide's heading. */
    public String title() {
        return "portal.help." + key();
    }

    /** Where to begin. */
    public String href() {
        return href;
    }

    /** Message keys of the steps in their order. */
    public List<String> steps() {
        return IntStream.rangeClosed(1, steps).mapToObj(step -> "portal.help." + key() + "." + step).toList();
    }
}
