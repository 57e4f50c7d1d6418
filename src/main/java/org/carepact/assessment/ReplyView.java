package org.carepact.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What the organization answered.
 *
 * @param disputed codes of the dimensions it disputes
 */
public record ReplyView(Instant at, String text, List<String> disputed) {}
