package org.carepact.delivery;

import java.time.Instant;

/**
 * One delivery of a milestone; kept whatever became of it.
 *
 * @param returnedReason why it was given back, or null
 */
public record Submission(Instant at, String report, Instant returnedAt, String returnedReason) {}
