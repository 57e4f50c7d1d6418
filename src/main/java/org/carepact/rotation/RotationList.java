package org.carepact.rotation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.persistence.VersionedEntity;

/** A list from which organizations are invited in turn. */
@Entity
public class RotationList extends VersionedEntity {
    private String number;

    @Column(name = "body_id")
    private PartyId body;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    private String field;

    @Enumerated(EnumType.STRING)
    private Algorithm algorithm;

    private String seed;

    @Enumerated(EnumType.STRING)
    private RotationState state = RotationState.DRAFT;

    @Convert(converter = Members.class)
    private List<Member> members = List.of();

    @Column(name = "drafted_by")
    private AccountId draftedBy;

    protected RotationList() {}

    RotationList(String number, PartyId body, RotationRequest request, String seed, AccountId by) {
        this.number = number;
        this.body = body;
        this.draftedBy = by;
        fill(request, seed);
    }

    void fill(RotationRequest request, String chosen) {
        this.title = request.title();
        this.field = request.field();
        this.algorithm = request.algorithm();
        this.seed = chosen;
    }

    void move(String act, Collection<Role> roles) {
        this.state = RotationState.MOVES.next(state, act, roles);
    }

    /** Who is on it now; who was there keeps its counts. */
    void members(List<Member> now) {
        this.members = List.copyOf(now);
    }

    String number() {
        return number;
    }

    PartyId body() {
        return body;
    }

    String field() {
        return field;
    }

    Algorithm algorithm() {
        return algorithm;
    }

    String seed() {
        return seed;
    }

    RotationState state() {
        return state;
    }

    List<Member> members() {
        return members;
    }

    RotationView view(List<RotationDraw.View> draws) {
        return new RotationView(number, title, field, algorithm, seed, state, members, draws, version());
    }

    /** Members as JSON. */
    static class Members extends JsonColumn<List<Member>> {
        Members() {
            super(new TypeReference<>() {});
        }
    }
}
