package org.carepact.evaluation;

import java.time.Instant;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A committee at work: who sits, who has stated, how far each has come; scores never.
 *
 * @param bids how many bids each member scores
 * @param complete whether everybody has sent every sheet
 * @param version rises with every appointment, statement and sent sheet
 */
public record PanelView(String tenderNumber, List<Member> members, int bids, boolean complete, long version) implements HasVersion {
    /**
     * One member.
     *
     * @param representative whether they sit for the purchaser, not as an expert
     * @param sent how many sheets were sent
     * @param version of the membership, upon which the statement is made
     */
    public record Member(String username, Bilingual name, boolean representative, Instant statedAt, boolean conflict, int sent, long version) {}
}
