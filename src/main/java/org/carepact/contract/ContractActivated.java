package org.carepact.contract;

import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;

/** Both sides have signed; fired in the transaction of the second signature. */
public record ContractActivated(
        Actor by, ContractId contract, String number, String tenderNumber, PartyId purchaser, PartyId supplier, List<MilestoneTerm> milestones) {}
