package org.carepact.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads which questions: open ones stay between asker and purchaser, and pages are full whatever lies between. */
@QuarkusTest
class QuestionsOverHttpTest {
    private String tender;

    @BeforeEach
    void publish() {
        tender = Purchases.publishedTender();
    }

    @Test
    void openQuestionsAreForAskerAndPurchaserAndPagesAreFull() {
        String first = asked("orga", "走访是否含周末？");
        String second = asked("orgb", "是否提供交通补贴？");
        String third = asked("orga", "档案由谁保管？");
        String fourth = asked("orgb", "可否按季度结算？");
        answer(fourth);

        assertThat(pages(Api.asPublic(), 1)).containsExactly(List.of(fourth));
        assertThat(pages(Api.as("orgc"), 2)).containsExactly(List.of(fourth));
        assertThat(pages(Api.as("orga"), 2)).containsExactly(List.of(first, third), List.of(fourth));
        assertThat(pages(Api.as("orgb"), 2)).containsExactly(List.of(second, fourth));
        assertThat(pages(Api.as("officer"), 3)).containsExactly(List.of(first, second, third), List.of(fourth));
        assertThat(pages(Api.as("auditor"), 4)).containsExactly(List.of(first, second, third, fourth));
    }

    @Test
    void onlyThePurchasersOfficerAnswersAndOnlyOnce() {
        String question = asked("orga", "可否分片投标？");
        assertThat(answering("approver", question)).isEqualTo(403);
        assertThat(answering("orgb", question)).isEqualTo(403);
        assertThat(answering("officer", question)).isEqualTo(200);
        assertThat(answering("officer", question)).as("a stale version").isEqualTo(412);
    }

    private String asked(String organization, String text) {
        return Api.as(organization).post("/tenders/" + tender + "/questions", Map.of("text", text)).then().statusCode(201).extract().path("id");
    }

    private void answer(String question) {
        assertThat(answering("officer", question)).isEqualTo(200);
    }

    private static int answering(String username, String question) {
        return Api.as(username).request().contentType("application/json").header("If-Match", "\"0\"")
                .body(Map.of("answer", Map.of("zh", "可以。"))).post("/api/v1/questions/" + question + "/answer").statusCode();
    }

    private List<List<String>> pages(Api reader, int limit) {
        List<List<String>> pages = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = reader.get("/tenders/" + tender + "/questions?limit=" + limit + "&cursor=" + cursor).then().statusCode(200).extract().jsonPath();
            pages.add(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        return pages;
    }
}
