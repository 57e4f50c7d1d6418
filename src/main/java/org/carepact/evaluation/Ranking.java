package org.carepact.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.carepact.evaluation.scoring.ScoringView;
import org.carepact.identity.AccountId;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.tender.TenderId;

/** The result of a tender's scoring as it was computed when the committee closed; never computed again. */
@Entity
public class Ranking extends VersionedEntity {
    @Column(name = "tender_id")
    private TenderId tender;

    @Convert(converter = Result.class)
    private ScoringView result;

    @Column(name = "closed_by")
    private AccountId closedBy;

    private Instant closedAt;

    protected Ranking() {}

    Ranking(TenderId tender, ScoringView result, AccountId closedBy, Instant closedAt) {
        this.tender = tender;
        this.result = result;
        this.closedBy = closedBy;
        this.closedAt = closedAt;
    }

    ScoringView result() {
        return result;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** The result as JSON. */
    static class Result extends JsonColumn<ScoringView> {
        Result() {
            super(new TypeReference<>() {});
        }
    }
}
