package org.carepact.vetting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What was found of one organization.
 *
 * @param note needed where something is not in order; public
 */
public record FindingRequest(@NotBlank @Size(max = 24) String organization, @NotNull Boolean inOrder, @Size(max = 1000) String note) {}
