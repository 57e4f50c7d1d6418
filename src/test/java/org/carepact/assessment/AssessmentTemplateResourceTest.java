package org.carepact.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.carepact.support.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentTemplateResourceTest {
    private static final String EXAMPLE = """
            {"milestoneDaysLate": [0, 0, 0, 6], "verifiedUnits": 171, "dueUnits": 180, "expertScores": ["88", "92", "79", "85", "90"],
             "school": {"asked": 40, "confirmed": 33, "differs": 3, "ruledRight": 1, "cannotTell": 0},
             "guardians": {"online": [5,5,5,5,5,5,5,5,5,5,4,4,4,4,4,3,3,1], "assisted": [5,5,5,5,4,4], "countyMean": "80"},
             "committee": {"yes": 13, "no": 1, "unsure": 1},
             "capacity": {"staff": 8, "validCredentials": 7, "trainingHours": "44", "requiredHours": "40", "acknowledged": 8},
             "upheldComplaints": 1, "overdueCallbacks": 1, "latePeriods": 0, "mentoringHours": "10", "safeguardingBreach": false}""";

    private static ValidatableResponse preview(String body) {
        return Api.as("evaluator1").post("/assessment-templates/default/preview", body).then();
    }

    @Test
    void theExampleOfTheStandardAnswersToTheLetter() {
        preview(EXAMPLE).statusCode(200)
                .body("lines.D1.value", equalTo("95.000000000")).body("lines.D1.enough", equalTo(true))
                .body("lines.D2.value", equalTo("87.666666667")).body("lines.D4.value", equalTo("84.615384615"))
                .body("rated", equalTo(true)).body("score", equalTo("89.6")).body("band", equalTo("good")).body("missing", empty());
    }

    @Test
    void missingEvidenceIsNamedAndNullMilestonesWereNotAccepted() {
        preview(EXAMPLE.replace("\"88\", \"92\", \"79\", \"85\", \"90\"", "\"88\", \"92\"")).statusCode(200)
                .body("lines.D2.value", nullValue()).body("lines.D2.enough", equalTo(false))
                .body("score", equalTo("90.5")).body("band", equalTo("good")).body("missing", contains("D2"));
        preview(EXAMPLE.replace("[0, 0, 0, 6]", "[0, 0, 0, null]")).statusCode(200).body("lines.D1.value", equalTo("85.000000000"));
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        preview("{}").statusCode(422).body("errors.pointer", hasItems("/milestoneDaysLate", "/school", "/capacity"));
        preview(EXAMPLE.replace("\"asked\": 40, ", "")).statusCode(422).body("errors.pointer", contains("/school/asked"));
        preview(EXAMPLE.replace("\"asked\": 40", "\"asked\": 35")).statusCode(422).body("errors.pointer", contains("/school/asked"));
        preview(EXAMPLE.replace("\"92\"", "\"101\"")).statusCode(422).body("errors.pointer", contains("/expertScores/1"));
        preview(EXAMPLE.replace("5,4,4,4,4,4,3,3,1", "6")).statusCode(422).body("errors.pointer", contains("/guardians/online/9"));
        preview(EXAMPLE.replace("\"asked\": 40", "\"asked\": 40.5")).statusCode(400).body("errors.pointer", hasItem("/school/asked"));
        preview(EXAMPLE.replace("\"88\"", "\"many\"")).statusCode(400).body("errors.pointer", hasItem("/expertScores/0"));
        preview(EXAMPLE.replace("171", "\"1E999999999\"")).statusCode(400).body("errors.pointer", hasItem("/verifiedUnits"));
        preview("[]").statusCode(400);
    }

    @Test
    void templatesArePublicAndPreviewsAskForASignIn() {
        given().get("/api/v1/assessment-templates").then().statusCode(200)
                .body("items.code", containsInAnyOrder("default", "t-mid", "t-fin", "t-ann")).body("next", nullValue());
        given().get("/api/v1/assessment-templates/default").then().statusCode(200)
                .body("dimensions.code", contains("D1", "D2", "D3", "D4", "D5", "D6"))
                .body("dimensions.weight", contains("30", "20", "15", "20", "5", "10"))
                .body("bands.code", contains("excellent", "good", "pass", "fail"));
        given().get("/api/v1/assessment-templates/t-mid").then().statusCode(200).body("dimensions[0].children.size()", equalTo(5));
        given().get("/api/v1/assessment-templates/none").then().statusCode(404);
        given().contentType(ContentType.JSON).body(EXAMPLE).post("/api/v1/assessment-templates/default/preview").then().statusCode(401);
    }

    @Test
    void aTemplateScoredItemByItemSaysThatItCannotBePreviewed() {
        Api.as("evaluator1").post("/assessment-templates/t-mid/preview", EXAMPLE).then().statusCode(409)
                .body("code", equalTo("assessment.template-not-computable"));
        Api.as("evaluator1").post("/assessment-templates/none/preview", EXAMPLE).then().statusCode(404);
    }
}
