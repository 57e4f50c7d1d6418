package org.carepact.identity;

import org.carepact.kernel.i18n.Bilingual;

/** One role for one party, as an actor wears it now. */
public record Hat(PartyId party, String partyNumber, Bilingual partyName, PartyKind kind, Role role) {}
