package org.carepact.planning;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.id.Uuid7;
import org.carepact.kernel.persistence.JsonColumn;

/** What an approved item said before it was changed, and why it was changed. */
@Entity
@Table(name = "plan_item_version")
public class PlanVersion {
    @Id
    private UUID id;

    @Column(name = "plan_item_id")
    private PlanItemId item;

    private int sequence;
    private Instant replacedAt;
    private String replacedBy;
    private String reason;

    @Convert(converter = Kept.class)
    private Said said;

    protected PlanVersion() {}

    PlanVersion(PlanItemId item, int sequence, Instant at, String by, String reason, Said said) {
        this.id = Uuid7.next();
        this.item = item;
        this.sequence = sequence;
        this.replacedAt = at;
        this.replacedBy = by;
        this.reason = reason;
        this.said = said;
    }

    /** The content of an item. */
    public record Said(Bilingual title, Bilingual need, List<PlanLine> lines, BigDecimal budget, String budgetLine, LocalDate plannedFor, Instant publishedAt) {}

    /** An earlier version as it is read. */
    public record View(int sequence, Instant replacedAt, String replacedBy, String reason, Said said) {}

    PlanItemId item() {
        return item;
    }

    View view() {
        return new View(sequence, replacedAt, replacedBy, reason, said);
    }

    /** The content as JSON. */
    static class Kept extends JsonColumn<Said> {
        Kept() {
            super(new TypeReference<>() {});
        }
    }
}
