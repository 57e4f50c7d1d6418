package org.carepact.bid;

import java.time.Instant;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A bid that was not opened and never will be; its content stays sealed.
 *
 * @param digest SHA-256 of the sealed bytes
 * @param reason message key
 */
public record RefusedBid(String number, Bilingual bidderName, Instant submittedAt, String digest, String reason) {}
