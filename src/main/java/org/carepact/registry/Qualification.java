package org.carepact.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;

/** An organization's application to be found fit; frozen once decided. */
@Entity
public class Qualification extends VersionedEntity {
    private String number;

    @Column(name = "organization_id")
    private OrganizationId organization;

    private String criteriaVersion;

    @Enumerated(EnumType.STRING)
    private QualificationState state = QualificationState.DRAFT;

    /** The organization while the application is open, null once decided: a unique column, so there is one open at most. */
    @Column(name = "open_for")
    private OrganizationId openFor;

    @Convert(converter = Statements.class)
    private List<Statement> statements = List.of();

    @Convert(converter = Judgements.class)
    private List<Judgement> judgements = List.of();

    private Instant submittedAt;

    @Column(name = "proposed_by")
    private AccountId proposedBy;

    @Column(name = "confirmed_by")
    private AccountId confirmedBy;

    private Instant decidedAt;
    private LocalDate validUntil;
    private String stateReason;

    protected Qualification() {}

    Qualification(String number, OrganizationId organization, String criteriaVersion) {
        this.number = number;
        this.organization = organization;
        this.openFor = organization;
        this.criteriaVersion = criteriaVersion;
    }

    void move(String act, Collection<Role> roles) {
        this.state = QualificationState.MOVES.next(state, act, roles);
    }

    void state(List<Statement> given) {
        this.statements = List.copyOf(given);
    }

    void submitted(Instant at) {
        this.submittedAt = at;
    }

    void proposed(List<Judgement> given, AccountId by) {
        this.judgements = List.copyOf(given);
        this.proposedBy = by;
        this.stateReason = null;
    }

    void sentBack(String reason) {
        this.stateReason = reason;
    }

    void decided(AccountId by, Instant at, LocalDate until) {
        this.confirmedBy = by;
        this.decidedAt = at;
        this.validUntil = until;
        this.openFor = null;
    }

    boolean allPassed() {
        return judgements.stream().allMatch(Judgement::passed);
    }

    public QualificationId id() {
        return new QualificationId(key());
    }

    String number() {
        return number;
    }

    OrganizationId organization() {
        return organization;
    }

    QualificationState state() {
        return state;
    }

    List<Statement> statements() {
        return statements;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    /** Judgements are shown to the organization only once decided. */
    QualificationView view(OrganizationView of, boolean reviewer) {
        boolean shown = reviewer || state.isDecided();
        return new QualificationView(number, of, criteriaVersion, state, statements, shown ? judgements : List.of(), submittedAt, decidedAt,
                validUntil, reviewer ? stateReason : null, version());
    }

    /** Statements as JSON. */
    static class Statements extends JsonColumn<List<Statement>> {
        Statements() {
            super(new TypeReference<>() {});
        }
    }

    /** Judgements as JSON. */
    static class Judgements extends JsonColumn<List<Judgement>> {
        Judgements() {
            super(new TypeReference<>() {});
        }
    }
}
