package org.carepact.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The staff of organizations as other parts of the system ask for it. */
public interface StaffRegister {
    /** The staff of organizations on a day, as numbers; in as many statements however many they are. */
    Map<OrganizationId, StaffFacts> on(Collection<OrganizationId> organizations, LocalDate day);

    /**
     * What keeps somebody from working with children on a day; empty where nothing does.
     *
     * @param worker public number, {@code RY-2026-0001}
     * @throws org.carepact.kernel.problem.Problem 404 where there is no such worker
     */
    Optional<ChildWorkBarrier> barrier(String worker, LocalDate day);
}
