package org.carepact.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.web.HasVersion;

/**
 * An application as the organization, or those who judge it, see it.
 *
 * @param round number of its round, null for applications from before rounds
 * @param fieldsAsked codes of the fields of service asked for
 * @param marks the machine's, empty for the organization until decided
 * @param judgements people's, empty for the organization until decided
 * @param cure the one notice to put something right, or null
 * @param fieldsGranted codes of the fields granted
 * @param level capacity level, or null
 * @param validFrom first day of the qualification, null unless qualified
 * @param validUntil last day of the qualification, null unless qualified
 * @param rejudges number of the annulled application that this one judges anew, or null
 * @param stateReason why the proposal was sent back, for reviewers; why the qualification ended, for all
 */
public record QualificationView(
        String number,
        OrganizationView organization,
        String round,
        String criteriaVersion,
        QualificationState state,
        List<Statement> statements,
        List<String> fieldsAsked,
        List<Mark> marks,
        Instant markedAt,
        List<Judgement> judgements,
        Cure cure,
        List<String> fieldsGranted,
        List<CapacityScore> capacity,
        String level,
        Instant submittedAt,
        Instant decidedAt,
        LocalDate validFrom,
        LocalDate validUntil,
        String rejudges,
        String stateReason,
        long version)
        implements HasVersion {
    /** The statement under a criterion, or null. */
    public Statement statement(String criterion) {
        return statements.stream().filter(each -> each.criterion().equals(criterion)).findFirst().orElse(null);
    }

    /** The machine's mark of a criterion, or null. */
    public Mark mark(String criterion) {
        return marks.stream().filter(each -> each.criterion().equals(criterion)).findFirst().orElse(null);
    }

    /** The judgement of a criterion, or null. */
    public Judgement judgement(String criterion) {
        return judgements.stream().filter(each -> each.criterion().equals(criterion)).findFirst().orElse(null);
    }

    /** The points of an item of capacity, or null. */
    public Integer points(String item) {
        return capacity.stream().filter(each -> each.item().equals(item)).findFirst().map(CapacityScore::points).orElse(null);
    }
}
