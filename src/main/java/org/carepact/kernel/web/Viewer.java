package org.carepact.kernel.web;

import java.util.Set;
import org.carepact.kernel.i18n.Language;

/** Who looks at a page, as far as the shell needs to know. */
public interface Viewer {
    /** The name people know them by. */
    String name();

    /** Names of all their roles. */
    Set<String> roleNames();

    /** The language they chose, or null. */
    Language preferredLanguage();
}
