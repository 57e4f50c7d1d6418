package org.carepact.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfile;

/**
 * Marks criteria from the facts on file: pass or fail where they settle it, otherwise for a person. Decides nothing and
 * changes nothing; the same facts on the same day give the same marks.
 */
final class Marking {
    private final OrganizationFile file;
    private final List<CreditFact> facts;
    private final StaffFacts staff;
    private final RuleProfile rules;
    private final LocalDate day;

    /** @param facts those that were not taken back */
    Marking(OrganizationFile file, List<CreditFact> facts, StaffFacts staff, RuleProfile rules, LocalDate day) {
        this.file = file;
        this.facts = facts;
        this.staff = staff;
        this.rules = rules;
        this.day = day;
    }

    /** A mark for each criterion, in their order. */
    List<Mark> marks(List<Criterion> criteria) {
        return criteria.stream().map(this::mark).toList();
    }

    private Mark mark(Criterion criterion) {
        return switch (criterion.check()) {
            case PERSON -> Mark.of(criterion, MarkOutcome.PERSON, "person");
            case REGISTRATION -> registration(criterion);
            case ANNUAL_INSPECTION -> inspection(criterion);
            case LISTS -> lists(criterion);
            case OFFENCES -> offences(criterion);
            case TAX_AND_INSURANCE -> taxAndInsurance(criterion);
            case BACKGROUND_CHECKS -> backgroundChecks(criterion);
            case STAFF -> staff(criterion);
        };
    }

    private Mark registration(Criterion criterion) {
        boolean formAndCode = RegistrationPolicy.code("/uscc", file.uscc(), file.type()).isEmpty();
        if (!formAndCode || file.registeredOn().isAfter(day)) {
            return Mark.of(criterion, MarkOutcome.FAIL, "registration-wrong");
        }
        if (file.validUntil() != null && file.validUntil().isBefore(day)) {
            return Mark.of(criterion, MarkOutcome.FAIL, "registration-ended", file.validUntil());
        }
        return file.validUntil() == null
                ? Mark.of(criterion, MarkOutcome.PASS, "registration-open")
                : Mark.of(criterion, MarkOutcome.PASS, "registration-until", file.validUntil());
    }

    /** Last year's result; before 31 May, when reports are due (CNER 23, SGR 28), the year before that counts as well. */
    private Mark inspection(Criterion criterion) {
        int last = day.getYear() - 1;
        if (file.registeredOn().getYear() > last) {
            return Mark.of(criterion, MarkOutcome.PASS, "inspection-new", file.registeredOn());
        }
        boolean mayWait = day.isBefore(LocalDate.of(day.getYear(), 6, 1));
        Optional<CreditFact> found = latest(CreditFactKind.ANNUAL_INSPECTION)
                .filter(fact -> fact.year() >= (mayWait ? last - 1 : last));
        if (found.isEmpty()) {
            return Mark.of(criterion, MarkOutcome.PERSON, "inspection-unknown", last);
        }
        int year = found.get().year();
        return switch (found.get().finding()) {
            case "QUALIFIED" -> Mark.of(criterion, MarkOutcome.PASS, "inspection-passed", year);
            case "BASICALLY_QUALIFIED" -> Mark.of(criterion, MarkOutcome.PERSON, "inspection-basic", year);
            default -> Mark.of(criterion, MarkOutcome.FAIL, "inspection-failed", year);
        };
    }

    private Mark lists(Criterion criterion) {
        Optional<CreditFact> listed = facts.stream().filter(fact -> fact.kind() == CreditFactKind.LISTED && fact.holds(day)).findFirst();
        if (listed.isPresent()) {
            return Mark.of(criterion, MarkOutcome.FAIL, "listed", listed.get().number(), listed.get().validFrom());
        }
        int most = rules.rule(RuleId.QUALIFICATION_SEARCH_MAX_AGE).days();
        Optional<CreditFact> search = latest(CreditFactKind.LIST_SEARCH).filter(fact -> !fact.validFrom().isBefore(day.minusDays(most)));
        if (search.isEmpty()) {
            return Mark.of(criterion, MarkOutcome.PERSON, "not-searched", most);
        }
        return search.get().finding().equals("CLEAR")
                ? Mark.of(criterion, MarkOutcome.PASS, "search-clear", search.get().validFrom())
                : Mark.of(criterion, MarkOutcome.FAIL, "search-found", search.get().validFrom());
    }

    private Mark offences(Criterion criterion) {
        int years = rules.rule(RuleId.QUALIFICATION_CLEAN_RECORD).number();
        Optional<CreditFact> major = latest(CreditFactKind.PENALTY, "MAJOR").filter(fact -> fact.validFrom().isAfter(day.minusYears(years)));
        return major.isPresent()
                ? Mark.of(criterion, MarkOutcome.FAIL, "offence", major.get().number(), major.get().validFrom())
                : Mark.of(criterion, MarkOutcome.PERSON, "no-offence-on-file", years);
    }

    private Mark taxAndInsurance(Criterion criterion) {
        int months = rules.rule(RuleId.QUALIFICATION_RECORD_MAX_AGE).number();
        LocalDate oldest = day.minusMonths(months);
        Optional<CreditFact> tax = latest(CreditFactKind.TAX).filter(fact -> !fact.validFrom().isBefore(oldest));
        Optional<CreditFact> insurance = latest(CreditFactKind.SOCIAL_INSURANCE).filter(fact -> !fact.validFrom().isBefore(oldest));
        if (tax.filter(fact -> !fact.finding().equals("CLEAR")).isPresent()) {
            return Mark.of(criterion, MarkOutcome.FAIL, "tax-arrears", tax.get().validFrom());
        }
        if (insurance.filter(fact -> !fact.finding().equals("CLEAR")).isPresent()) {
            return Mark.of(criterion, MarkOutcome.FAIL, "insurance-arrears", insurance.get().validFrom());
        }
        return tax.isPresent() && insurance.isPresent()
                ? Mark.of(criterion, MarkOutcome.PASS, "tax-and-insurance-clear", tax.get().validFrom(), insurance.get().validFrom())
                : Mark.of(criterion, MarkOutcome.PERSON, "tax-and-insurance-unknown", months);
    }

    private Mark backgroundChecks(Criterion criterion) {
        if (staff.withChildren() == 0) {
            return Mark.of(criterion, MarkOutcome.PERSON, "nobody-with-children");
        }
        return staff.checked() >= staff.withChildren()
                ? Mark.of(criterion, MarkOutcome.PASS, "all-checked", staff.withChildren())
                : Mark.of(criterion, MarkOutcome.FAIL, "not-all-checked", staff.withChildren() - staff.checked(), staff.withChildren());
    }

    private Mark staff(Criterion criterion) {
        int least = rules.rule(RuleId.QUALIFICATION_FULLTIME_STAFF_MIN).number();
        return staff.staff() >= least && staff.licensed() > 0
                ? Mark.of(criterion, MarkOutcome.PASS, "staff-enough", staff.staff(), staff.licensed())
                : Mark.of(criterion, MarkOutcome.PERSON, "staff-short", staff.staff(), staff.licensed(), least);
    }

    private Optional<CreditFact> latest(CreditFactKind kind) {
        return latest(kind, null);
    }

    /** The latest by year, then by day of the finding, then as entered; of one finding where it is named. */
    private Optional<CreditFact> latest(CreditFactKind kind, String finding) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && !fact.validFrom().isAfter(day))
                .filter(fact -> finding == null || fact.finding().equals(finding))
                .max(Comparator.comparing((CreditFact fact) -> fact.year() == null ? 0 : fact.year())
                        .thenComparing(CreditFact::validFrom)
                        .thenComparing(CreditFact::number));
    }
}
