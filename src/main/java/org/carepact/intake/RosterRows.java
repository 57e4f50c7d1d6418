package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.people.WorkerRequest;
import org.carepact.people.WorkerRole;
import org.carepact.people.Workers;

/** Staff of the uploader's own organization, by identity number. */
@ApplicationScoped
class RosterRows implements RowRules {
    private static final Map<String, String> YES_NO = Map.of("是", "true", "否", "false", "yes", "true", "no", "false", "Y", "true", "N", "false");

    private final RowReader reader;
    private final Workers workers;

    RosterRows(RowReader reader, Workers workers) {
        this.reader = reader;
        this.workers = workers;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ROSTERS;
    }

    @Override
    public List<Verdict> check(Actor actor, List<Map<String, String>> rows) {
        return reader.check(rows.stream().map(RosterRows::plain).toList(), WorkerRequest.class, workers::faults, entries -> judge(actor, entries));
    }

    @Override
    public void write(Actor actor, List<Map<String, String>> rows) {
        rows.forEach(row -> workers.keep(actor, reader.read(plain(row), WorkerRequest.class)));
    }

    private List<Verdict> judge(Actor actor, List<WorkerRequest> entries) {
        return workers.compare(actor, entries).stream()
                .map(known -> Verdict.of(known == null ? RowOutcome.NEW : known ? RowOutcome.UNCHANGED : RowOutcome.CHANGED))
                .toList();
    }

    private static Map<String, String> plain(Map<String, String> values) {
        Map<String, String> plain = new HashMap<>(values);
        plain.computeIfPresent("childContact", (field, value) -> YES_NO.getOrDefault(value, value));
        plain.computeIfPresent("role", (field, value) -> RowReader.constant(WorkerRole.class, value));
        return plain;
    }
}
