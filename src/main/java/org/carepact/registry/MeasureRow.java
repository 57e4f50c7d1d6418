package org.carepact.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;

/** A suspension or block in a list. */
public record MeasureRow(@JsonIgnore UUID key, String number, String organizationNumber, Bilingual organizationName, MeasureKind kind, MeasureState state,
        LocalDate startsOn, LocalDate endsOn) {}
