package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.carepact.assessment.engine.AssessmentResult.Line;
import org.carepact.assessment.engine.AssessmentResult.Row;
import org.carepact.kernel.number.Fraction;

/** What the formulas compute: each value is the sum of its rows' contributions. */
final class Formulas {
    private Formulas() {}

    static Line delivery(Indicator line, AssessmentFacts facts) {
        List<Integer> milestones = orNone(facts.milestoneDaysLate());
        Fraction due = orZero(facts.dueUnits());
        boolean units = due.signum() > 0;
        Fraction share = line.parameter("milestoneShare");
        Fraction ofMilestones = !units ? Fraction.ONE : milestones.isEmpty() ? Fraction.ZERO : share;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            Integer late = milestones.get(i);
            Fraction credit = late == null
                    ? Fraction.ZERO
                    : Fraction.ONE.minus(Fraction.of(late).over(line.parameter("lateDays"))).max(Fraction.ZERO);
            String kind = late == null ? "milestoneNotAccepted" : late == 0 ? "milestoneOnTime" : "milestoneLate";
            rows.add(new Row("/milestoneDaysLate/" + i, kind, late == null ? Fraction.ZERO : Fraction.of(late),
                    credit.times(100).times(ofMilestones).over(Fraction.of(milestones.size()))));
        }
        if (units) {
            Fraction verified = orZero(facts.verifiedUnits());
            Fraction done = verified.over(due).min(Fraction.ONE);
            rows.add(new Row("/verifiedUnits", "units", verified, done.times(100).times(Fraction.ONE.minus(ofMilestones))));
        }
        Fraction items = Fraction.of(milestones.size()).plus(due);
        return line(line, rows.isEmpty() || items.isBelow(line.least("items")), items, null, rows);
    }

    static Line experts(Indicator line, AssessmentFacts facts) {
        List<BigDecimal> scores = orNone(facts.expertScores());
        Fraction sample = Fraction.of(scores.size());
        List<Integer> order = IntStream.range(0, scores.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> scores.get(i)).thenComparing(i -> i))
                .toList();
        boolean drops = !sample.isBelow(line.parameter("dropFrom"));
        List<Integer> kept = drops ? order.subList(1, order.size() - 1) : order;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            Fraction score = Fraction.of(scores.get(i));
            boolean counts = kept.contains(i);
            rows.add(new Row("/expertScores/" + i, counts ? "expert" : "expertDropped", score,
                    counts ? score.over(Fraction.of(kept.size())) : Fraction.ZERO));
        }
        return line(line, kept.isEmpty() || sample.isBelow(line.least("evaluators")), sample, null, rows);
    }

    static Line school(Indicator line, AssessmentFacts facts) {
        AssessmentFacts.School school = facts.school();
        if (school == null) {
            return line(line, true, Fraction.ZERO, null, List.of());
        }
        int asked = Formula.of(school.asked());
        int confirmed = Formula.of(school.confirmed());
        int differs = Formula.of(school.differs());
        int told = confirmed + differs;
        int answered = told + Formula.of(school.cannotTell());
        Fraction coverage = asked == 0 ? null : Fraction.of(answered, asked);
        boolean tooLittle = told == 0 || Fraction.of(asked).isBelow(line.least("asked")) || coverage == null
                || coverage.isBelow(line.least("answered"));
        if (tooLittle) {
            return line(line, true, Fraction.of(asked), coverage, List.of());
        }
        int right = Formula.of(school.ruledRight());
        List<Row> rows = List.of(
                new Row("/school/confirmed", "schoolConfirmed", Fraction.of(confirmed), Fraction.of(100L * confirmed, told)),
                new Row("/school/differs", "schoolDiffers", Fraction.of(differs), Fraction.ZERO),
                new Row("/school/ruledRight", "schoolRuledRight", Fraction.of(right), Fraction.of(100L * right, told)),
                new Row("/school/cannotTell", "schoolCannotTell", Fraction.of(Formula.of(school.cannotTell())), Fraction.ZERO));
        return line(line, false, Fraction.of(asked), coverage, rows);
    }

    static Line guardians(Indicator line, AssessmentFacts facts) {
        AssessmentFacts.Guardians guardians = facts.guardians();
        List<Integer> online = guardians == null ? List.of() : orNone(guardians.online());
        List<Integer> assisted = guardians == null ? List.of() : orNone(guardians.assisted());
        Fraction onlineWeight = line.parameter("online");
        Fraction assistedWeight = line.parameter("assisted");
        Fraction sumOnline = onlineWeight.times(online.size());
        Fraction sumAssisted = assistedWeight.times(assisted.size());
        // assisted ÷ (online + assisted) at most the share, so assisted at most online × share ÷ (1 − share)
        Fraction share = line.parameter("assistedShare");
        Fraction most = sumOnline.times(share).over(Fraction.ONE.minus(share));
        if (sumAssisted.isAbove(most)) {
            assistedWeight = most.over(Fraction.of(assisted.size()));
            sumAssisted = most;
        }
        Fraction sample = sumOnline.plus(sumAssisted);
        Fraction prior = line.parameter("prior");
        Fraction all = prior.plus(sample);
        if (sample.signum() == 0 || sample.isBelow(line.least("sample"))) {
            return line(line, true, sample, null, List.of());
        }
        Fraction mean = guardians.countyMean() == null ? line.parameter("startMean") : Fraction.of(guardians.countyMean());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("/guardians/countyMean", "countyMean", mean, prior.times(mean).over(all)));
        rows.addAll(levels(line, "/guardians/online", "online", online, onlineWeight.over(all)));
        rows.addAll(levels(line, "/guardians/assisted", "assisted", assisted, assistedWeight.over(all)));
        return line(line, false, sample, null, rows);
    }

    private static List<Row> levels(Indicator line, String place, String kind, List<Integer> ratings, Fraction each) {
        List<Row> rows = new ArrayList<>();
        for (int level = 5; level >= 1; level--) {
            int wanted = level;
            long count = ratings.stream().filter(rating -> rating == wanted).count();
            if (count > 0) {
                rows.add(new Row(place, kind + level, Fraction.of(count), line.parameter("level" + level).times(count).times(each)));
            }
        }
        return rows;
    }

    static Line committee(Indicator line, AssessmentFacts facts) {
        AssessmentFacts.Committee committee = facts.committee();
        int yes = committee == null ? 0 : Formula.of(committee.yes());
        int no = committee == null ? 0 : Formula.of(committee.no());
        int unsure = committee == null ? 0 : Formula.of(committee.unsure());
        Fraction tasks = Fraction.of(yes + no + unsure);
        int said = yes + no;
        if (said == 0 || tasks.isBelow(line.least("tasks"))) {
            return line(line, true, tasks, null, List.of());
        }
        List<Row> rows = List.of(
                new Row("/committee/yes", "committeeYes", Fraction.of(yes), Fraction.of(100L * yes, said)),
                new Row("/committee/no", "committeeNo", Fraction.of(no), Fraction.ZERO),
                new Row("/committee/unsure", "committeeUnsure", Fraction.of(unsure), Fraction.ZERO));
        return line(line, false, tasks, null, rows);
    }

    static Line capacity(Indicator line, AssessmentFacts facts) {
        AssessmentFacts.Capacity capacity = facts.capacity();
        Fraction staff = Fraction.of(capacity == null ? 0 : Formula.of(capacity.staff()));
        if (capacity == null || staff.signum() == 0 || staff.isBelow(line.least("staff"))) {
            return line(line, true, staff, null, List.of());
        }
        Fraction valid = Fraction.of(Formula.of(capacity.validCredentials()));
        Fraction acknowledged = Fraction.of(Formula.of(capacity.acknowledged()));
        Fraction hours = orZero(capacity.trainingHours());
        Fraction required = orZero(capacity.requiredHours());
        Fraction trained = required.signum() == 0 ? Fraction.ONE : hours.over(required).min(Fraction.ONE); // nothing required is fulfilled
        List<Row> rows = List.of(
                new Row("/capacity/validCredentials", "credentials", valid, line.parameter("credentials").times(100).times(valid).over(staff)),
                new Row("/capacity/trainingHours", "training", hours, line.parameter("training").times(100).times(trained)),
                new Row("/capacity/acknowledged", "acknowledged", acknowledged,
                        line.parameter("acknowledged").times(100).times(acknowledged).over(staff)));
        return line(line, false, staff, null, rows);
    }

    private static Line line(Indicator indicator, boolean tooLittle, Fraction sample, Fraction coverage, List<Row> rows) {
        Fraction value = tooLittle ? null : Fraction.sum(rows.stream().map(Row::contribution).toList());
        return new Line(indicator.code(), value, sample, coverage, Fraction.of(indicator.weight()), Fraction.ZERO, Fraction.ZERO,
                tooLittle ? List.of() : List.copyOf(rows));
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Fraction orZero(BigDecimal value) {
        return value == null ? Fraction.ZERO : Fraction.of(value);
    }
}
