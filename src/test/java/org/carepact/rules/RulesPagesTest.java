package org.carepact.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.carepact.identity.IdentityRules;
import org.carepact.kernel.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RulesPagesTest {
    @Inject
    RuleTexts texts;

    @Inject
    RuleProfiles profiles;

    @Inject
    IdentityRules identityRules;

    private static String page(String path) {
        return given().get(path).then().statusCode(200).contentType("text/html").extract().asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/cn-guangdong-county-2026", "/rules/cn-guangdong-county-2025", "/rules/calendar/2026",
        "/rules/calendar/2027", "/rules/deadlines?from=2026-09-28&rule=challenge.window", "/rules/deadlines",
        "/rules/deadlines?from=2026-02-30&rule=challenge.window"})
    void pagesSpeakBothLanguages(String path) {
        String join = path.contains("?") ? "&" : "?";
        assertThat(page(path + join + "lang=zh-CN")).contains("lang=\"zh-CN\"").doesNotContain("⟪rules").doesNotContain("NOT_FOUND");
        String english = page(path + join + "lang=en");
        assertThat(english).contains("lang=\"en\"").doesNotContain("⟪rules").doesNotContain("NOT_FOUND");
        String main = english.substring(english.indexOf("<main"), english.indexOf("</main>"));
        assertThat(main.codePoints().filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)).isEmpty();
    }

    @Test
    void rulesAreReadAsSentencesWithTheirLaw() {
        assertThat(page("/rules/cn-guangdong-county-2026?lang=en"))
                .contains("id=\"remedy\"", "id=\"challenge.window\"", "at most 7 working days",
                        "Government Procurement Law, art. 52", "at least 20 calendar days", "¥4,000,000.00", "at most 1 year",
                        "Procurement approver, ");
    }

    @Test
    void searchLeavesOnlyWhatMatches() {
        assertThat(page("/rules/cn-guangdong-county-2026?q=standstill&lang=en")).contains("award.standstill").doesNotContain("challenge.window");
        assertThat(page("/rules/cn-guangdong-county-2026?q=质疑&lang=zh-CN")).contains("challenge.window").doesNotContain("award.publication");
        assertThat(page("/rules/cn-guangdong-county-2026?q=<script>&lang=en")).contains("No rule matches").doesNotContain("value=\"<script>");
    }

    @Test
    void provisionalYearSaysSo() {
        assertThat(page("/rules/calendar/2027?lang=en")).contains("provisional");
        assertThat(page("/rules/deadlines?from=2026-12-30&rule=challenge.window&lang=en")).contains("the day may still move");
        given().get("/rules/calendar/2040").then().statusCode(404);
    }

    @Test
    void countedDaysAreShown() {
        assertThat(page("/rules/deadlines?from=2026-09-28&rule=challenge.window&lang=en"))
                .contains("13 October 2026", "14 October 2026, 00:00", "No working day, passed over", "Make-up working day");
    }

    @Test
    void everyValueOfEveryRuleHasWordsInBothLanguages() {
        for (RuleProfile profile : profiles.all()) {
            profile.sections().forEach(section -> section.rules().forEach(rule -> {
                for (Language language : Language.values()) {
                    assertThat(texts.value(rule, language)).as(rule.id()).allSatisfy(text ->
                            assertThat(text).doesNotContain("⟪").doesNotContain("_").doesNotContain("{0}"));
                    assertThat(texts.sources(rule, profile, language)).as(rule.id()).allSatisfy(text ->
                            assertThat(text).doesNotContain("⟪").isNotBlank());
                }
                assertThat(texts.value(rule, Language.ZH)).as(rule.id()).noneMatch(text -> text.matches("[a-z]{3,}.*"));
            }));
        }
    }

    @Test
    void signingInFollowsTheProfile() {
        assertThat(identityRules).isInstanceOf(SignInRules.class);
        assertThat(identityRules.lockoutAfter()).isEqualTo(5);
        assertThat(identityRules.secondFactorRoles()).isEmpty();
        assertThat(identityRules.accessTokenLife()).hasMinutes(30);
    }
}
