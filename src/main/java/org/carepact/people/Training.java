package org.carepact.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carepact.identity.AccountId;
import org.carepact.kernel.id.Uuid7;

/** Training that somebody took. */
@Entity
public class Training {
    @Id
    private UUID id;

    @Column(name = "worker_id")
    private WorkerId worker;

    private String topic;
    private String provider;
    private BigDecimal hours;
    private LocalDate heldOn;

    @Column(name = "entered_by")
    private AccountId enteredBy;

    private Instant enteredAt;

    protected Training() {}

    Training(WorkerId worker, TrainingRequest request, AccountId by, Instant at) {
        this.id = Uuid7.next();
        this.worker = worker;
        this.topic = request.topic();
        this.provider = request.provider();
        this.hours = request.hours();
        this.heldOn = request.heldOn();
        this.enteredBy = by;
        this.enteredAt = at;
    }

    TrainingRequest view() {
        return new TrainingRequest(topic, provider, hours, heldOn);
    }
}
