package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * A judgement for each criterion and, where all are met, what is granted.
 *
 * @param fields codes of the fields of service granted, of those asked for; null: all of them
 * @param capacity points for each item of capacity
 */
public record ProposalRequest(
        @Size(max = 60) List<@NotNull @Valid Judgement> judgements,
        @Size(max = 30) List<@NotNull @Size(max = 20) String> fields,
        @Size(max = 30) List<@NotNull @Valid CapacityScore> capacity) {
    public ProposalRequest {
        judgements = judgements == null ? List.of() : judgements.stream().filter(Objects::nonNull).toList();
        fields = fields == null ? null : fields.stream().filter(Objects::nonNull).distinct().toList();
        capacity = capacity == null ? List.of() : capacity.stream().filter(Objects::nonNull).toList();
    }
}
