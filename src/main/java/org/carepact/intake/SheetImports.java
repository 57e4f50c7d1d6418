package org.carepact.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.document.Sheet;
import org.carepact.document.SheetFormat;
import org.carepact.document.SheetRow;
import org.carepact.document.SheetTable;
import org.carepact.document.SheetUnreadable;
import org.carepact.document.Sheets;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.crypto.Sealer;
import org.carepact.kernel.event.Subject;
import org.carepact.kernel.event.Trail;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** Sheets that come in: read and checked whole, shown with every fault, written only when confirmed. */
@ApplicationScoped
public class SheetImports {
    /** Most rows of a sheet. */
    public static final int MOST_ROWS = 5_000;

    /** Headings that no sheet of ours has: whoever sends names of children sends them by mistake. */
    private static final Set<String> CHILDREN = Set.of("儿童姓名", "学生姓名", "孩子姓名", "监护人姓名", "监护人", "学号", "child", "pupil", "guardian");

    private static final int PREVIEW = 50;

    private final SheetImportStore store;
    private final Map<ImportKind, RowRules> rules;
    private final Sheets sheets;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final PublicNumbers numbers;
    private final LegalClock clock;
    private final Trail trail;

    SheetImports(SheetImportStore store, @All List<RowRules> rules, Sheets sheets, Sealer sealer, ObjectMapper json, PublicNumbers numbers, LegalClock clock,
            Trail trail) {
        this.store = store;
        this.rules = rules.stream().collect(Collectors.toMap(RowRules::kind, each -> each));
        this.sheets = sheets;
        this.sealer = sealer;
        this.json = json;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Reads and checks a sheet; nothing of it is written.
     *
     * @throws Problem 403 without the role; 422 at {@code /file} where it cannot be read, has too many rows or wrong columns
     */
    @Transactional
    public SheetImportView receive(Actor actor, ImportKind kind, String name, InputStream content) {
        actor.require(kind.who().toArray(Role[]::new));
        SheetTable table = table(name, content);
        if (table.rows().size() > MOST_ROWS) {
            throw Problem.invalid("/file", "intake.too-many-rows", MOST_ROWS);
        }
        List<StagedRow> rows = check(actor, kind, staged(kind, table, columns(kind, table)));
        SheetImport sheet = new SheetImport(numbers.next("DR"), kind, cut(name), actor.account(), clock.now());
        sheet.checked(rows, sealed(sheet, rows));
        store.persist(sheet);
        return done(actor, sheet, "intake.upload", Map.of("kind", kind.name(), "rows", rows.size()));
    }

    /**
     * Confirms: what is right will be written. A sheet with faults is refused unless the uploader says that the right rows shall
     * be written all the same.
     */
    @Transactional
    public SheetImportView confirm(Actor actor, String number, long version, ConfirmRequest request) {
        SheetImport sheet = mine(actor, number, version);
        if (sheet.faulty() > 0 && !request.despiteFaults() && sheet.state() == ImportState.CHECKED) {
            throw Problem.conflict("intake.has-faults", sheet.faulty());
        }
        sheet.confirmed(actor.roles(), clock.now());
        return done(actor, sheet, "intake.confirm", Map.of("faultyToo", request.despiteFaults()));
    }

    /** Gives a sheet up; its rows are forgotten. */
    @Transactional
    public SheetImportView discard(Actor actor, String number, long version) {
        SheetImport sheet = mine(actor, number, version);
        sheet.discarded(actor.roles(), clock.now());
        return done(actor, sheet, "intake.discard", Map.of());
    }

    @Transactional
    public SheetImportView byNumber(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).map(SheetImport::view).orElseThrow(Problem::notFound);
    }

    @Transactional
    public PageOf<SheetImportView> list(Actor actor, PageRequest page) {
        return page.page(store.page(actor, page), SheetImport::key).map(SheetImport::view);
    }

    /**
     * Rows of the preview, faulty ones first, fifty a page; none once it is done.
     *
     * @param place of the first, from 0
     */
    @Transactional
    public List<StagedRowView> preview(Actor actor, String number, int place) {
        SheetImport sheet = uploaded(actor, number);
        return rows(sheet).stream()
                .sorted((one, other) -> Boolean.compare(one.faults().isEmpty(), other.faults().isEmpty()))
                .skip(Math.max(0, place))
                .limit(PREVIEW)
                .map(row -> new StagedRowView(row.number(), row.values().getOrDefault("name.zh", "–"), row.outcome(), row.faults()))
                .toList();
    }

    /** The template of a kind: a heading in both languages for each column and one example row. */
    public void template(ImportKind kind, SheetFormat format, OutputStream out) throws IOException {
        List<String> headings = kind.columns().stream().map(column -> heading(kind, column, Language.ZH) + " / " + heading(kind, column, Language.EN)).toList();
        sheets.write(new Sheet(kind.name().toLowerCase(Locale.ROOT), headings, List.of(kind.columns().stream().map(ImportKind.Column::example).toList())), format, out);
    }

    /** The faulty rows as they came, with a column that says what is wrong with each. */
    @Transactional
    public void faults(Actor actor, String number, OutputStream out) throws IOException {
        SheetImport sheet = uploaded(actor, number);
        ImportKind kind = sheet.kind();
        List<String> headings = new ArrayList<>(kind.columns().stream().map(column -> heading(kind, column, Language.ZH) + " / " + heading(kind, column, Language.EN)).toList());
        headings.add(Texts.say("intake.faults"));
        List<List<String>> lines = rows(sheet).stream().filter(row -> !row.faults().isEmpty()).map(row -> {
            List<String> cells = new ArrayList<>(kind.columns().stream().map(column -> row.values().getOrDefault(column.field(), "")).toList());
            cells.add(row.faults().stream().map(fault -> fault.cell() + " " + fault.sentence()).collect(Collectors.joining("\n")));
            return cells;
        }).toList();
        sheets.write(new Sheet("faults", headings, lines), SheetFormat.XLSX, out);
    }

    /** The right rows that are still to be written, in their order; for the worker, in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<StagedRow> rows(SheetImport sheet) {
        if (sheet.content() == null) {
            return List.of();
        }
        try {
            return json.readValue(sealer.open(sheet.content(), sheet.contentContext()), new TypeReference<List<StagedRow>>() {});
        } catch (IOException damaged) {
            throw new IllegalStateException("a stored sheet cannot be read", damaged);
        }
    }

    private SheetTable table(String name, InputStream content) {
        try {
            return sheets.read(content, name != null && name.toLowerCase(Locale.ROOT).endsWith(".csv") ? SheetFormat.CSV : SheetFormat.XLSX);
        } catch (SheetUnreadable unreadable) {
            throw Problem.invalid("/file", "document." + unreadable.code());
        } catch (IOException broken) {
            throw Problem.invalid("/file", "document.sheet-damaged");
        }
    }

    /** Which column of the sheet fills which field; headings in either language, or both as in the template. */
    private static Map<Integer, ImportKind.Column> columns(ImportKind kind, SheetTable table) {
        Map<String, ImportKind.Column> known = new HashMap<>();
        for (ImportKind.Column column : kind.columns()) {
            String zh = heading(kind, column, Language.ZH);
            String en = heading(kind, column, Language.EN);
            for (String heading : List.of(zh, en, zh + " / " + en)) {
                known.put(heading.toLowerCase(Locale.ROOT), column);
            }
        }
        Map<Integer, ImportKind.Column> found = new LinkedHashMap<>();
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String heading = table.columns().get(i).strip();
            ImportKind.Column column = known.get(heading.toLowerCase(Locale.ROOT));
            if (CHILDREN.contains(heading.toLowerCase(Locale.ROOT))) {
                throw Problem.invalid("/file", "intake.children", heading);
            } else if (column == null && !heading.isEmpty()) {
                faults.add(new FieldProblem("/file", "intake.unknown-column", heading));
            } else if (column != null && found.containsValue(column)) {
                faults.add(new FieldProblem("/file", "intake.column-twice", heading));
            } else if (column != null) {
                found.put(i, column);
            }
        }
        kind.columns().stream().filter(column -> column.required() && !found.containsValue(column))
                .forEach(column -> faults.add(new FieldProblem("/file", "intake.missing-column", Texts.say(kind.heading(column)))));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return found;
    }

    private static List<Cells> staged(ImportKind kind, SheetTable table, Map<Integer, ImportKind.Column> columns) {
        List<Cells> rows = new ArrayList<>();
        for (SheetRow row : table.rows()) {
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, String> places = new HashMap<>();
            columns.forEach((index, column) -> {
                String text = row.text(index);
                places.put(column.field(), row.position(index));
                if (!text.isEmpty()) {
                    boolean day = Set.of("registeredOn", "validUntil", "since", "until").contains(column.field());
                    values.put(column.field(), day ? row.date(index).map(Object::toString).orElse(text) : text);
                }
            });
            rows.add(new Cells(row, values, places));
        }
        return rows;
    }

    /** A row with the places of its fields. */
    private record Cells(SheetRow row, Map<String, String> values, Map<String, String> places) {
        CellFault fault(FieldProblem problem) {
            String named = problem.field().replaceAll("\\[\\d+]$", "");
            String field = places.keySet().stream().filter(each -> each.equals(named) || each.startsWith(named + ".")).sorted().reduce((one, last) -> last).orElse(named);
            return new CellFault(places.getOrDefault(field, Integer.toString(row.number())), field, problem.code(), problem.args().stream().map(Object::toString).toList());
        }
    }

    /** Every row by its rules, and the code twice in one sheet. */
    private List<StagedRow> check(Actor actor, ImportKind kind, List<Cells> cells) {
        List<Verdict> verdicts = rules.get(kind).check(actor, cells.stream().map(Cells::values).toList());
        String key = kind.columns().get(0).field();
        Set<String> seen = new HashSet<>();
        List<StagedRow> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cells row = cells.get(i);
            List<CellFault> faults = new ArrayList<>(verdicts.get(i).faults().stream().map(row::fault).toList());
            String code = row.values().get(key);
            if (code != null && !seen.add(code.toUpperCase(Locale.ROOT))) {
                faults.add(row.fault(new FieldProblem("/" + key, "intake.row-twice")));
            }
            rows.add(new StagedRow(row.row().number(), row.values(), faults.isEmpty() ? verdicts.get(i).outcome() : RowOutcome.FAULTY, faults));
        }
        return rows;
    }

    private byte[] sealed(SheetImport sheet, List<StagedRow> rows) {
        try {
            return sealer.seal(json.writeValueAsBytes(rows), sheet.contentContext());
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static String heading(ImportKind kind, ImportKind.Column column, Language language) {
        return Texts.in(language, () -> Texts.say(kind.heading(column)));
    }

    private static String cut(String name) {
        String clean = name == null ? "–" : name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
    }

    /** Rows are for whoever uploaded them only: a roster holds identity numbers. */
    private SheetImport uploaded(Actor actor, String number) {
        return store.seenBy(actor, number, LockModeType.NONE).filter(sheet -> sheet.uploadedBy().equals(actor.account())).orElseThrow(Problem::notFound);
    }

    private SheetImport mine(Actor actor, String number, long version) {
        SheetImport sheet = store.seenBy(actor, number, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.uploadedBy().equals(actor.account()))
                .orElseThrow(Problem::notFound);
        sheet.expect(version);
        return sheet;
    }

    private SheetImportView done(Actor actor, SheetImport sheet, String act, Map<String, ?> details) {
        trail.done(actor, act, Subject.of("import", sheet.number()), details);
        store.flush();
        return sheet.view();
    }
}
