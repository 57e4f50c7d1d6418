package org.carepact.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepact.assessment.AssessmentState;
import org.carepact.award.AwardState;
import org.carepact.bid.BidState;
import org.carepact.contract.ContractState;
import org.carepact.contract.TerminationState;
import org.carepact.delivery.MilestoneState;
import org.carepact.identity.Role;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;
import org.carepact.payment.PaymentState;
import org.carepact.planning.PlanState;
import org.carepact.tender.TenderState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The state tables of a purchase, written down a second time by hand: every state × act × role, allowed or refused as here. */
class StateTablesTest {
    /** One line an act: {@code FROM act TO ROLE…}; without a role the clock does it. */
    private static final Map<Class<?>, List<String>> WRITTEN = Map.of(
            PlanState.class, List.of(
                    "DRAFT update DRAFT OFFICER",
                    "DRAFT submit SUBMITTED OFFICER",
                    "SUBMITTED send-back DRAFT APPROVER FINANCE",
                    "SUBMITTED approve APPROVED APPROVER FINANCE",
                    "SUBMITTED agree SUBMITTED APPROVER",
                    "APPROVED publish APPROVED OFFICER APPROVER",
                    "APPROVED reopen DRAFT OFFICER",
                    "APPROVED procure IN_PROCUREMENT OFFICER",
                    "IN_PROCUREMENT release APPROVED OFFICER APPROVER OPENER"),
            TenderState.class, List.of(
                    "DRAFT update DRAFT OFFICER",
                    "DRAFT submit IN_REVIEW OFFICER",
                    "DRAFT cancel CANCELLED OFFICER",
                    "IN_REVIEW send-back DRAFT APPROVER",
                    "IN_REVIEW publish PUBLISHED APPROVER",
                    "IN_REVIEW cancel CANCELLED APPROVER",
                    "PUBLISHED close CLOSED",
                    "PUBLISHED cancel CANCELLED APPROVER",
                    "CLOSED open OPENED OPENER",
                    "CLOSED fail FAILED OPENER OFFICER",
                    "CLOSED cancel CANCELLED APPROVER",
                    "OPENED cancel CANCELLED APPROVER",
                    "OPENED evaluate EVALUATED OFFICER",
                    "OPENED fail FAILED OPENER OFFICER",
                    "EVALUATED award AWARDED APPROVER",
                    "EVALUATED fail FAILED OFFICER APPROVER",
                    "AWARDED reopen EVALUATED ORG_MANAGER APPROVER",
                    "AWARDED conclude CONCLUDED APPROVER ORG_MANAGER"),
            BidState.class, List.of(
                    "DRAFT save DRAFT ORG_MANAGER",
                    "DRAFT submit SUBMITTED ORG_MANAGER",
                    "SUBMITTED save DRAFT ORG_MANAGER",
                    "SUBMITTED withdraw WITHDRAWN ORG_MANAGER",
                    "SUBMITTED open OPENED OPENER",
                    "WITHDRAWN save DRAFT ORG_MANAGER",
                    "OPENED invalidate INVALID OFFICER"),
            AwardState.class, List.of(
                    "PROPOSED publish PUBLISHED APPROVER",
                    "PROPOSED send-back SENT_BACK APPROVER",
                    "PUBLISHED take-effect EFFECTIVE",
                    "PUBLISHED decline DECLINED ORG_MANAGER",
                    "EFFECTIVE decline DECLINED ORG_MANAGER",
                    "EFFECTIVE contract CONTRACTED OFFICER",
                    "CONTRACTED release EFFECTIVE OFFICER APPROVER",
                    "CONTRACTED refuse DECLINED ORG_MANAGER",
                    "CONTRACTED lapse LAPSED APPROVER"),
            ContractState.class, List.of(
                    "DRAWN_UP sign SUPPLIER_SIGNED ORG_MANAGER",
                    "DRAWN_UP refuse REFUSED ORG_MANAGER",
                    "DRAWN_UP take-back TAKEN_BACK OFFICER APPROVER",
                    "DRAWN_UP lapse LAPSED APPROVER",
                    "SUPPLIER_SIGNED take-back TAKEN_BACK APPROVER",
                    "ACTIVE terminate TERMINATED APPROVER",
                    "SUPPLIER_SIGNED countersign ACTIVE APPROVER",
                    "ACTIVE complete COMPLETED OFFICER FINANCE"),
            TerminationState.class, List.of(
                    "PROPOSED answer ANSWERED ORG_MANAGER",
                    "PROPOSED confirm CONFIRMED APPROVER",
                    "PROPOSED drop DROPPED OFFICER APPROVER",
                    "ANSWERED confirm CONFIRMED APPROVER",
                    "ANSWERED drop DROPPED OFFICER APPROVER"),
            MilestoneState.class, List.of(
                    "PLANNED submit SUBMITTED ORG_MANAGER",
                    "PLANNED close CLOSED APPROVER",
                    "RETURNED close CLOSED APPROVER",
                    "RETURNED submit SUBMITTED ORG_MANAGER",
                    "SUBMITTED return RETURNED OFFICER",
                    "SUBMITTED accept ACCEPTED OFFICER"),
            PaymentState.class, List.of(
                    "REQUESTED approve APPROVED APPROVER",
                    "REQUESTED refuse REFUSED APPROVER",
                    "REFUSED request REQUESTED ORG_MANAGER",
                    "APPROVED pay PAID FINANCE"),
            AssessmentState.class, List.of(
                    "PLANNED open COLLECTING SUPERVISOR",
                    "COLLECTING appoint COLLECTING SUPERVISOR",
                    "COLLECTING state COLLECTING EVALUATOR",
                    "COLLECTING score COLLECTING EVALUATOR",
                    "COLLECTING record COLLECTING SUPERVISOR",
                    "COLLECTING preview PREVIEW SUPERVISOR",
                    "PREVIEW reply REPLY ORG_MANAGER",
                    "PREVIEW dispute REVIEW ORG_MANAGER",
                    "PREVIEW end-reply REPLY",
                    "REVIEW appoint-reviewer REVIEW SUPERVISOR",
                    "REVIEW review REPLY EVALUATOR",
                    "REPLY send-back COLLECTING APPROVER",
                    "REPLY lock LOCKED APPROVER",
                    "LOCKED publish PUBLISHED SUPERVISOR",
                    "PUBLISHED correct PUBLISHED SUPERVISOR",
                    "PUBLISHED supersede SUPERSEDED SUPERVISOR"));

    /** Where a thing may rest for good. */
    private static final Map<Class<?>, Set<String>> ENDS = Map.of(
            PlanState.class, Set.of("IN_PROCUREMENT"),
            TenderState.class, Set.of("CONCLUDED", "FAILED", "CANCELLED"),
            BidState.class, Set.of("INVALID"),
            AwardState.class, Set.of("CONTRACTED", "SENT_BACK", "DECLINED", "LAPSED"),
            ContractState.class, Set.of("COMPLETED", "TERMINATED", "TAKEN_BACK", "REFUSED", "LAPSED"),
            TerminationState.class, Set.of("CONFIRMED", "DROPPED"),
            MilestoneState.class, Set.of("ACCEPTED", "CLOSED"),
            PaymentState.class, Set.of("PAID"),
            AssessmentState.class, Set.of("SUPERSEDED"));

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(PlanState.class, PlanState.MOVES),
                Arguments.of(TenderState.class, TenderState.MOVES),
                Arguments.of(BidState.class, BidState.MOVES),
                Arguments.of(AwardState.class, AwardState.MOVES),
                Arguments.of(ContractState.class, ContractState.MOVES),
                Arguments.of(TerminationState.class, TerminationState.MOVES),
                Arguments.of(MilestoneState.class, MilestoneState.MOVES),
                Arguments.of(PaymentState.class, PaymentState.MOVES),
                Arguments.of(AssessmentState.class, AssessmentState.MOVES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    <S extends Enum<S>> void everyStateActAndRoleIsAllowedOrRefusedAsWritten(Class<S> states, Moves<S, Role> moves) {
        Map<String, List<String>> written = new TreeMap<>();
        WRITTEN.get(states).forEach(line -> {
            List<String> words = List.of(line.split(" "));
            assertThat(written.put(words.get(0) + " " + words.get(1), words.subList(2, words.size()))).as(line).isNull();
        });
        Set<String> acts = moves.lines().stream().map(Moves.Move::act).collect(Collectors.toSet());
        assertThat(moves.lines()).hasSameSizeAs(written.keySet());
        for (S state : states.getEnumConstants()) {
            for (String act : acts) {
                for (Role role : Role.values()) {
                    List<String> line = written.get(state + " " + act);
                    String what = state + " " + act + " " + role;
                    boolean may = line != null && (line.size() == 1 || line.contains(role.name()));
                    assertThat(moves.allows(state, act, Set.of(role))).as(what).isEqualTo(may);
                    if (may) {
                        assertThat(moves.next(state, act, Set.of(role)).name()).as(what).isEqualTo(line.get(0));
                    } else {
                        assertThatThrownBy(() -> moves.next(state, act, Set.of(role))).as(what).isInstanceOf(Problem.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    <S extends Enum<S>> void everyStateIsReachedAndLeadsToAnEnd(Class<S> states, Moves<S, Role> moves) {
        S first = states.getEnumConstants()[0];
        assertThat(from(first, states, moves)).isEqualTo(EnumSet.allOf(states));
        for (S state : states.getEnumConstants()) {
            assertThat(from(state, states, moves).stream().map(Enum::name)).as("from " + state).anyMatch(ENDS.get(states)::contains);
        }
    }

    private static <S extends Enum<S>> Set<S> from(S start, Class<S> states, Moves<S, Role> moves) {
        Set<S> reached = EnumSet.of(start);
        Deque<S> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            S state = open.pop();
            moves.lines().stream().filter(move -> move.from() == state && reached.add(move.to())).forEach(move -> open.push(move.to()));
        }
        return reached;
    }
}
