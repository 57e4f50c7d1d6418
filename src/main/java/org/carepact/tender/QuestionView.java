package org.carepact.tender;

import java.time.Instant;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A question and, once there is one, its answer; who asked is not told.
 *
 * @param mine whether the reader's own party asked
 */
public record QuestionView(UUID id, String text, Instant askedAt, Bilingual answer, Instant answeredAt, boolean mine, long version)
        implements HasVersion {}
