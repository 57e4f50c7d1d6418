package org.carepact.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * Who shall sit on the committee.
 *
 * @param members user names of experts
 * @param representatives user names of the purchaser's own people, at most as many as the share of experts leaves
 */
public record AppointRequest(
        @NotNull @Size(min = 1, max = 15) List<@NotBlank @Size(max = 64) String> members,
        @Size(max = 7) List<@NotBlank @Size(max = 64) String> representatives) {
    public AppointRequest {
        members = members == null ? null : members.stream().filter(Objects::nonNull).distinct().toList();
        representatives = representatives == null ? List.of() : representatives.stream().filter(Objects::nonNull).distinct().toList();
    }
}
