package org.carepact.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;
import org.carepact.registry.ChildWorkBarrier;

/**
 * Somebody who works for an organization, with their papers.
 *
 * @param organization its public number
 * @param residentId with its middle hidden
 * @param barrier what keeps them from working with children today, or null
 * @param hours of training within the last three years
 */
public record WorkerView(String number, String organization, Bilingual name, WorkerRole role, String residentId, boolean childContact, LocalDate since,
        LocalDate until, ChildWorkBarrier barrier, List<CredentialView> credentials, List<TrainingRequest> trainings, BigDecimal hours, long version)
        implements HasVersion {}
