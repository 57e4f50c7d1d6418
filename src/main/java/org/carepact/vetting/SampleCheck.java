package org.carepact.vetting;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;

/** A sample of qualified organizations whose papers are checked again. */
@Entity
public class SampleCheck extends VersionedEntity {
    private String number;

    @Column(name = "body_id")
    private PartyId body;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    private String seed;

    @Convert(converter = Numbers.class)
    private List<String> frame;

    private String frameDigest;

    @Convert(converter = Findings.class)
    private List<Finding> findings;

    @Enumerated(EnumType.STRING)
    private SampleState state = SampleState.DRAWN;

    @Column(name = "drawn_by")
    private AccountId drawnBy;

    private Instant drawnAt;

    @Column(name = "closed_by")
    private AccountId closedBy;

    private Instant closedAt;

    protected SampleCheck() {}

    SampleCheck(String number, PartyId body, Bilingual title, String seed, List<String> frame, List<String> drawn, AccountId by, Instant at) {
        this.number = number;
        this.body = body;
        this.title = title;
        this.seed = seed;
        this.frame = List.copyOf(frame);
        this.frameDigest = Draw.digest(frame);
        this.findings = drawn.stream().map(organization -> new Finding(organization, null, null, null)).toList();
        this.drawnBy = by;
        this.drawnAt = at;
    }

    /**
     * What was found of one organization.
     *
     * @param inOrder null while it is not checked yet
     */
    public record Finding(String organization, Boolean inOrder, String note, Instant at) {}

    void report(Collection<Role> roles, Finding finding) {
        this.state = SampleState.MOVES.next(state, "report", roles);
        this.findings = findings.stream().map(each -> each.organization().equals(finding.organization()) ? finding : each).toList();
    }

    void close(Collection<Role> roles, AccountId by, Instant at) {
        this.state = SampleState.MOVES.next(state, "close", roles);
        this.closedBy = by;
        this.closedAt = at;
    }

    String number() {
        return number;
    }

    PartyId body() {
        return body;
    }

    List<Finding> findings() {
        return findings;
    }

    AccountId drawnBy() {
        return drawnBy;
    }

    SampleState state() {
        return state;
    }

    SampleCheckView view() {
        return new SampleCheckView(number, title, seed, frame, frameDigest, findings, state, drawnAt, closedAt, version());
    }

    /** Numbers as JSON. */
    static class Numbers extends JsonColumn<List<String>> {
        Numbers() {
            super(new TypeReference<>() {});
        }
    }

    /** Findings as JSON. */
    static class Findings extends JsonColumn<List<Finding>> {
        Findings() {
            super(new TypeReference<>() {});
        }
    }
}
