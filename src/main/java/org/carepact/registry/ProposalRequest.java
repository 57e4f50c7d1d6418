package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** A judgement for each criterion. */
public record ProposalRequest(@Size(max = 30) List<@NotNull @Valid Judgement> judgements) {
    public ProposalRequest {
        judgements = judgements == null ? List.of() : judgements.stream().filter(Objects::nonNull).toList();
    }
}
