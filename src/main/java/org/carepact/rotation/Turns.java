package org.carepact.rotation;

import java.util.Comparator;
import java.util.List;
import org.carepact.kernel.crypto.Digests;

/** The order of a draw: by the algorithm, then by SHA-256 of seed, draw and number, so that the same list gives the same order to everybody. */
final class Turns {
    private Turns() {}

    /**
     * All members, whose turn it is first.
     *
     * @param sequence of the draw, from 1
     */
    static List<Member> order(Algorithm algorithm, List<Member> members, String seed, int sequence) {
        Comparator<Member> lot = Comparator.comparing((Member member) -> Digests.sha256Hex(seed + "|" + sequence + "|" + member.organization()))
                .thenComparing(Member::organization);
        Comparator<Member> order = switch (algorithm) {
            case FEWEST_INVITATIONS -> Comparator.comparing(Member::invitations).thenComparing(Member::lastDraw).thenComparing(lot);
            case LONGEST_SINCE_LAST -> Comparator.comparing(Member::lastDraw).thenComparing(Member::invitations).thenComparing(lot);
            case RANDOM -> lot;
        };
        return members.stream().sorted(order).toList();
    }
}
