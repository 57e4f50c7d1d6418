package org.carepact.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.registry.ChildWorkBarrier;

/**
 * Somebody in the list of an organization's staff.
 *
 * @param barrier what keeps them from working with children today, or null
 */
public record WorkerRow(@JsonIgnore UUID key, String number, Bilingual name, WorkerRole role, boolean childContact, LocalDate since, LocalDate until,
        ChildWorkBarrier barrier) {}
