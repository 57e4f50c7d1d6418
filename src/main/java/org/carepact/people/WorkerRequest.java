package org.carepact.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.carepact.kernel.i18n.Bilingual;

/**
 * Somebody who works for an organization, as its manager enters them.
 *
 * @param residentId citizen identity number (GB 11643); needed when entered, afterwards null leaves it as it is
 * @param childContact whether the post brings them together with children
 * @param until last day, or null
 */
public record WorkerRequest(
        @NotNull @Valid Bilingual name,
        @NotNull WorkerRole role,
        @Size(max = 40) String residentId,
        boolean childContact,
        @NotNull LocalDate since,
        LocalDate until) {
    public WorkerRequest {
        residentId = residentId == null || residentId.isBlank() ? null : ResidentId.normal(residentId);
    }

    /** Without the number: requests are printed in refusals and logs. */
    @Override
    public String toString() {
        return "WorkerRequest[" + role + "]";
    }
}
