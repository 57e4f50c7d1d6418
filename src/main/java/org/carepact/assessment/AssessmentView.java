package org.carepact.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A round of assessment as its reader may know it.
 *
 * @param template code of the template; its version is fixed when the round is opened
 * @param reason why it was planned by hand, or what it corrects
 * @param stateReason why it was sent back
 * @param replyUntil first instant that is too late to answer
 * @param corrects number of the round that this one corrects
 * @param supersededBy number of the round that took its place
 * @param figures the audited figures; null for the public and for evaluators
 * @param evidence what they rest on, for the same readers
 * @param outcome null before the preview, and for evaluators before publication
 * @param replies the organization's answers, the last one to this result
 * @param decisions what the reviewer found about the disputed dimensions
 */
public record AssessmentView(
        @JsonIgnore AssessmentRoundId id,
        String number,
        String contractNumber,
        String tenderNumber,
        @JsonIgnore PartyId purchaser,
        Bilingual purchaserName,
        @JsonIgnore PartyId supplier,
        Bilingual supplierName,
        Bilingual title,
        AssessmentKind kind,
        LocalDate from,
        LocalDate until,
        String template,
        Integer templateVersion,
        String reason,
        AssessmentState state,
        String stateReason,
        Instant openedAt,
        Instant previewedAt,
        Instant replyUntil,
        Instant lockedAt,
        Instant publishedAt,
        String corrects,
        String supersededBy,
        FiguresRequest figures,
        List<FiguresRequest.Evidence> evidence,
        AssessmentOutcome outcome,
        List<ReplyView> replies,
        List<ReviewRequest.Decision> decisions,
        @JsonIgnore AccountId reviewer,
        Bilingual reviewerName,
        List<ExpertView> experts,
        long version)
        implements HasVersion {}
