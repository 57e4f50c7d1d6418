package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** Judgements so far; criteria not yet judged are left out. */
public record JudgementsRequest(@Size(max = 60) List<@NotNull @Valid Judgement> judgements) {
    public JudgementsRequest {
        judgements = judgements == null ? List.of() : judgements.stream().filter(Objects::nonNull).toList();
    }
}
