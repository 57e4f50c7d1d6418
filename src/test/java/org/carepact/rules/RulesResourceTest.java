package org.carepact.rules;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RulesResourceTest {
    @Test
    void listsTheVersionsNewestFirst() {
        given().get("/api/v1/rule-profiles").then().statusCode(200)
                .body("items.id", contains("cn-guangdong-county-2026", "cn-guangdong-county-2025"))
                .body("items[0].effectiveFrom", equalTo("2026-02-01"))
                .body("items[0].zone", equalTo("Asia/Shanghai"));
    }

    @Test
    void showsARuleWithItsSourceAndConfidence() {
        String rule = "sections.rules.flatten().find { it.id == 'challenge.window' }.";
        given().get("/api/v1/rule-profiles/cn-guangdong-county-2026").then().statusCode(200)
                .body(rule + "value", equalTo("7"))
                .body(rule + "unit", equalTo("wd"))
                .body(rule + "compare", equalTo("<="))
                .body(rule + "source", containsString("O94 10"))
                .body(rule + "confidence", equalTo("V"))
                .body(rule + "name.en", equalTo("Time to challenge"))
                .body("sources.key", hasItems("PPL", "O87", "OWN"));
    }

    @Test
    void unknownVersionAndYearAreNotFound() {
        given().get("/api/v1/rule-profiles/nowhere").then().statusCode(404).body("code", equalTo("kernel.not-found"));
        given().get("/api/v1/calendar/2031").then().statusCode(404);
        given().get("/api/v1/calendar/later").then().statusCode(404);
    }

    @Test
    void showsTheCalendarOfAYear() {
        given().get("/api/v1/calendar/2026").then().statusCode(200)
                .body("provisional", equalTo(false))
                .body("workingDays", equalTo(248))
                .body("days.find { it.date == '2026-10-10' }.kind", equalTo("MAKE_UP_WORKDAY"));
        given().get("/api/v1/calendar/2027").then().statusCode(200).body("provisional", equalTo(true));
    }

    @Test
    void countsADeadlineAndListsTheDays() {
        given().get("/api/v1/deadlines?from=2026-09-28&rule=challenge.window").then().statusCode(200)
                .body("lastDay", equalTo("2026-10-13"))
                .body("due", equalTo("2026-10-14T00:00:00+08:00"))
                .body("profile", equalTo("cn-guangdong-county-2026"))
                .body("provisional", equalTo(false))
                .body("days", hasSize(16))
                .body("days.findAll { it.number > 0 }.date", hasItem("2026-10-10"))
                .body("days[0].counting", equalTo("EVENT"))
                .body("days[3].name.en", equalTo("National Day"));
    }

    @Test
    void closingTimeVersionAndInstantAreTaken() {
        given().get("/api/v1/deadlines?from=2026-09-28&rule=challenge.window&closing=17:00").then().statusCode(200)
                .body("due", equalTo("2026-10-13T17:00:00+08:00"));
        given().get("/api/v1/deadlines?from=2025-03-03&rule=challenge.window").then().statusCode(200)
                .body("profile", equalTo("cn-guangdong-county-2025"));
        given().queryParam("from", "2026-05-06T09:30:00+08:00").queryParam("rule", "low_price.explanation_minutes")
                .get("/api/v1/deadlines").then().statusCode(200).body("due", equalTo("2026-05-06T10:00:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'rule=challenge.window', /from", "'from=2026-09-28', /rule", "'from=28.9.2026&rule=challenge.window', /from",
        "'from=2026-02-30&rule=challenge.window', /from", "'from=2026-09-28&rule=challenge', /rule",
        "'from=2026-09-28&rule=low_price.mean_ratio', /rule", "'from=2026-09-28&rule=challenge.window&profile=x', /profile",
        "'from=2026-09-28&rule=challenge.window&closing=late', /closing",
        "'from=%2B999999999-12-31T00:00Z&rule=challenge.window', /from"
    })
    void badInputIsNamedByItsField(String queryText, String pointer) {
        given().urlEncodingEnabled(false).get("/api/v1/deadlines?" + queryText).then().statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void beyondTheCalendarIsRefusedInTheAskersLanguage() {
        given().header("Accept-Language", "en").get("/api/v1/deadlines?from=2027-12-29&rule=challenge.window").then()
                .statusCode(409).body("code", equalTo("rules.calendar-ends")).body("title", containsString("The calendar of 2028"));
        given().get("/api/v1/deadlines?from=9999-12-31&rule=demand.public_consultation_days").then().statusCode(409);
        given().get("/api/v1/deadlines?from=9999-12-31&rule=contract.archive").then().statusCode(200);
        given().get("/api/v1/deadlines?from=0001-01-01&rule=challenge.window").then().statusCode(409)
                .body("code", equalTo("rules.no-profile"));
    }
}
