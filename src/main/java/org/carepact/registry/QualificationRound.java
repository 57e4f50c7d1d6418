package org.carepact.registry;

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
import java.util.Collection;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;

/** A window in which organizations apply to be found fit, with the criteria as they were when it was published. */
@Entity
public class QualificationRound extends VersionedEntity {
    private String number;

    @Column(name = "body_id")
    private PartyId body;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "note_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "note_en"))
    private Bilingual note;

    private String criteriaVersion;

    @Convert(converter = Kept.class)
    private Criteria criteria;

    private String ruleProfile;
    private LocalDate opensOn;
    private LocalDate intakeEndsOn;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.DRAFT;

    private String stateReason;

    @Column(name = "drafted_by")
    private AccountId draftedBy;

    @Column(name = "published_by")
    private AccountId publishedBy;

    private Instant publishedAt;

    protected QualificationRound() {}

    QualificationRound(String number, PartyId body, AccountId draftedBy, QualificationRoundRequest request, Criteria criteria, String ruleProfile) {
        this.number = number;
        this.body = body;
        this.draftedBy = draftedBy;
        fill(request, criteria, ruleProfile);
    }

    void fill(QualificationRoundRequest request, Criteria asked, String profile) {
        this.title = request.title();
        this.note = request.note();
        this.opensOn = request.opensOn();
        this.intakeEndsOn = request.intakeEndsOn();
        this.criteria = request.validMonths() == null ? asked : asked.holding(request.validMonths());
        this.criteriaVersion = asked.version();
        this.ruleProfile = profile;
    }

    void move(String act, Collection<Role> roles) {
        this.state = RoundState.MOVES.next(state, act, roles);
    }

    void published(AccountId by, Instant at) {
        this.publishedBy = by;
        this.publishedAt = at;
    }

    void extended(LocalDate until, String reason) {
        this.intakeEndsOn = until;
        this.stateReason = reason;
    }

    void because(String reason) {
        this.stateReason = reason;
    }

    /** Whether applications are taken on a day. */
    boolean takes(LocalDate day) {
        return state == RoundState.PUBLISHED && !day.isBefore(opensOn) && !day.isAfter(intakeEndsOn);
    }

    public QualificationRoundId id() {
        return new QualificationRoundId(key());
    }

    String number() {
        return number;
    }

    PartyId body() {
        return body;
    }

    Bilingual title() {
        return title;
    }

    Criteria criteria() {
        return criteria;
    }

    String ruleProfile() {
        return ruleProfile;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate intakeEndsOn() {
        return intakeEndsOn;
    }

    RoundState state() {
        return state;
    }

    AccountId draftedBy() {
        return draftedBy;
    }

    QualificationRoundView view(LocalDate today) {
        return new QualificationRoundView(number, title, note, criteria, opensOn, intakeEndsOn, state, phase(today), stateReason, publishedAt, version());
    }

    private RoundPhase phase(LocalDate today) {
        if (state != RoundState.PUBLISHED) {
            return state == RoundState.DRAFT ? RoundPhase.DRAFT : RoundPhase.CANCELLED;
        }
        if (today.isBefore(opensOn)) {
            return RoundPhase.ANNOUNCED;
        }
        return today.isAfter(intakeEndsOn) ? RoundPhase.ENDED : RoundPhase.OPEN;
    }

    /** Criteria as JSON. */
    static class Kept extends JsonColumn<Criteria> {
        Kept() {
            super(new TypeReference<>() {});
        }
    }
}
