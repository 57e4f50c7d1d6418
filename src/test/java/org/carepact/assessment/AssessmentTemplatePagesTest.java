package org.carepact.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssessmentTemplatePagesTest {

    private static String page(String path) {
        return given().urlEncodingEnabled(false).get(path).then().statusCode(200).contentType("text/html").extract().asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assessment-templates", "/assessment-templates/default", "/assessment-templates/t-mid",
        "/assessment-templates/t-fin", "/assessment-templates/t-ann", "/assessment-templates/default/preview"})
    void pagesSpeakBothLanguages(String path) {
        assertThat(page(path + "?lang=zh-CN")).contains("lang=\"zh-CN\"").doesNotContain("⟪").doesNotContain("NOT_FOUND");
        english(path + "?lang=en");
    }

    @Test
    void aTemplateShowsItsNumbersAndWhatTheyLeadTo() {
        assertThat(page("/assessment-templates/default?lang=en")).contains("id=\"D4\"", "Assisted at most (share): 1/3", "90 to 100 inclusive",
                "80 to below 90", "Upheld safeguarding breach", "5 working days", "/assessment-templates/default/preview");
        assertThat(page("/assessment-templates/t-mid?lang=zh-CN")).contains("走访完成率", "一票否决", "第三方专家组")
                .doesNotContain("/assessment-templates/t-mid/preview");
    }

    @Test
    void theFormIsFilledWithTheWorkedExampleAndComputesIt() {
        assertThat(page("/assessment-templates/default/preview?lang=en")).contains("value=\"88, 92, 79, 85, 90\"").doesNotContain("Published score");
        String result = page(query(AssessmentPreviewForm.example()) + "&lang=en");
        assertThat(result).contains("89.6", "Good", "94.444", "91.141", "89.641", "Later ruled right").doesNotContain("Not rated");
        english(query(AssessmentPreviewForm.example()) + "&lang=en");
        assertThat(page(query(AssessmentPreviewForm.example()) + "&lang=zh-CN")).contains("良好").doesNotContain("⟪");
    }

    @Test
    void twoEvaluatorsLowerTheBandAndAnEmptyFormIsNotRated() {
        Map<String, String> two = AssessmentPreviewForm.example();
        two.put("expertScores", "88 92");
        two.put("milestoneDaysLate", "0，0、0 6");
        assertThat(page(query(two) + "&lang=en")).contains("90.5", "the band is at most “Good”", "Not enough evidence");
        assertThat(page("/assessment-templates/default/preview?compute=1&lang=en")).contains("Not rated");
        two.put("safeguardingBreach", "true");
        assertThat(page(query(two) + "&lang=en")).contains("lowest band whatever the points", "Fail");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheInputIsKept() {
        refused("expertScores", "88, many", "href=\"#expertScores\"", "value=\"88, many\"");
        refused("expertScores", "88, 101, 5", "href=\"#expertScores\"");
        refused("milestoneDaysLate", "0, -1", "href=\"#milestoneDaysLate\"");
        refused("school.asked", "10", "href=\"#school.asked\"");
        refused("school.confirmed", "", "href=\"#school.confirmed\"");
        refused("capacity.staff", "eight", "href=\"#capacity.staff\"");
        refused("guardians.online5", "5000", "href=\"#guardians.online5\"");
        refused("verifiedUnits", "1E999999999", "href=\"#verifiedUnits\"");
    }

    @Test
    void unknownTemplatesAndThoseWithoutPreviewAreNotFound() {
        given().get("/assessment-templates/none").then().statusCode(404);
        given().get("/assessment-templates/t-mid/preview").then().statusCode(404);
    }

    private static void refused(String field, String value, String... shown) {
        Map<String, String> input = AssessmentPreviewForm.example();
        input.put(field, value);
        String page = given().urlEncodingEnabled(false).get(query(input) + "&lang=en").then().extract().asString();
        assertThat(page).as(field).contains("govuk-error-summary").contains(shown).doesNotContain("⟪", "Published score");
    }

    private static String english(String path) {
        String page = page(path);
        assertThat(page).contains("lang=\"en\"").doesNotContain("⟪").doesNotContain("NOT_FOUND");
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(main.codePoints().filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)).isEmpty();
        return page;
    }

    private static String query(Map<String, String> values) {
        StringBuilder query = new StringBuilder("/assessment-templates/default/preview?compute=1");
        new LinkedHashMap<>(values).forEach((name, value) -> query.append('&').append(name).append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        return query.toString();
    }
}
