package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyKind;
import org.carepact.identity.PartyView;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.registry.CreditCodeRule;

/** Schools by their credit code: public institutions, whose codes begin with 12, or private ones with 52. */
@ApplicationScoped
class SchoolRows implements RowRules {
    private final RowReader reader;
    private final Parties parties;

    SchoolRows(RowReader reader, Parties parties) {
        this.reader = reader;
        this.parties = parties;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SCHOOLS;
    }

    @Override
    public List<FieldProblem> faults(Actor actor, Map<String, String> values) {
        return reader.faults(values, SchoolRow.class, row -> {
            if (CreditCodeRule.fault("/uscc", row.uscc()).isPresent()) {
                return List.of(CreditCodeRule.fault("/uscc", row.uscc()).get());
            }
            return row.uscc().startsWith("12") || row.uscc().startsWith("52") ? List.of() : List.of(new FieldProblem("/uscc", "intake.no-school-code"));
        });
    }

    @Override
    public List<RowOutcome> outcomes(Actor actor, List<Map<String, String>> rows) {
        List<SchoolRow> schools = rows.stream().map(row -> reader.read(row, SchoolRow.class)).toList();
        Map<String, PartyView> known = parties.byUsccs(schools.stream().map(SchoolRow::uscc).toList());
        return schools.stream().map(school -> {
            PartyView there = known.get(school.uscc());
            return there == null ? RowOutcome.NEW : there.name().equals(school.name()) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
        }).toList();
    }

    @Override
    public void write(Actor actor, Map<String, String> values) {
        SchoolRow school = reader.read(values, SchoolRow.class);
        parties.keep(actor, PartyKind.SCHOOL, school.name(), school.uscc());
    }
}
