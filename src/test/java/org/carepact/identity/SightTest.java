package org.carepact.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carepact.kernel.i18n.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose things a reader sees, and that hats of several parties do not add up. */
class SightTest {
    private static final PartyId BUREAU = new PartyId(new UUID(0, 1));
    private static final PartyId ORGANIZATION = new PartyId(new UUID(0, 2));

    @Test
    void thePublicSeesNobodysOwnThings() {
        for (Sight sight : List.of(Sight.ofBuying(null), Sight.ofDrafts(null), Sight.ofPlans(null), Sight.ofContracts(null))) {
            assertThat(sight.sees(BUREAU, ORGANIZATION)).isFalse();
            assertThat(sight.parties()).as("IN needs a member").isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void draftsAreForThoseWhoDraftApproveAndWatch(Role role) {
        boolean sees = List.of(Role.OFFICER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR).contains(role);
        assertThat(Sight.ofDrafts(with(hat(BUREAU, role))).sees(BUREAU)).isEqualTo(sees);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void contractsOfOthersAreForThoseWhoWatch(Role role) {
        boolean sees = List.of(Role.SUPERVISOR, Role.AUDITOR, Role.FINANCE).contains(role);
        assertThat(Sight.ofContracts(with(hat(BUREAU, role))).sees(ORGANIZATION)).isEqualTo(sees);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void plansAreForThoseWhoDraftApproveBudgetAndWatch(Role role) {
        boolean own = List.of(Role.OFFICER, Role.APPROVER).contains(role);
        boolean all = List.of(Role.SUPERVISOR, Role.AUDITOR, Role.FINANCE).contains(role);
        Sight sight = Sight.ofPlans(with(hat(BUREAU, role)));
        assertThat(sight.sees(BUREAU)).isEqualTo(own || all);
        assertThat(sight.sees(ORGANIZATION)).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ADMIN", "OPENER", "EVALUATOR"})
    void whoIsCalledInCaseByCaseSeesNothingForTheSakeOfTheirBody(Role role) {
        Actor actor = with(hat(BUREAU, role));
        assertThat(Sight.ofBuying(actor).sees(BUREAU)).isFalse();
        assertThat(Sight.ofContracts(actor).sees(BUREAU)).isFalse();
        assertThat(Sight.ofContracts(with(hat(BUREAU, role), hat(BUREAU, Role.OFFICER))).sees(BUREAU)).isTrue();
    }

    @Test
    void aRoleForOnePartyIsNoneForAnother() {
        Actor actor = with(hat(BUREAU, Role.OPENER), hat(ORGANIZATION, Role.ORG_MANAGER));
        assertThat(actor.actsAs(Role.ORG_MANAGER, ORGANIZATION)).isTrue();
        assertThat(actor.actsAs(Role.ORG_MANAGER, BUREAU)).isFalse();
        assertThat(actor.partiesAs(Role.ORG_MANAGER)).containsExactly(ORGANIZATION);
    }

    private static Hat hat(PartyId party, Role role) {
        return new Hat(party, "P-1", new Bilingual("某单位", "Some party"), null, role);
    }

    private static Actor with(Hat... hats) {
        return new Actor(new AccountId(new UUID(0, 9)), "somebody", new Bilingual("某人", "Somebody"), null, Stream.of(hats).toList(), null, null);
    }
}
