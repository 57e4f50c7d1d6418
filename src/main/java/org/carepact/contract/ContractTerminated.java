package org.carepact.contract;

import org.carepact.identity.Actor;

/** A contract ended before its time. Whoever must refuse that throws in the same transaction. */
public record ContractTerminated(Actor actor, ContractId contract, String number, String tenderNumber) {}
