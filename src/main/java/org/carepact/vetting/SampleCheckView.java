package org.carepact.vetting;

import java.time.Instant;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A sample check as everybody reads it: with frame and seed anybody can draw again.
 *
 * @param frame numbers of all organizations that could be drawn
 * @param frameDigest SHA-256 of the sorted frame, one number a line
 * @param findings what was found of those drawn
 */
public record SampleCheckView(String number, Bilingual title, String seed, List<String> frame, String frameDigest, List<SampleCheck.Finding> findings,
        SampleState state, Instant drawnAt, Instant closedAt, long version) implements HasVersion {
    /** How many are checked. */
    public long checked() {
        return findings.stream().filter(finding -> finding.inOrder() != null).count();
    }
}
