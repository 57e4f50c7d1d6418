package org.carepact.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepact.identity.Actor;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.time.LegalClock;

/** The next rows of a confirmed sheet, in one transaction with how far it has come: a row is written once, whatever stops in between. */
@ApplicationScoped
class SheetImportWriting {
    private static final int AT_ONCE = 100;

    private final SheetImportStore store;
    private final SheetImports sheets;
    private final Map<ImportKind, RowRules> rules;
    private final LegalClock clock;
    private final Trail trail;

    SheetImportWriting(SheetImportStore store, SheetImports sheets, @All List<RowRules> rules, LegalClock clock, Trail trail) {
        this.store = store;
        this.sheets = sheets;
        this.rules = rules.stream().collect(Collectors.toMap(RowRules::kind, each -> each));
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @param actor who confirmed; null where their account is closed, then nothing more is written
     * @return whether there is more to do
     */
    @Transactional
    boolean writeSome(String number, Actor actor) {
        SheetImport sheet = store.locked(number).orElseThrow();
        if (sheet.state() != ImportState.CONFIRMED) {
            return false;
        }
        List<StagedRow> rows = sheets.rows(sheet).stream().skip(sheet.doneRows()).limit(AT_ONCE).toList();
        RowRules each = rules.get(sheet.kind());
        int refused = 0;
        for (StagedRow row : rows) {
            if (row.outcome() == RowOutcome.NEW || row.outcome() == RowOutcome.CHANGED) {
                // checked again as it is now: what became wrong since the preview is left out and counted, not half written
                List<FieldProblem> faults = actor == null ? List.of(new FieldProblem("", "intake.account-closed")) : each.faults(actor, row.values());
                if (faults.isEmpty()) {
                    each.write(actor, row.values());
                } else {
                    refused++;
                }
            }
        }
        sheet.advanced(rows.size(), refused);
        if (rows.size() < AT_ONCE) {
            sheet.finished(clock.now());
            trail.done(actor == null ? Actor.CLOCK : actor, "intake.finish", Subject.of("import", number), Map.of("rows", sheet.doneRows(), "refused", sheet.view().refusedRows()));
            return false;
        }
        return true;
    }
}
