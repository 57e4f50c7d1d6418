package org.carepact.tender;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.problem.Problem;

/** A question to the purchaser; question and answer are for everybody, the asker's name is not. */
@Entity
public class Question extends VersionedEntity {
    @Column(name = "tender_id")
    private TenderId tender;

    @Column(name = "asker_id")
    private PartyId asker;

    private String text;
    private Instant askedAt;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "answer_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "answer_en"))
    private Bilingual answer;

    @Column(name = "answered_by")
    private AccountId answeredBy;

    private Instant answeredAt;

    protected Question() {}

    Question(TenderId tender, PartyId asker, String text, Instant askedAt) {
        this.tender = tender;
        this.asker = asker;
        this.text = text;
        this.askedAt = askedAt;
    }

    TenderId tender() {
        return tender;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    /** Answers once; what was published is never rewritten. */
    void answer(Bilingual given, AccountId by, Instant at) {
        if (isAnswered()) {
            throw Problem.conflict("tender.answered-already");
        }
        this.answer = given;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    QuestionView view(boolean mine) {
        return new QuestionView(key(), text, askedAt, answer, answeredAt, mine, version());
    }

    PartyId asker() {
        return asker;
    }
}
