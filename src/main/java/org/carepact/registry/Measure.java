package org.carepact.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.VersionedEntity;

/** A suspension or block: on what decision it rests, what the organization answered, who imposed it and when it ends. */
@Entity
public class Measure extends VersionedEntity {
    private String number;

    @Column(name = "organization_id")
    private OrganizationId organization;

    @Column(name = "body_id")
    private PartyId body;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    private String basis;
    private String ground;
    private String reason;
    private int days;

    @Enumerated(EnumType.STRING)
    private MeasureState state = MeasureState.NOTICED;

    private String ruleProfile;
    private Instant noticedAt;
    private Instant defenceUntil;
    private String defence;
    private Instant defendedAt;

    @Column(name = "proposed_by")
    private AccountId proposedBy;

    @Column(name = "decided_by")
    private AccountId decidedBy;

    private Instant decidedAt;
    private String decision;
    private LocalDate startsOn;
    private LocalDate endsOn;

    protected Measure() {}

    Measure(String number, OrganizationId organization, PartyId body, MeasureRequest request, String ruleProfile, AccountId by, Instant now, Instant defenceUntil) {
        this.number = number;
        this.organization = organization;
        this.body = body;
        this.kind = request.kind();
        this.basis = request.basis();
        this.ground = request.ground();
        this.reason = request.reason();
        this.days = request.days();
        this.ruleProfile = ruleProfile;
        this.proposedBy = by;
        this.noticedAt = now;
        this.defenceUntil = defenceUntil;
    }

    void move(String act, Collection<Role> roles) {
        this.state = MeasureState.MOVES.next(state, act, roles);
    }

    void move(String act) {
        this.state = MeasureState.MOVES.next(state, act);
    }

    void defended(String text, Instant at) {
        this.defence = text;
        this.defendedAt = at;
    }

    /** In force from the first through the last day. */
    void imposed(AccountId by, Instant at, LocalDate from, String text) {
        decided(by, at, text);
        this.startsOn = from;
        this.endsOn = from.plusDays(days).minusDays(1);
    }

    void decided(AccountId by, Instant at, String text) {
        this.decidedBy = by;
        this.decidedAt = at;
        this.decision = text;
    }

    /** Over before its end: yesterday was its last day, or it never came to one. */
    void cut(LocalDate today) {
        this.endsOn = today.minusDays(1).isBefore(startsOn) ? startsOn.minusDays(1) : today.minusDays(1);
    }

    String number() {
        return number;
    }

    OrganizationId organization() {
        return organization;
    }

    PartyId body() {
        return body;
    }

    MeasureState state() {
        return state;
    }

    Instant defenceUntil() {
        return defenceUntil;
    }

    Instant defendedAt() {
        return defendedAt;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    /** What the organization answered is shown to its own people and the county only. */
    MeasureView view(OrganizationView of, boolean insider) {
        return new MeasureView(number, of, kind, basis, ground, reason, days, state, noticedAt, defenceUntil, insider ? defence : null, defendedAt,
                decidedAt, decision, startsOn, endsOn, version());
    }
}
