package org.carepact.client;

import java.io.PrintStream;

/** A bar on one line of a terminal; elsewhere nothing, so that logs stay clean. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final int WHOLE = 100;

    private final PrintStream terminal;
    private String shown = "";

    /** @param terminal where to draw, or null if that is no terminal */
    ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    synchronized void show(String label, int percent, String detail) {
        if (terminal == null) {
            return;
        }
        int full = Math.max(0, Math.min(WHOLE, percent)) * WIDTH / WHOLE;
        String text = String.format("%s [%s%s] %3d%%  %s", label, "█".repeat(full), "·".repeat(WIDTH - full), percent, detail);
        if (!text.equals(shown)) {
            terminal.print("\r\u001b[K" + text);
            terminal.flush();
            shown = text;
        }
    }

    /** Takes the bar away. */
    synchronized void clear() {
        if (terminal != null && !shown.isEmpty()) {
            terminal.print("\r\u001b[K");
            terminal.flush();
            shown = "";
        }
    }
}
