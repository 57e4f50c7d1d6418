package org.carepact.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.carepact.identity.AccountRequest;

/** An organization registers itself: its file and the account of its manager. */
public record RegisterOrganizationRequest(@NotNull @Valid OrganizationRequest organization, @NotNull @Valid AccountRequest manager) {}
