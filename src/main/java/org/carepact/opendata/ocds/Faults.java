package org.carepact.opendata.ocds;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one release, not more than are worth reading. */
final class Faults {

    /** The most faults listed of one release; one more says that there were more. */
    static final int MOST = 200;

    private final long line;
    private final List<ImportFault> list = new ArrayList<>();

    Faults(long line) {
        this.line = line;
    }

    void leftOut(String path, FaultReason reason, String excerpt) {
        add(path, reason, FaultEffect.LEFT_OUT, excerpt);
    }

    void kept(String path, FaultReason reason, String excerpt) {
        add(path, reason, FaultEffect.KEPT, excerpt);
    }

    /** Everything so far, and the reason why the whole is refused. */
    List<ImportFault> refused(String path, FaultReason reason, String excerpt) {
        list.add(new ImportFault(line, path, reason, FaultEffect.REFUSED, excerpt));
        return all();
    }

    List<ImportFault> all() {
        return List.copyOf(list);
    }

    private void add(String path, FaultReason reason, FaultEffect effect, String excerpt) {
        if (list.size() < MOST) {
            list.add(new ImportFault(line, path, reason, effect, excerpt));
        } else if (list.size() == MOST) {
            list.add(new ImportFault(line, "", FaultReason.TOO_MANY_FAULTS, FaultEffect.KEPT, null));
        }
    }
}
