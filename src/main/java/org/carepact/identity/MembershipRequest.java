package org.carepact.identity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Somebody shall act for a party.
 *
 * @param party public number of the party
 * @param validFrom first day; null: today
 * @param validUntil last day; null: open
 * @param deputyOf user name of whom they stand in for, or null
 */
public record MembershipRequest(@NotNull String party, @NotNull Role role, LocalDate validFrom, LocalDate validUntil, String deputyOf) {}
