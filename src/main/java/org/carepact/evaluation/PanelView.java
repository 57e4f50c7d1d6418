package org.carepact.evaluation;

import java.time.Instant;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A committee at work: who sits, who has stated, how far each has come; scores never.
 *
 * @param bids how many bids each member scores
 * @param complete whether everybody has sent every sheet
 */
public record PanelView(String tenderNumber, List<Member> members, int bids, boolean complete) {
    /**
     * One member.
     *
     * @param sent how many sheets were sent
     */
    public record Member(String username, Bilingual name, Instant statedAt, boolean conflict, int sent) {}
}
