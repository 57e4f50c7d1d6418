package org.carepact.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.carepact.kernel.i18n.Bilingual;

/**
 * An evaluator of a round.
 *
 * @param username null for readers who may not know who it is
 * @param conflict null before the statement
 * @param score null before it is sent, and for others until the preview
 */
public record ExpertView(String username, Bilingual name, Boolean conflict, Instant statedAt, BigDecimal score, String comment, Instant sentAt) {}
