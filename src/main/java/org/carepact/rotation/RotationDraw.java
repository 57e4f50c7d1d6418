package org.carepact.rotation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carepact.kernel.id.Uuid7;
import org.carepact.kernel.persistence.JsonColumn;

/** One draw from a list: the counts before it, who was left out and why, who was drawn. Never changed. */
@Entity
public class RotationDraw {
    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID list;

    private int sequence;
    private String purpose;

    @Convert(converter = Exclusions.class)
    private List<Exclusion> excluded;

    @Convert(converter = RotationList.Members.class)
    private List<Member> turns;

    @Convert(converter = Numbers.class)
    private List<String> drawn;

    private String drawnBy;
    private Instant drawnAt;

    protected RotationDraw() {}

    RotationDraw(UUID list, int sequence, String purpose, List<Exclusion> excluded, List<Member> turns, List<String> drawn, String by, Instant at) {
        this.id = Uuid7.next();
        this.list = list;
        this.sequence = sequence;
        this.purpose = purpose;
        this.excluded = List.copyOf(excluded);
        this.turns = List.copyOf(turns);
        this.drawn = List.copyOf(drawn);
        this.drawnBy = by;
        this.drawnAt = at;
    }

    /**
     * Somebody left out of a draw.
     *
     * @param reason what the officer said, or message key of what the register says
     */
    public record Exclusion(String organization, String reason) {}

    /**
     * A draw as it is read.
     *
     * @param turns all members in the order of this draw, with their counts before it
     */
    public record View(int sequence, String purpose, List<Exclusion> excluded, List<Member> turns, List<String> drawn, String drawnBy, Instant drawnAt) {}

    View view() {
        return new View(sequence, purpose, excluded, turns, drawn, drawnBy, drawnAt);
    }

    /** Exclusions as JSON. */
    static class Exclusions extends JsonColumn<List<Exclusion>> {
        Exclusions() {
            super(new TypeReference<>() {});
        }
    }

    /** Numbers as JSON. */
    static class Numbers extends JsonColumn<List<String>> {
        Numbers() {
            super(new TypeReference<>() {});
        }
    }
}
