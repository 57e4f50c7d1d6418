package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public List<Verdict> check(Actor actor, List<Map<String, String>> rows) {
        return reader.check(rows, SchoolRow.class, SchoolRows::faults, this::judge);
    }

    @Override
    public void write(Actor actor, List<Map<String, String>> rows) {
        rows.stream().map(row -> reader.read(row, SchoolRow.class)).forEach(school -> parties.keep(actor, PartyKind.SCHOOL, school.name(), school.uscc()));
    }

    private static List<FieldProblem> faults(SchoolRow school) {
        Optional<FieldProblem> wrong = CreditCodeRule.fault("/uscc", school.uscc());
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        return school.uscc().startsWith("12") || school.uscc().startsWith("52") ? List.of() : List.of(new FieldProblem("/uscc", "intake.no-school-code"));
    }

    private List<Verdict> judge(List<SchoolRow> schools) {
        Map<String, PartyView> known = parties.byUsccs(schools.stream().map(SchoolRow::uscc).toList());
        return schools.stream().map(school -> verdict(known.get(school.uscc()), school)).toList();
    }

    private static Verdict verdict(PartyView there, SchoolRow school) {
        if (there != null && there.kind() != PartyKind.SCHOOL) {
            return Verdict.faulty("/uscc", "identity.party-exists", school.uscc());
        }
        return Verdict.of(there == null ? RowOutcome.NEW : there.name().equals(school.name()) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED);
    }
}
