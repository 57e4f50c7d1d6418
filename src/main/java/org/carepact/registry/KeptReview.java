package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** The review's form as far as it is filled in, to go on later: criteria without a finding are left out. */
public record KeptReview(@Size(max = 60) List<@NotNull @Valid Draft> judgements) {
    public KeptReview {
        judgements = judgements == null ? List.of() : judgements.stream().filter(Objects::nonNull).toList();
    }

    /** A judgement that may still lack its finding. */
    public record Draft(@Size(max = 8) String criterion, Boolean passed, @Size(max = 1000) String reason) {}

    /** Those that have a finding. */
    List<Judgement> judged() {
        return judgements.stream()
                .filter(draft -> draft.criterion() != null && draft.passed() != null)
                .map(draft -> new Judgement(draft.criterion(), draft.passed(), draft.reason()))
                .toList();
    }
}
