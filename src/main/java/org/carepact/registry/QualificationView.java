package org.carepact.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.web.HasVersion;

/**
 * An application as the organization, or those who judge it, see it.
 *
 * @param judgements empty for the organization until decided
 * @param validUntil last day of the qualification, null unless qualified
 * @param stateReason why the proposal was sent back; for reviewers
 */
public record QualificationView(
        String number,
        OrganizationView organization,
        String criteriaVersion,
        QualificationState state,
        List<Statement> statements,
        List<Judgement> judgements,
        Instant submittedAt,
        Instant decidedAt,
        LocalDate validUntil,
        String stateReason,
        long version)
        implements HasVersion {
    /** The statement under a criterion, or null. */
    public Statement statement(String criterion) {
        return statements.stream().filter(each -> each.criterion().equals(criterion)).findFirst().orElse(null);
    }

    /** The judgement of a criterion, or null. */
    public Judgement judgement(String criterion) {
        return judgements.stream().filter(each -> each.criterion().equals(criterion)).findFirst().orElse(null);
    }
}
