package org.carepact.architecture;

import static java.util.Map.entry;
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
import org.carepact.intake.ImportState;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.state.Moves;
import org.carepact.payment.PaymentState;
import org.carepact.people.CredentialState;
import org.carepact.planning.BudgetLineState;
import org.carepact.planning.PlanState;
import org.carepact.registry.AppealState;
import org.carepact.registry.MeasureState;
import org.carepact.registry.QualificationState;
import org.carepact.registry.RoundState;
import org.carepact.rotation.RotationState;
import org.carepact.tender.TenderState;
import org.carepact.vetting.RelationState;
import org.carepact.vetting.SampleState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The state tables, written down a second time by hand: every state × act × role, allowed or refused as here. */
class StateTablesTest {
    /** One line an act: {@code FROM act TO ROLE…}; without a role the clock does it. */
    private static final Map<Class<?>, List<String>> WRITTEN = Map.ofEntries(
            entry(PlanState.class, List.of(
                    "DRAFT update DRAFT OFFICER",
                    "DRAFT submit SUBMITTED OFFICER",
                    "SUBMITTED send-back DRAFT APPROVER FINANCE",
                    "SUBMITTED approve APPROVED APPROVER FINANCE",
                    "SUBMITTED agree SUBMITTED APPROVER",
                    "APPROVED publish APPROVED OFFICER APPROVER",
                    "APPROVED reopen DRAFT OFFICER",
                    "APPROVED procure IN_PROCUREMENT OFFICER",
                    "IN_PROCUREMENT release APPROVED OFFICER APPROVER OPENER")),
            entry(TenderState.class, List.of(
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
                    "AWARDED conclude CONCLUDED APPROVER ORG_MANAGER")),
            entry(BidState.class, List.of(
                    "DRAFT save DRAFT ORG_MANAGER",
                    "DRAFT submit SUBMITTED ORG_MANAGER",
                    "SUBMITTED save DRAFT ORG_MANAGER",
                    "SUBMITTED withdraw WITHDRAWN ORG_MANAGER",
                    "SUBMITTED open OPENED OPENER",
                    "SUBMITTED refuse REFUSED OPENER",
                    "WITHDRAWN save DRAFT ORG_MANAGER",
                    "OPENED invalidate INVALID OFFICER")),
            entry(AwardState.class, List.of(
                    "PROPOSED publish PUBLISHED APPROVER",
                    "PROPOSED send-back SENT_BACK APPROVER",
                    "PUBLISHED take-effect EFFECTIVE",
                    "PUBLISHED decline DECLINED ORG_MANAGER",
                    "EFFECTIVE decline DECLINED ORG_MANAGER",
                    "EFFECTIVE contract CONTRACTED OFFICER",
                    "CONTRACTED release EFFECTIVE OFFICER APPROVER",
                    "CONTRACTED refuse DECLINED ORG_MANAGER",
                    "CONTRACTED lapse LAPSED APPROVER")),
            entry(ContractState.class, List.of(
                    "DRAWN_UP sign SUPPLIER_SIGNED ORG_MANAGER",
                    "DRAWN_UP refuse REFUSED ORG_MANAGER",
                    "DRAWN_UP take-back TAKEN_BACK OFFICER APPROVER",
                    "DRAWN_UP lapse LAPSED APPROVER",
                    "SUPPLIER_SIGNED take-back TAKEN_BACK APPROVER",
                    "ACTIVE terminate TERMINATED APPROVER",
                    "SUPPLIER_SIGNED countersign ACTIVE APPROVER",
                    "ACTIVE complete COMPLETED OFFICER FINANCE")),
            entry(TerminationState.class, List.of(
                    "PROPOSED answer ANSWERED ORG_MANAGER",
                    "PROPOSED confirm CONFIRMED APPROVER",
                    "PROPOSED drop DROPPED OFFICER APPROVER",
                    "ANSWERED confirm CONFIRMED APPROVER",
                    "ANSWERED drop DROPPED OFFICER APPROVER")),
            entry(MilestoneState.class, List.of(
                    "PLANNED submit SUBMITTED ORG_MANAGER",
                    "PLANNED close CLOSED APPROVER",
                    "RETURNED close CLOSED APPROVER",
                    "RETURNED submit SUBMITTED ORG_MANAGER",
                    "SUBMITTED return RETURNED OFFICER",
                    "SUBMITTED accept ACCEPTED OFFICER")),
            entry(PaymentState.class, List.of(
                    "REQUESTED approve APPROVED APPROVER",
                    "REQUESTED refuse REFUSED APPROVER",
                    "REFUSED request REQUESTED ORG_MANAGER",
                    "APPROVED pay PAID FINANCE")),
            entry(AssessmentState.class, List.of(
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
                    "PUBLISHED supersede SUPERSEDED SUPERVISOR")),
            entry(RoundState.class, List.of(
                    "DRAFT update DRAFT OFFICER",
                    "DRAFT publish PUBLISHED APPROVER",
                    "DRAFT cancel CANCELLED OFFICER APPROVER",
                    "PUBLISHED extend PUBLISHED APPROVER",
                    "PUBLISHED cancel CANCELLED APPROVER")),
            entry(QualificationState.class, List.of(
                    "DRAFT save DRAFT ORG_MANAGER",
                    "DRAFT submit SUBMITTED ORG_MANAGER",
                    "DRAFT withdraw WITHDRAWN ORG_MANAGER",
                    "SUBMITTED withdraw WITHDRAWN ORG_MANAGER",
                    "SUBMITTED mark SUBMITTED OFFICER",
                    "SUBMITTED judge SUBMITTED OFFICER",
                    "SUBMITTED ask-cure CURING OFFICER",
                    "SUBMITTED propose PROPOSED OFFICER",
                    "CURING save CURING ORG_MANAGER",
                    "CURING answer SUBMITTED ORG_MANAGER",
                    "CURING withdraw WITHDRAWN ORG_MANAGER",
                    "CURING cure-ends SUBMITTED",
                    "PROPOSED send-back SUBMITTED APPROVER",
                    "PROPOSED qualify QUALIFIED APPROVER",
                    "PROPOSED reject REJECTED APPROVER",
                    "QUALIFIED supersede SUPERSEDED APPROVER",
                    "QUALIFIED end ENDED ORG_MANAGER",
                    "QUALIFIED lapse LAPSED",
                    "REJECTED annul ANNULLED SUPERVISOR")),
            entry(MeasureState.class, List.of(
                    "NOTICED defend NOTICED ORG_MANAGER",
                    "NOTICED impose IN_FORCE APPROVER",
                    "NOTICED drop DROPPED APPROVER",
                    "IN_FORCE lift LIFTED APPROVER",
                    "IN_FORCE annul ANNULLED SUPERVISOR",
                    "IN_FORCE end ENDED")),
            entry(AppealState.class, List.of(
                    "FILED uphold UPHELD SUPERVISOR",
                    "FILED annul ANNULLED SUPERVISOR")),
            entry(CredentialState.class, List.of(
                    "ENTERED verify VERIFIED OFFICER SUPERVISOR",
                    "ENTERED refuse REFUSED OFFICER SUPERVISOR",
                    "VERIFIED expire EXPIRED")),
            entry(ImportState.class, List.of(
                    "CHECKED confirm CONFIRMED ADMIN OFFICER ORG_MANAGER",
                    "CHECKED discard DISCARDED ADMIN OFFICER ORG_MANAGER",
                    "CONFIRMED finish DONE")),
            entry(RelationState.class, List.of(
                    "FOUND confirm CONFIRMED OFFICER SUPERVISOR",
                    "FOUND dismiss FALSE_POSITIVE OFFICER SUPERVISOR",
                    "CONFIRMED dismiss FALSE_POSITIVE OFFICER SUPERVISOR",
                    "FALSE_POSITIVE confirm CONFIRMED OFFICER SUPERVISOR",
                    "FOUND vanish GONE",
                    "CONFIRMED vanish GONE",
                    "FALSE_POSITIVE vanish GONE",
                    "GONE appear FOUND",
                    "CONFIRMED appear FOUND",
                    "FALSE_POSITIVE appear FOUND")),
            entry(SampleState.class, List.of(
                    "DRAWN report DRAWN OFFICER",
                    "DRAWN close CLOSED APPROVER")),
            entry(RotationState.class, List.of(
                    "DRAFT update DRAFT OFFICER",
                    "DRAFT draw IN_USE OFFICER",
                    "DRAFT close CLOSED OFFICER APPROVER",
                    "IN_USE draw IN_USE OFFICER",
                    "IN_USE close CLOSED APPROVER")),
            entry(BudgetLineState.class, List.of(
                    "ENTERED confirm CONFIRMED APPROVER",
                    "CONFIRMED amend AMENDING FINANCE",
                    "AMENDING confirm CONFIRMED APPROVER",
                    "AMENDING keep CONFIRMED APPROVER")));

    /** Where a thing may rest for good. */
    private static final Map<Class<?>, Set<String>> ENDS = Map.ofEntries(
            entry(PlanState.class, Set.of("IN_PROCUREMENT")),
            entry(TenderState.class, Set.of("CONCLUDED", "FAILED", "CANCELLED")),
            entry(BidState.class, Set.of("INVALID", "REFUSED")),
            entry(AwardState.class, Set.of("CONTRACTED", "SENT_BACK", "DECLINED", "LAPSED")),
            entry(ContractState.class, Set.of("COMPLETED", "TERMINATED", "TAKEN_BACK", "REFUSED", "LAPSED")),
            entry(TerminationState.class, Set.of("CONFIRMED", "DROPPED")),
            entry(MilestoneState.class, Set.of("ACCEPTED", "CLOSED")),
            entry(PaymentState.class, Set.of("PAID")),
            entry(AssessmentState.class, Set.of("SUPERSEDED")),
            entry(RoundState.class, Set.of("PUBLISHED", "CANCELLED")),
            entry(QualificationState.class, Set.of("REJECTED", "WITHDRAWN", "SUPERSEDED", "LAPSED", "ENDED", "ANNULLED")),
            entry(MeasureState.class, Set.of("DROPPED", "ENDED", "LIFTED", "ANNULLED")),
            entry(AppealState.class, Set.of("UPHELD", "ANNULLED")),
            entry(CredentialState.class, Set.of("REFUSED", "EXPIRED")),
            entry(ImportState.class, Set.of("DONE", "DISCARDED")),
            entry(RelationState.class, Set.of("CONFIRMED", "FALSE_POSITIVE", "GONE")),
            entry(SampleState.class, Set.of("CLOSED")),
            entry(RotationState.class, Set.of("CLOSED")),
            entry(BudgetLineState.class, Set.of("CONFIRMED")));

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
                Arguments.of(AssessmentState.class, AssessmentState.MOVES),
                Arguments.of(RoundState.class, RoundState.MOVES),
                Arguments.of(QualificationState.class, QualificationState.MOVES),
                Arguments.of(MeasureState.class, MeasureState.MOVES),
                Arguments.of(AppealState.class, AppealState.MOVES),
                Arguments.of(CredentialState.class, CredentialState.MOVES),
                Arguments.of(ImportState.class, ImportState.MOVES),
                Arguments.of(RelationState.class, RelationState.MOVES),
                Arguments.of(SampleState.class, SampleState.MOVES),
                Arguments.of(RotationState.class, RotationState.MOVES),
                Arguments.of(BudgetLineState.class, BudgetLineState.MOVES));
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
