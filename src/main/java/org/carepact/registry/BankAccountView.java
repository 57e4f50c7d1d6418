package org.carepact.registry;

import org.carepact.kernel.web.HasVersion;

/**
 * An organization's account as its own people and the county see it.
 *
 * @param bank null where none was given yet
 * @param account first and last four digits
 * @param version of the organization's file
 */
public record BankAccountView(String bank, String account, long version) implements HasVersion {}
