package org.carepact.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;

/** Contract histories of other publishers, for everybody to search and read. */
@ApplicationScoped
public class Histories {
    private static final int MOST_ASKED = 200;

    private final HistoryStore store;
    private final OcdsImportStore imports;

    Histories(HistoryStore store, OcdsImportStore imports) {
        this.store = store;
        this.imports = imports;
    }

    /** The newest release of each process, newest import first; {@code asked} searches titles, names and descriptions. */
    @Transactional
    public PageOf<HistoryRow> list(String asked, PageRequest page) {
        if (asked != null && asked.length() > MOST_ASKED) {
            throw Problem.invalid("/q", "kernel.size", 0, MOST_ASKED);
        }
        List<HistoryStore.Keyed> found = store.rows(asked, page);
        return page.page(found, HistoryStore.Keyed::key).map(HistoryStore.Keyed::row);
    }

    /** The history of one process by its newest release. */
    @Transactional
    public HistoryView byOcid(String ocid) {
        History history = store.current(ocid).orElseThrow(Problem::notFound);
        return new HistoryView(ocid, true, history.source(), imports.findById(history.importKey()).number(), history.line(),
                history.recordedAt(), store.releases(ocid), history.content());
    }
}
