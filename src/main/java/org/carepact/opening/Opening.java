package org.carepact.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.problem.Problem;
import org.carepact.tender.TenderId;

/** The opening of one tender: who is present, and when the bids were opened. */
@Entity
public class Opening extends VersionedEntity {
    @Column(name = "tender_id")
    private TenderId tender;

    @Convert(converter = Present.class)
    private List<Presence> present = List.of();

    private Instant openedAt;

    /** Who is present since when. */
    public record Presence(AccountId officer, Instant since) {}

    protected Opening() {}

    Opening(TenderId tender) {
        this.tender = tender;
    }

    /** An officer is present; being so twice changes nothing. */
    boolean arrive(AccountId officer, Instant now) {
        if (openedAt != null) {
            throw Problem.conflict("opening.done");
        }
        if (isPresent(officer)) {
            return false;
        }
        List<Presence> more = new ArrayList<>(present);
        more.add(new Presence(officer, now));
        present = List.copyOf(more);
        return true;
    }

    void open(int needed, Instant now) {
        if (openedAt != null) {
            throw Problem.conflict("opening.done");
        }
        if (present.size() < needed) {
            throw Problem.conflict("opening.officers-missing", needed, present.size());
        }
        openedAt = now;
    }

    boolean isPresent(AccountId officer) {
        return present.stream().anyMatch(presence -> presence.officer().equals(officer));
    }

    List<Presence> present() {
        return present;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Presences as JSON. */
    static class Present extends JsonColumn<List<Presence>> {
        Present() {
            super(new TypeReference<>() {});
        }
    }
}
