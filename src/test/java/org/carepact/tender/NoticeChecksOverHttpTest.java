package org.carepact.tender;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Purchases;
import org.junit.jupiter.api.Test;

/** What stands in the way of a notice, each at its field. */
@QuarkusTest
class NoticeChecksOverHttpTest {
    private final Api admin = Api.as("admin");
    private final Api officer = Api.as("officer");

    @Test
    void whoDraftedDoesNotOpen() {
        String tender = Purchases.draftTender();
        String party = admin.get("/accounts/officer").then().statusCode(200).extract().path("memberships[0].party");
        String membership = admin.post("/accounts/officer/memberships", Map.of("party", party, "role", "OPENER")).then().statusCode(200)
                .extract().path("memberships.find { it.role == 'OPENER' && it.validUntil == null }.id");
        try {
            Map<String, Object> draft = officer.get("/tenders/" + tender).jsonPath().getMap("");
            officer.put("/tenders/" + tender, Map.of("planNumber", draft.get("planNumber"), "title", draft.get("title"), "need", draft.get("need"),
                    "ceiling", "8800.00", "criteria", draft.get("criteria"), "priceWeight", "20", "questionsUntil", draft.get("questionsUntil"),
                    "bidDeadline", draft.get("bidDeadline"), "openers", List.of("officer", "opener2"))).then().statusCode(200);
            officer.act("/tenders/" + tender, "/tenders/" + tender + "/submit", null).then().statusCode(422)
                    .body("errors[0].pointer", equalTo("/openers")).body("errors[0].code", equalTo("tender.opener-author"));
        } finally {
            admin.request().delete("/api/v1/accounts/officer/memberships/" + membership).then().statusCode(204);
        }
    }
}
