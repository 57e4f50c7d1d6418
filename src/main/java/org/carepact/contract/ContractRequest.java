package org.carepact.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an award leaves open.
 *
 * @param from first day of service
 * @param until last day of service
 * @param milestones one to twenty-four; empty rows of the form are left out
 */
public record ContractRequest(
        @NotBlank @Size(max = 24) String awardNumber,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull @Size(min = 1, max = 24) List<@NotNull @Valid MilestoneTerm> milestones) {
    public ContractRequest {
        if (milestones != null) {
            List<MilestoneTerm> kept = new ArrayList<>();
            for (MilestoneTerm milestone : milestones) {
                if (milestone != null) {
                    kept.add(milestone.numbered(kept.size() + 1));
                }
            }
            milestones = List.copyOf(kept);
        }
    }
}
