package org.carepact.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import org.carepact.kernel.id.Uuid7;

/** What one plan item takes from one budget line, stage by stage: planned, committed by a notice, contracted, paid. */
@Entity
public class BudgetUse {
    private static final BigDecimal NONE = new BigDecimal("0.00");

    @Id
    private UUID id;

    @Column(name = "budget_line_id")
    private UUID line;

    private String planNumber;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.PLANNED;

    private BigDecimal planned;
    private BigDecimal committed = NONE;
    private BigDecimal contracted = NONE;
    private BigDecimal paid = NONE;

    protected BudgetUse() {}

    BudgetUse(UUID line, String planNumber, BigDecimal planned) {
        this.id = Uuid7.next();
        this.line = line;
        this.planNumber = planNumber;
        this.planned = planned;
    }

    /** Which amount is held back from others. */
    public enum Stage {
        PLANNED,
        COMMITTED,
        CONTRACTED,
        /** The item was taken back: nothing is held. */
        FREE
    }

    void planned(BigDecimal amount) {
        this.stage = Stage.PLANNED;
        this.planned = amount;
        this.committed = NONE;
        this.contracted = NONE;
    }

    void committed(BigDecimal amount) {
        this.stage = Stage.COMMITTED;
        this.committed = amount;
        this.contracted = NONE;
    }

    void contracted(BigDecimal amount) {
        this.stage = Stage.CONTRACTED;
        this.contracted = amount;
    }

    void paid(BigDecimal more) {
        this.paid = paid.add(more);
    }

    /** The contract ended early: this much was accepted, of which more may be paid already by a rounded fen. */
    void settled(BigDecimal accepted) {
        this.contracted = accepted.max(paid);
    }

    void free() {
        this.stage = Stage.FREE;
        this.planned = NONE;
        this.committed = NONE;
    }

    /** What nobody else can plan with. */
    BigDecimal held() {
        return switch (stage) {
            case PLANNED -> planned;
            case COMMITTED -> committed;
            case CONTRACTED -> contracted;
            case FREE -> NONE;
        };
    }

    UUID line() {
        return line;
    }

    String planNumber() {
        return planNumber;
    }

    Stage stage() {
        return stage;
    }

    BigDecimal planned() {
        return planned;
    }

    BigDecimal committed() {
        return committed;
    }

    BigDecimal contracted() {
        return contracted;
    }

    BigDecimal paid() {
        return paid;
    }
}
