package org.carepact.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The acceptance.
 *
 * @param opinion the purchaser's finding, up to 2,000 signs
 * @param usersOpinion what the served families, schools or villages said; the law asks for it (PPR 45)
 */
public record AcceptRequest(@NotBlank @Size(max = 2000) String opinion, @NotBlank @Size(max = 2000) String usersOpinion) {}
