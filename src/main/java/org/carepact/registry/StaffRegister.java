package org.carepact.registry;

import java.time.LocalDate;
import java.util.Optional;

/** The staff of organizations as other parts of the system ask for it. */
public interface StaffRegister {
    /** An organization's staff on a day, as numbers. */
    StaffFacts on(OrganizationId organization, LocalDate day);

    /**
     * What keeps somebody from working with children on a day; empty where nothing does.
     *
     * @param worker public number, {@code RY-2026-0001}
     * @throws org.carepact.kernel.problem.Problem 404 where there is no such worker
     */
    Optional<ChildWorkBarrier> barrier(String worker, LocalDate day);
}
