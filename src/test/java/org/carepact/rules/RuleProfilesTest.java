package org.carepact.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepact.rules.RulesFixtures.PROFILE;
import static org.carepact.rules.RulesFixtures.SHIPPED;
import static org.carepact.rules.RulesFixtures.day;

import java.math.BigDecimal;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class RuleProfilesTest {
    private final RuleProfiles profiles = SHIPPED.profiles();

    @Test
    void versionIsThatOfTheDayOnWhichAThingBegins() {
        assertThat(profiles.current(day("2026-01-31")).id()).isEqualTo("cn-guangdong-county-2025");
        assertThat(profiles.current(day("2026-02-01")).id()).isEqualTo("cn-guangdong-county-2026");
        assertThat(profiles.current(day("2027-06-01")).id()).isEqualTo("cn-guangdong-county-2026");
        assertThatThrownBy(() -> profiles.current(day("2024-12-31"))).isInstanceOf(Problem.class);
    }

    @Test
    void whatBeganUnderAVersionEndsUnderIt() {
        RuleProfile old = profiles.byId("cn-guangdong-county-2025");
        assertThat(old.decimal(RuleId.LOW_PRICE_MEAN_RATIO)).isEqualByComparingTo("0");
        assertThat(PROFILE.decimal(RuleId.LOW_PRICE_MEAN_RATIO)).isEqualByComparingTo("0.5");
        assertThat(PROFILE.decimal(RuleId.LOW_PRICE_CEILING_RATIO)).isEqualByComparingTo("0.45");
        assertThatThrownBy(() -> profiles.byId("cn-nowhere"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND));
    }

    @Test
    void everyRuleThatCodeReliesOnIsInEveryVersion() {
        for (RuleProfile profile : profiles.all()) {
            for (RuleId id : RuleId.values()) {
                assertThat(profile.rule(id)).as(profile.id() + " " + id.id()).isNotNull();
            }
            for (ProcurementMethod method : ProcurementMethod.values()) {
                method.required().forEach(rule -> assertThat(profile.rule(method, rule)).isNotNull());
            }
        }
    }

    @Test
    void methodsDifferAsTheLawSays() {
        assertThat(PROFILE.rule(ProcurementMethod.OPEN_TENDER, MethodRule.BID_PREPARATION).days()).isEqualTo(20);
        assertThat(PROFILE.rule(ProcurementMethod.CONSULTATION, MethodRule.BID_PREPARATION).days()).isEqualTo(10);
        assertThat(PROFILE.rule(ProcurementMethod.OPEN_TENDER, MethodRule.PRICE_WEIGHT_MAX).decimal()).isEqualByComparingTo("100");
        assertThat(PROFILE.rule(ProcurementMethod.CONSULTATION, MethodRule.PRICE_WEIGHT_MAX).decimal()).isEqualByComparingTo("30");
        assertThat(PROFILE.rule(ProcurementMethod.OPEN_TENDER, MethodRule.PANEL_MIN).number()).isEqualTo(5);
        assertThat(PROFILE.find(ProcurementMethod.SINGLE_SOURCE, MethodRule.BID_PREPARATION)).isEmpty();
    }

    @Test
    void valuesAreReadInTheirTypes() {
        assertThat(PROFILE.days(RuleId.AWARD_STANDSTILL)).isEqualTo(7);
        assertThat(PROFILE.decimal(RuleId.THRESHOLD_OPEN_TENDER)).isEqualByComparingTo("4000000");
        assertThat(PROFILE.flag(RuleId.PRIVACY_MINORS_ACCOUNTS)).isFalse();
        assertThat(PROFILE.list(RuleId.IDENTITY_SECOND_FACTOR_ROLES)).isEmpty();
        assertThat(PROFILE.number(RuleId.IDENTITY_LOCKOUT_FAILURES)).isEqualTo(5);
        assertThat(PROFILE.rule(RuleId.IDENTITY_TOKEN_ACCESS).duration()).hasMinutes(30);
        assertThat(PROFILE.rule(RuleId.DOCUMENT_UPLOAD_SIZE_MAX).bytes()).isEqualTo(50L * 1024 * 1024);
        assertThat(PROFILE.table(RuleId.PAYMENT_APPROVAL_LEVELS).get(0)).containsEntry("upTo", "500000").containsEntry("approvals", "1");
        assertThatThrownBy(() -> PROFILE.flag(RuleId.AWARD_STANDSTILL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void comparatorSaysWhatIsAllowed() {
        Rule weight = PROFILE.rule(ProcurementMethod.CONSULTATION, MethodRule.PRICE_WEIGHT_MAX);
        assertThat(weight.allows(new BigDecimal("30.00"))).isTrue();
        assertThat(weight.allows(new BigDecimal("30.01"))).isFalse();
        assertThat(PROFILE.rule(RuleId.LOW_PRICE_CEILING_RATIO).compare()).isEqualTo(RuleCompare.LESS_THAN);
    }

    @Test
    void weightsSumToAHundred() {
        assertThat(PROFILE.table(RuleId.QUALIFICATION_WEIGHTS).stream().mapToInt(row -> Integer.parseInt(row.get("weight"))).sum()).isEqualTo(100);
        for (String kind : new String[] {"mid", "final", "yearly"}) {
            assertThat(PROFILE.table(RuleId.ASSESSMENT_SOURCES).stream().mapToInt(row -> Integer.parseInt(row.get(kind))).sum())
                    .as(kind).isEqualTo(100);
        }
    }
}
