package org.carepact.kernel.web;

import java.util.List;

/** One purchase from plan to assessment, for the head of every page about it; a room that knows all of them implements it. */
public interface PurchaseThread {
    /**
     * The stages in their order.
     *
     * @param tender public number of the purchase's tender; this reader may see it
     */
    List<Stage> stages(String tender);

    /**
     * One stage.
     *
     * @param label message key of its name
     * @param state {@code done}, {@code now} or {@code later}
     * @param href page of it that this reader may open, or null
     */
    record Stage(String label, String state, String href) {}
}
