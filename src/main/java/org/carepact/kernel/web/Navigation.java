package org.carepact.kernel.web;

import java.util.List;
import java.util.Set;

/** A room's place in the navigation; each room offers one bean. */
public interface Navigation {
    /** The entries of this room. */
    List<Entry> entries();

    /**
     * One link of the navigation.
     *
     * @param order small is first
     * @param label message key
     * @param href path
     * @param roles who sees it; empty: everybody, signed in or not
     */
    record Entry(int order, String label, String href, Set<String> roles) {
        public Entry {
            roles = Set.copyOf(roles);
        }
    }
}
