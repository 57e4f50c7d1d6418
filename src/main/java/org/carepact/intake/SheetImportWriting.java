package org.carepact.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepact.identity.Actor;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
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
        int refused = write(actor, rules.get(sheet.kind()), rows.stream().filter(StagedRow::writes).map(StagedRow::values).toList());
        sheet.advanced(rows.size(), refused);
        if (rows.size() < AT_ONCE) {
            sheet.finished(clock.now());
            trail.done(actor == null ? Actor.CLOCK : actor, "intake.finish", Subject.of("import", number), Map.of("rows", sheet.doneRows(), "refused", sheet.view().refusedRows()));
            return false;
        }
        return true;
    }

    /** Checked again as things are now: what became wrong since the preview is left out and counted, not half written. */
    private static int write(Actor actor, RowRules rules, List<Map<String, String>> wanted) {
        if (actor == null || wanted.isEmpty()) {
            return wanted.size();
        }
        List<Verdict> verdicts = rules.check(actor, wanted);
        rules.write(actor, IntStream.range(0, wanted.size()).filter(i -> verdicts.get(i).writes()).mapToObj(wanted::get).toList());
        return (int) verdicts.stream().filter(verdict -> verdict.outcome() == RowOutcome.FAULTY).count();
    }
}
