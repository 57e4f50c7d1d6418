package org.carepact.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose turn it is, over thousands of draws from lists of many sizes. */
class TurnsTest {
    @Test
    void invitationsNeverDifferByMoreThanOneWhereAllAreEligible() {
        Random random = new Random(7);
        for (Algorithm algorithm : List.of(Algorithm.FEWEST_INVITATIONS, Algorithm.LONGEST_SINCE_LAST)) {
            for (int size = 1; size <= 12; size++) {
                List<Member> members = fresh(size);
                for (int sequence = 1; sequence <= 60; sequence++) {
                    int count = 1 + random.nextInt(size);
                    members = drawn(algorithm, members, "seed" + size, sequence, algorithm == Algorithm.FEWEST_INVITATIONS ? count : 1);
                    int most = members.stream().mapToInt(Member::invitations).max().orElseThrow();
                    int least = members.stream().mapToInt(Member::invitations).min().orElseThrow();
                    assertThat(most - least).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void theSameListGivesTheSameOrderAndAnotherSeedAnother() {
        List<Member> members = fresh(40);
        List<Member> shuffled = new ArrayList<>(members);
        java.util.Collections.shuffle(shuffled, new Random(3));
        for (Algorithm algorithm : Algorithm.values()) {
            assertThat(Turns.order(algorithm, members, "a", 1)).isEqualTo(Turns.order(algorithm, shuffled, "a", 1)).containsExactlyInAnyOrderElementsOf(members);
            assertThat(Turns.order(algorithm, members, "a", 1)).isNotEqualTo(Turns.order(algorithm, members, "b", 1));
        }
    }

    @Test
    void whoWasNeverInvitedComesFirst() {
        List<Member> members = List.of(new Member("SO-1", 3, 9), new Member("SO-2", 1, 2), new Member("SO-3", 0, 0));
        assertThat(Turns.order(Algorithm.FEWEST_INVITATIONS, members, "s", 10)).extracting(Member::organization).containsExactly("SO-3", "SO-2", "SO-1");
        assertThat(Turns.order(Algorithm.LONGEST_SINCE_LAST, members, "s", 10)).extracting(Member::organization).containsExactly("SO-3", "SO-2", "SO-1");
    }

    private static List<Member> fresh(int size) {
        return IntStream.range(0, size).mapToObj(i -> new Member("SO-2026-" + i, 0, 0)).toList();
    }

    private static List<Member> drawn(Algorithm algorithm, List<Member> members, String seed, int sequence, int count) {
        List<Member> first = Turns.order(algorithm, members, seed, sequence).subList(0, count);
        return members.stream().map(member -> first.contains(member) ? member.drawn(sequence) : member).toList();
    }
}
