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

/** An organization's application to be found fit, and the qualification that comes of it; what was decided is frozen. */
@Entity
public class Qualification extends VersionedEntity {
    private String number;

    @Column(name = "organization_id")
    private OrganizationId organization;

    /** Null for applications from before rounds. */
    @Column(name = "round_id")
    private QualificationRoundId round;

    private String criteriaVersion;

    @Enumerated(EnumType.STRING)
    private QualificationState state = QualificationState.DRAFT;

    /** The organization while the application is open, null once decided: a unique column, so there is one open at most. */
    @Column(name = "open_for")
    private OrganizationId openFor;

    /** The organization while this is its qualification: unique too. */
    @Column(name = "current_for")
    private OrganizationId currentFor;

    @Convert(converter = Statements.class)
    private List<Statement> statements = List.of();

    @Convert(converter = Organization.Codes.class)
    private List<String> fieldsAsked = List.of();

    @Convert(converter = Marks.class)
    private List<Mark> marks;

    private Instant markedAt;

    @Convert(converter = Judgements.class)
    private List<Judgement> judgements = List.of();

    @Convert(converter = Organization.Codes.class)
    private List<String> fieldsGranted = List.of();

    @Convert(converter = Scores.class)
    private List<CapacityScore> capacity;

    private String level;

    @Convert(converter = Cures.class)
    private Cure cure;

    private Instant submittedAt;

    @Column(name = "proposed_by")
    private AccountId proposedBy;

    @Column(name = "confirmed_by")
    private AccountId confirmedBy;

    private Instant decidedAt;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private String stateReason;
    private int remindersSent;

    /** When the clock has to do something; null where it has nothing to do. */
    private Instant nextStepAt;

    /** The annulled rejection that this one judges anew, or null. */
    @Column(name = "rejudges_id")
    private QualificationId rejudges;

    protected Qualification() {}

    Qualification(String number, OrganizationId organization, QualificationRoundId round, String criteriaVersion) {
        this.number = number;
        this.organization = organization;
        this.openFor = organization;
        this.round = round;
        this.criteriaVersion = criteriaVersion;
    }

    /** The same application once more, handed in, to be judged by others. */
    Qualification anew(String again, Instant at) {
        Qualification fresh = new Qualification(again, organization, round, criteriaVersion);
        fresh.statements = statements;
        fresh.fieldsAsked = fieldsAsked;
        fresh.cure = cure;
        fresh.rejudges = id();
        fresh.state = QualificationState.SUBMITTED;
        fresh.submittedAt = at;
        return fresh;
    }

    void move(String act, Collection<Role> roles) {
        this.state = QualificationState.MOVES.next(state, act, roles);
    }

    /** An act of the clock, or one that follows from an act judged elsewhere. */
    void move(String act) {
        this.state = QualificationState.MOVES.next(state, act);
    }

    /** What the organization states and asks so far. */
    void state(List<Statement> given, List<String> fields) {
        this.statements = List.copyOf(given);
        this.fieldsAsked = List.copyOf(fields);
    }

    void submitted(Instant at) {
        this.submittedAt = at;
    }

    void withdrawn() {
        this.openFor = null;
        this.nextStepAt = null;
    }

    /** The machine's marks; judgements stay as they are. */
    void marked(List<Mark> given, Instant at) {
        this.marks = List.copyOf(given);
        this.markedAt = at;
    }

    /** A person's judgements as they grow. */
    void judged(List<Judgement> given) {
        this.judgements = List.copyOf(given);
    }

    void cureAsked(Cure asked) {
        this.cure = asked;
        this.nextStepAt = asked.until();
    }

    void cureAnswered(Instant at) {
        this.cure = cure.answered(at);
        this.nextStepAt = null;
    }

    void cureEnded() {
        this.nextStepAt = null;
    }

    /**
     * @param fields granted, where all is passed
     * @param found level, where all is passed
     */
    void proposed(List<Judgement> given, List<String> fields, List<CapacityScore> scores, String found, AccountId by) {
        this.judgements = List.copyOf(given);
        this.fieldsGranted = List.copyOf(fields);
        this.capacity = scores;
        this.level = found;
        this.proposedBy = by;
        this.stateReason = null;
    }

    void sentBack(String reason) {
        this.stateReason = reason;
    }

    void rejected(AccountId by, Instant at) {
        decided(by, at);
    }

    /** @param firstStep when the first reminder is due, or the lapse where none is left */
    void qualified(AccountId by, Instant at, LocalDate from, LocalDate until, int skipped, Instant firstStep) {
        decided(by, at);
        this.currentFor = organization;
        this.validFrom = from;
        this.validUntil = until;
        this.remindersSent = skipped;
        this.nextStepAt = firstStep;
    }

    private void decided(AccountId by, Instant at) {
        this.confirmedBy = by;
        this.decidedAt = at;
        this.openFor = null;
    }

    /** A reminder was given. */
    void reminded(Instant next) {
        this.remindersSent++;
        this.nextStepAt = next;
    }

    /** Its renewal waits for a decision: the clock leaves it alone. */
    void rest() {
        this.nextStepAt = null;
    }

    /** Its renewal came to nothing: the clock goes on. */
    void resume(Instant next) {
        this.nextStepAt = next;
    }

    /** It is the organization's qualification no more. */
    void over(String reason) {
        this.currentFor = null;
        this.nextStepAt = null;
        this.stateReason = reason;
    }

    boolean allPassed() {
        return judgements.stream().allMatch(judgement -> Boolean.TRUE.equals(judgement.passed()));
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

    QualificationRoundId round() {
        return round;
    }

    QualificationState state() {
        return state;
    }

    List<Statement> statements() {
        return statements;
    }

    List<String> fieldsAsked() {
        return fieldsAsked;
    }

    List<String> fieldsGranted() {
        return fieldsGranted;
    }

    List<Judgement> judgements() {
        return judgements;
    }

    String level() {
        return level;
    }

    Cure cure() {
        return cure;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    AccountId confirmedBy() {
        return confirmedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    int remindersSent() {
        return remindersSent;
    }

    Instant nextStepAt() {
        return nextStepAt;
    }

    QualificationId rejudges() {
        return rejudges;
    }

    /** Marks, judgements and what follows from them are shown to the organization only once decided; the cure notice at once. */
    QualificationView view(OrganizationView of, QualificationRoundView in, String before, boolean reviewer) {
        boolean shown = reviewer || state.isDecided();
        return new QualificationView(number, of, in == null ? null : in.number(), criteriaVersion, state, statements, fieldsAsked,
                shown && marks != null ? marks : List.of(), shown ? markedAt : null, shown ? judgements : List.of(), cure,
                shown ? fieldsGranted : List.of(), shown && capacity != null ? capacity : List.of(), shown ? level : null,
                submittedAt, decidedAt, validFrom, validUntil, before, reviewer || state == QualificationState.ENDED ? stateReason : null, version());
    }

    /** Statements as JSON. */
    static class Statements extends JsonColumn<List<Statement>> {
        Statements() {
            super(new TypeReference<>() {});
        }
    }

    /** Marks as JSON. */
    static class Marks extends JsonColumn<List<Mark>> {
        Marks() {
            super(new TypeReference<>() {});
        }
    }

    /** Judgements as JSON. */
    static class Judgements extends JsonColumn<List<Judgement>> {
        Judgements() {
            super(new TypeReference<>() {});
        }
    }

    /** Points as JSON. */
    static class Scores extends JsonColumn<List<CapacityScore>> {
        Scores() {
            super(new TypeReference<>() {});
        }
    }

    /** The notice as JSON. */
    static class Cures extends JsonColumn<Cure> {
        Cures() {
            super(new TypeReference<>() {});
        }
    }
}
