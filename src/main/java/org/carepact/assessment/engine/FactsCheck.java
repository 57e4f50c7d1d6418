package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carepact.kernel.number.Fraction;
import org.carepact.kernel.problem.FieldProblem;

/** Finds everything that is wrong with the facts, each with its place. Parts that are null are no evidence, not wrong. */
final class FactsCheck {
    private static final int MOST_ITEMS = 20_000;
    private static final int MOST = 1_000_000;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<FieldProblem> wrong = new ArrayList<>();

    private FactsCheck() {}

    static List<FieldProblem> of(AssessmentFacts facts) {
        FactsCheck check = new FactsCheck();
        check.levels("/milestoneDaysLate", facts.milestoneDaysLate(), 0, MOST, true);
        check.amount("/verifiedUnits", facts.verifiedUnits(), new BigDecimal(MOST));
        check.amount("/dueUnits", facts.dueUnits(), new BigDecimal(MOST));
        check.experts(facts.expertScores());
        check.school(facts.school());
        check.guardians(facts.guardians());
        if (facts.committee() != null) {
            check.count("/committee/yes", facts.committee().yes(), MOST);
            check.count("/committee/no", facts.committee().no(), MOST);
            check.count("/committee/unsure", facts.committee().unsure(), MOST);
        }
        check.capacity(facts.capacity());
        check.count("/upheldComplaints", facts.upheldComplaints(), MOST);
        check.count("/overdueCallbacks", facts.overdueCallbacks(), MOST);
        check.count("/latePeriods", facts.latePeriods(), MOST);
        check.amount("/mentoringHours", facts.mentoringHours(), new BigDecimal(MOST));
        return check.wrong;
    }

    private void experts(List<BigDecimal> scores) {
        if (scores == null) {
            return;
        }
        if (scores.size() > MOST_ITEMS) {
            wrong("/expertScores", "kernel.size", 0, MOST_ITEMS);
            return;
        }
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i) == null) {
                wrong("/expertScores/" + i, "kernel.required");
            } else {
                amount("/expertScores/" + i, scores.get(i), HUNDRED);
            }
        }
    }

    private void school(AssessmentFacts.School school) {
        if (school == null || !(count("/school/asked", school.asked(), MOST) & count("/school/confirmed", school.confirmed(), MOST)
                & count("/school/differs", school.differs(), MOST) & count("/school/ruledRight", school.ruledRight(), MOST)
                & count("/school/cannotTell", school.cannotTell(), MOST))) {
            return;
        }
        int answered = Formula.of(school.confirmed()) + Formula.of(school.differs()) + Formula.of(school.cannotTell());
        if (answered > Formula.of(school.asked())) {
            wrong("/school/asked", "assessment.fewer-than", answered);
        }
        if (Formula.of(school.ruledRight()) > Formula.of(school.differs())) {
            wrong("/school/ruledRight", "assessment.more-than", Formula.of(school.differs()));
        }
    }

    private void guardians(AssessmentFacts.Guardians guardians) {
        if (guardians != null) {
            levels("/guardians/online", guardians.online(), 1, 5, false);
            levels("/guardians/assisted", guardians.assisted(), 1, 5, false);
            amount("/guardians/countyMean", guardians.countyMean(), HUNDRED);
        }
    }

    private void capacity(AssessmentFacts.Capacity capacity) {
        if (capacity == null) {
            return;
        }
        if (count("/capacity/staff", capacity.staff(), MOST)) {
            int staff = Formula.of(capacity.staff());
            ofStaff("/capacity/validCredentials", capacity.validCredentials(), staff);
            ofStaff("/capacity/acknowledged", capacity.acknowledged(), staff);
        }
        amount("/capacity/trainingHours", capacity.trainingHours(), new BigDecimal(MOST));
        amount("/capacity/requiredHours", capacity.requiredHours(), new BigDecimal(MOST));
    }

    private void ofStaff(String place, Integer count, int staff) {
        if (count(place, count, MOST) && Formula.of(count) > staff) {
            wrong(place, "assessment.more-than", staff);
        }
    }

    private void levels(String place, List<Integer> values, int least, int most, boolean nullable) {
        if (values == null) {
            return;
        }
        if (values.size() > MOST_ITEMS) {
            wrong(place, "kernel.size", 0, MOST_ITEMS);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            Integer value = values.get(i);
            if (value == null) {
                if (!nullable) {
                    wrong(place + "/" + i, "kernel.required");
                }
            } else if (value < least || value > most) {
                wrong(place + "/" + i, "kernel.range", least, most);
            }
        }
    }

    private boolean count(String place, Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            wrong(place, "kernel.range", 0, most);
            return false;
        }
        return true;
    }

    private void amount(String place, BigDecimal value, BigDecimal most) {
        if (value != null && (!Fraction.isSane(value) || value.signum() < 0 || value.compareTo(most) > 0)) {
            wrong(place, "kernel.range", 0, most.toPlainString());
        }
    }

    private void wrong(String pointer, String code, Object... args) {
        wrong.add(new FieldProblem(pointer, code, args));
    }
}
