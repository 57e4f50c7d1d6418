package org.carepact.evaluation;

import java.time.Instant;
import org.carepact.kernel.web.HasVersion;

/**
 * A member's own seat and conflict statement.
 *
 * @param statedAt null before the statement
 * @param text which ground there is, or null
 */
public record StatementView(String tenderNumber, Instant statedAt, boolean conflict, String text, long version) implements HasVersion {}
