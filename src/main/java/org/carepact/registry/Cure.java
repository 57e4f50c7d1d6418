package org.carepact.registry;

import java.time.Instant;
import java.util.List;

/**
 * The one notice before a rejection: what is not met or missing, and until when the organization may put it right or answer.
 *
 * @param criteria codes it is about
 * @param text what is missing
 * @param askedAt when it was given
 * @param until before this instant
 * @param answeredAt when the organization handed in again, or null where it let the time pass or still has it
 */
public record Cure(List<String> criteria, String text, Instant askedAt, Instant until, Instant answeredAt) {
    Cure answered(Instant at) {
        return new Cure(criteria, text, askedAt, until, at);
    }
}
