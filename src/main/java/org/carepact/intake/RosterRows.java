package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.kernel.problem.FieldProblem;
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
    public List<FieldProblem> faults(Actor actor, Map<String, String> values) {
        return reader.faults(plain(values), WorkerRequest.class, workers::faults);
    }

    @Override
    public List<RowOutcome> outcomes(Actor actor, List<Map<String, String>> rows) {
        return workers.compare(actor, rows.stream().map(row -> reader.read(plain(row), WorkerRequest.class)).toList()).stream()
                .map(known -> known == null ? RowOutcome.NEW : known ? RowOutcome.UNCHANGED : RowOutcome.CHANGED)
                .toList();
    }

    @Override
    public void write(Actor actor, Map<String, String> values) {
        workers.keep(actor, reader.read(plain(values), WorkerRequest.class));
    }

    private static Map<String, String> plain(Map<String, String> values) {
        Map<String, String> plain = new HashMap<>(values);
        plain.computeIfPresent("childContact", (field, value) -> YES_NO.getOrDefault(value, value));
        plain.computeIfPresent("role", (field, value) -> RowReader.constant(WorkerRole.class, value));
        return plain;
    }
}
