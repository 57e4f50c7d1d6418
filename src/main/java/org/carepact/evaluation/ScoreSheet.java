package org.carepact.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.carepact.bid.BidId;
import org.carepact.identity.AccountId;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.problem.Problem;
import org.carepact.tender.TenderId;

/** One member's scores of one bid; frozen when sent. */
@Entity
public class ScoreSheet extends VersionedEntity {
    @Column(name = "tender_id")
    private TenderId tender;

    @Column(name = "account_id")
    private AccountId member;

    @Column(name = "bid_id")
    private BidId bid;

    @Convert(converter = Scores.class)
    private List<SheetRequest.Score> scores = List.of();

    private Instant savedAt;
    private Instant sentAt;

    protected ScoreSheet() {}

    ScoreSheet(TenderId tender, AccountId member, BidId bid) {
        this.tender = tender;
        this.member = member;
        this.bid = bid;
    }

    void save(List<SheetRequest.Score> given, Instant now) {
        if (sentAt != null) {
            throw Problem.conflict("evaluation.sheet-frozen");
        }
        this.scores = List.copyOf(given);
        this.savedAt = now;
    }

    void send(Instant now) {
        this.sentAt = now;
    }

    AccountId member() {
        return member;
    }

    BidId bid() {
        return bid;
    }

    List<SheetRequest.Score> scores() {
        return scores;
    }

    Instant sentAt() {
        return sentAt;
    }

    /** Scores as JSON. */
    static class Scores extends JsonColumn<List<SheetRequest.Score>> {
        Scores() {
            super(new TypeReference<>() {});
        }
    }
}
