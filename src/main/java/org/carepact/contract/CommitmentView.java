package org.carepact.contract;

import org.carepact.kernel.i18n.Bilingual;

/** A promise of the winning bid, kept as a term of the contract. */
public record CommitmentView(String criterion, Bilingual name, String text) {}
