package org.carepact.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import org.carepact.identity.AccountId;
import org.carepact.identity.PersonView;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.problem.Problem;

/** An evaluator appointed to a round: statement first, then one total, sent once. */
@Entity
public class AssessmentExpert extends VersionedEntity {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private AssessmentRound round;

    @Column(name = "account_id")
    private AccountId account;

    private Instant appointedAt;
    private Boolean conflict;
    private String conflictText;
    private Instant statedAt;
    private BigDecimal score;
    private String comment;
    private Instant sentAt;

    protected AssessmentExpert() {}

    AssessmentExpert(AssessmentRound round, AccountId account, Instant now) {
        this.round = round;
        this.account = account;
        this.appointedAt = now;
    }

    /** Once; a declared conflict ends the part. */
    void state(StatementRequest statement, Instant now) {
        if (statedAt != null) {
            throw Problem.conflict("assessment.stated-already");
        }
        this.conflict = statement.conflict();
        this.conflictText = statement.text();
        this.statedAt = now;
    }

    /** Once, after a statement of no conflict. */
    void send(ExpertScoreRequest sheet, Instant now) {
        if (!Boolean.FALSE.equals(conflict)) {
            throw Problem.conflict("assessment.state-first");
        }
        if (sentAt != null) {
            throw Problem.conflict("assessment.sent-already");
        }
        this.score = sheet.score();
        this.comment = sheet.comment();
        this.sentAt = now;
    }

    AccountId account() {
        return account;
    }

    /** Takes part: has not stepped aside. */
    boolean sits() {
        return !Boolean.TRUE.equals(conflict);
    }

    boolean sent() {
        return sentAt != null;
    }

    BigDecimal score() {
        return score;
    }

    /** With name (null: withheld), and with the total where it may be read. */
    ExpertView view(PersonView person, boolean scoreRead) {
        return new ExpertView(person == null ? null : person.username(), person == null ? null : person.name(), conflict, statedAt,
                scoreRead ? score : null, scoreRead ? comment : null, sentAt);
    }
}
