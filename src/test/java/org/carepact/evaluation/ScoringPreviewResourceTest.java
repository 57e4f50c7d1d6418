package org.carepact.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.carepact.support.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScoringPreviewResourceTest {
    private static final String EXAMPLE = """
            {"digits": 2, "ceiling": "1250000.00", "price": {"formula": "lowest", "weight": "20"},
             "lowPrice": {"mean": "0.50", "second": "0.50", "ceiling": "0.45"},
             "criteria": [{"id": "plan", "max": "50", "minimum": "30"}, {"id": "team", "max": "30"}], "qualityMinimum": "45",
             "bids": [{"id": "A", "price": "1180000.00", "received": "2026-05-06T09:30:00.123456+08:00",
                       "scores": {"plan": ["41", "38.5", "40"], "team": ["25", "24", "26"]}, "invalid": false}]}""";

    private static ValidatableResponse preview(String body) {
        return Api.as("officer").post("/scoring/preview", body).then();
    }

    @Test
    void theExampleOfTheStandardAnswersToTheLetter() {
        preview(EXAMPLE).statusCode(200)
                .body("bids[0].id", equalTo("A")).body("bids[0].status", equalTo("ranked"))
                .body("bids[0].criteria.plan", equalTo("39.833333333")).body("bids[0].criteria.team", equalTo("25.000000000"))
                .body("bids[0].price", equalTo("20.000000000")).body("bids[0].total", equalTo("84.83"))
                .body("bids[0].rank", equalTo(1)).body("bids[0].lowPrice", empty()).body("base", equalTo("1180000.00"));
    }

    @Test
    void numbersMayAlsoBeJsonNumbersAndStayExact() {
        preview(EXAMPLE.replace("\"38.5\"", "38.5").replace("\"50\"", "50")).statusCode(200).body("bids[0].total", equalTo("84.83"));
    }

    @Test
    void invalidBidsAreAnsweredWithoutTotal() {
        preview(EXAMPLE.replace("false", "true")).statusCode(200)
                .body("bids[0].status", equalTo("invalid")).body("bids[0].total", nullValue()).body("base", nullValue());
    }

    @Test
    void refusalsNameThePlaceInBothLanguages() {
        preview(EXAMPLE.replace("\"weight\": \"20\"", "\"weight\": \"19\"")).statusCode(422)
                .body("errors.pointer", contains("/criteria")).body("errors.code", contains("scoring.weights-sum"))
                .body("errors[0].detail", equalTo("各项分值与价格分之和应为 100，现为 99。"));
        Api.as("officer").request().header("Accept-Language", "en").contentType(ContentType.JSON)
                .body(EXAMPLE.replace("\"41\"", "\"51\"")).post("/api/v1/scoring/preview").then().statusCode(422)
                .body("errors.pointer", contains("/bids/0/scores/plan/0"));
        preview(EXAMPLE.replace(", \"26\"]", "]")).statusCode(422).body("errors.pointer", contains("/bids/0/scores/team"));
        preview(EXAMPLE.replace("1180000.00", "0.00")).statusCode(422).body("errors.pointer", contains("/bids/0/price"));
    }

    @Test
    void malformedInputIsRefusedWithItsPlace() {
        preview(EXAMPLE.replace("\"1180000.00\"", "\"cheap\"")).statusCode(400).body("errors.pointer", hasItem("/bids/0/price"));
        preview(EXAMPLE.replace("lowest", "cheapest")).statusCode(400).body("errors.pointer", hasItem("/price/formula"));
        preview(EXAMPLE.replace("\"digits\"", "\"digit\"")).statusCode(400).body("errors.pointer", hasItem("/digit"));
        preview(EXAMPLE.replace("\"1180000.00\"", "\"1E999999999\"")).statusCode(400).body("errors.pointer", contains("/bids/0/price"));
        preview("{}").statusCode(422).body("errors.pointer", contains("/criteria", "/bids"));
        preview("null").statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        preview("{").statusCode(400);
    }

    @Test
    void strangersAreAskedToSignIn() {
        given().contentType(ContentType.JSON).body(EXAMPLE).post("/api/v1/scoring/preview").then().statusCode(401);
    }
}
