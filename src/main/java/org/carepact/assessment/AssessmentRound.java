package org.carepact.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.carepact.contract.ContractId;
import org.carepact.contract.ContractView;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;
import org.carepact.kernel.problem.Problem;

/** The judgement of one period of one contract. What is locked does not change; a corrected round takes its place. */
@Entity
public class AssessmentRound extends VersionedEntity {
    private String number;

    @Column(name = "contract_id")
    private ContractId contract;

    private String contractNumber;
    private String tenderNumber;

    @Column(name = "purchaser_id")
    private PartyId purchaser;

    @Column(name = "supplier_id")
    private PartyId supplier;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Enumerated(EnumType.STRING)
    private AssessmentKind kind;

    private LocalDate periodFrom;
    private LocalDate periodUntil;
    private String template;
    private Integer templateVersion;

    /** Why it was planned by hand, or what it corrects; null where the contract itself asks for it. */
    private String reason;

    @Column(name = "opened_by")
    private AccountId openedBy;

    private Instant openedAt;

    @Convert(converter = Figures.class)
    private FiguresRequest figures;

    @Column(name = "recorded_by")
    private AccountId recordedBy;

    @Column(name = "previewed_by")
    private AccountId previewedBy;

    private Instant previewedAt;

    @Convert(converter = Outcome.class)
    private AssessmentOutcome outcome;

    private Instant replyUntil;

    @Convert(converter = Replies.class)
    private List<ReplyView> replies = List.of();

    @Column(name = "reviewer_id")
    private AccountId reviewer;

    @Convert(converter = Decisions.class)
    private List<ReviewRequest.Decision> decisions = List.of();

    private String stateReason;

    @Column(name = "locked_by")
    private AccountId lockedBy;

    private Instant lockedAt;
    private Instant publishedAt;

    /** Number of the round that this one corrects. */
    private String corrects;

    /** Number of the round that took its place. */
    private String supersededBy;

    /** What only one living round may be about; null once superseded. */
    private String liveFor;

    @Enumerated(EnumType.STRING)
    private AssessmentState state = AssessmentState.PLANNED;

    protected AssessmentRound() {}

    AssessmentRound(String number, ContractView contract, AssessmentKind kind, LocalDate from, LocalDate until, String template, String reason) {
        this.number = number;
        this.contract = contract.id();
        this.contractNumber = contract.number();
        this.tenderNumber = contract.tenderNumber();
        this.purchaser = contract.purchaser();
        this.supplier = contract.supplier();
        this.title = contract.title();
        this.kind = kind;
        this.periodFrom = from;
        this.periodUntil = until;
        this.template = template;
        this.reason = reason;
        this.liveFor = subjectOfLife();
    }

    /** A round that shall take the place of a published one. */
    static AssessmentRound correcting(AssessmentRound before, String number, ContractView contract, String reason) {
        AssessmentRound round = new AssessmentRound(number, contract, before.kind, before.periodFrom, before.periodUntil, before.template, reason);
        round.corrects = before.number;
        round.templateVersion = before.templateVersion;
        round.liveFor = round.liveFor + " corrects " + before.number;
        return round;
    }

    void move(String act, Collection<Role> roles) {
        this.state = AssessmentState.MOVES.next(state, act, roles);
    }

    /** Time is up to answer. */
    void endReply() {
        this.state = AssessmentState.MOVES.next(state, "end-reply");
    }

    void opened(AccountId by, int version, Instant now) {
        this.openedBy = by;
        this.openedAt = now;
        this.templateVersion = version;
    }

    void record(AccountId by, FiguresRequest given) {
        changeable();
        this.figures = given;
        this.recordedBy = by;
    }

    void previewed(AccountId by, AssessmentOutcome result, Instant now, Instant until) {
        changeable();
        this.previewedBy = by;
        this.previewedAt = now;
        this.outcome = result;
        this.replyUntil = until;
        this.stateReason = null;
    }

    void replied(ReplyView reply) {
        changeable();
        List<ReplyView> all = new ArrayList<>(replies);
        all.add(reply);
        this.replies = List.copyOf(all);
        this.decisions = List.of();
    }

    void reviewedBy(AccountId account) {
        changeable();
        this.reviewer = account;
    }

    void reviewed(List<ReviewRequest.Decision> found, FiguresRequest corrected, AssessmentOutcome result) {
        changeable();
        this.decisions = List.copyOf(found);
        if (corrected != null) {
            this.figures = corrected;
        }
        this.outcome = result;
    }

    void sentBack(String why) {
        this.stateReason = why;
    }

    void locked(AccountId by, Instant now) {
        this.lockedBy = by;
        this.lockedAt = now;
    }

    void published(Instant now) {
        this.publishedAt = now;
    }

    /** It takes the place of the round it corrects, which gave it up before. */
    void takePlace() {
        this.liveFor = subjectOfLife();
    }

    void superseded(String by) {
        this.supersededBy = by;
        this.liveFor = null;
    }

    /** Whether this person prepared the result and so may not be the one who confirms it. */
    boolean preparedBy(AccountId account) {
        return account.equals(openedBy) || account.equals(recordedBy) || account.equals(previewedBy) || account.equals(reviewer);
    }

    private void changeable() {
        if (!AssessmentState.OPEN.contains(state)) {
            throw Problem.conflict("kernel.state", state);
        }
    }

    private String subjectOfLife() {
        return contractNumber + " " + kind + " " + periodFrom;
    }

    AssessmentRoundId id() {
        return new AssessmentRoundId(key());
    }

    String number() {
        return number;
    }

    ContractId contract() {
        return contract;
    }

    String tenderNumber() {
        return tenderNumber;
    }

    PartyId purchaser() {
        return purchaser;
    }

    PartyId supplier() {
        return supplier;
    }

    LocalDate from() {
        return periodFrom;
    }

    LocalDate until() {
        return periodUntil;
    }

    String template() {
        return template;
    }

    /** Fixed when the round is opened; null before. */
    Integer templateVersion() {
        return templateVersion;
    }

    FiguresRequest figures() {
        return figures;
    }

    Instant replyUntil() {
        return replyUntil;
    }

    /** What the last answer disputes; empty without one. */
    Set<String> disputed() {
        return replies.isEmpty() ? Set.of() : Set.copyOf(replies.get(replies.size() - 1).disputed());
    }

    AccountId reviewer() {
        return reviewer;
    }

    String corrects() {
        return corrects;
    }

    AssessmentState state() {
        return state;
    }

    /** As this audience reads it; {@code experts} was made for the same audience. */
    AssessmentView view(Audience audience, Bilingual purchaserName, Bilingual supplierName, Bilingual reviewerName, List<ExpertView> experts) {
        boolean everything = audience.readsFigures();
        boolean concluded = everything || state.isPublic();
        AssessmentOutcome told = outcome == null || everything ? outcome : concluded ? outcome.told() : null;
        return new AssessmentView(id(), number, contractNumber, tenderNumber, purchaser, purchaserName, supplier, supplierName, title, kind,
                periodFrom, periodUntil, template, templateVersion, reason, state, everything ? stateReason : null, openedAt, previewedAt,
                replyUntil, lockedAt, publishedAt, corrects, supersededBy, audience.readsFigures() ? figures : null,
                figures == null || !everything ? List.of() : figures.evidence(), told, concluded ? replies : List.of(),
                concluded ? decisions : List.of(), reviewer,
                audience == Audience.WATCHER ? reviewerName : null,
                experts, version());
    }

    /** Figures as JSON. */
    static class Figures extends JsonColumn<FiguresRequest> {
        Figures() {
            super(new TypeReference<>() {});
        }
    }

    /** The result as JSON. */
    static class Outcome extends JsonColumn<AssessmentOutcome> {
        Outcome() {
            super(new TypeReference<>() {});
        }
    }

    /** Replies as JSON. */
    static class Replies extends JsonColumn<List<ReplyView>> {
        Replies() {
            super(new TypeReference<>() {});
        }
    }

    /** Decisions of the reviewer as JSON. */
    static class Decisions extends JsonColumn<List<ReviewRequest.Decision>> {
        Decisions() {
            super(new TypeReference<>() {});
        }
    }
}
