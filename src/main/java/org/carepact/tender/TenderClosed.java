package org.carepact.tender;

import java.util.List;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;

/** The bid deadline has passed; fired in the transaction that closes the tender. */
public record TenderClosed(TenderId tender, String number, PartyId purchaser, List<AccountId> openers) {}
