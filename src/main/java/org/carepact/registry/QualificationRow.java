package org.carepact.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;

/** An application in a list. */
public record QualificationRow(
        @JsonIgnore UUID key, String number, String organizationNumber, Bilingual organizationName, QualificationState state, Instant submittedAt, LocalDate validUntil) {}
