package org.carepact.bid;

import java.time.Instant;

/**
 * What a bidder holds in hand.
 *
 * @param submittedAt legal time, read after the tender's row was locked
 * @param bidDeadline in time is {@code submittedAt < bidDeadline}
 * @param digest SHA-256 of the sealed content, hex
 */
public record Receipt(String bid, String tender, Instant submittedAt, Instant bidDeadline, String digest) {}
