package org.carepact.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Purchases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever acts for two bodies says for which one. */
@QuarkusTest
class SeveralHatsTest {
    private final Api admin = Api.as("admin");
    private final Api manager = Api.as("orgg");
    private String own;
    private String other;
    private String membership;

    @BeforeEach
    void twoOrganizations() {
        own = admin.get("/accounts/orgg").then().statusCode(200).extract().path("memberships[0].party");
        other = admin.get("/accounts/orgh").then().statusCode(200).extract().path("memberships[0].party");
        membership = admin.post("/accounts/orgg/memberships", Map.of("party", other, "role", "ORG_MANAGER")).then().statusCode(200)
                .extract().path("memberships.find { it.party == '" + other + "' && it.validUntil == null }.id");
    }

    @AfterEach
    void oneAgain() {
        admin.request().delete("/api/v1/accounts/orgg/memberships/" + membership).then().statusCode(204);
    }

    @Test
    void aBidAQuestionAndAnApplicationNameTheirOrganization() {
        String tender = Purchases.publishedTender();
        manager.post("/tenders/" + tender + "/bids", null).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/supplier")).body("errors[0].detail", containsString(own)).body("errors[0].detail", containsString(other));
        manager.post("/tenders/" + tender + "/bids", Map.of("supplier", "JG-1999-0001")).then().statusCode(422);
        String first = manager.post("/tenders/" + tender + "/bids", Map.of("supplier", own)).then().statusCode(201).extract().path("number");
        String second = manager.post("/tenders/" + tender + "/bids", Map.of("supplier", other)).then().statusCode(201).extract().path("number");
        org.assertj.core.api.Assertions.assertThat(second).isNotEqualTo(first);
        Api.as("orgh").get("/bids/" + second).then().statusCode(200);
        Api.as("orgh").get("/bids/" + first).then().statusCode(404);

        manager.post("/tenders/" + tender + "/questions", Map.of("text", "是否含周末？")).then().statusCode(422);
        String question = manager.post("/tenders/" + tender + "/questions", Map.of("text", "是否含周末？", "supplier", other)).then().statusCode(201).extract().path("id");
        List<String> seen = Api.as("orgh").get("/tenders/" + tender + "/questions").jsonPath().getList("items.id");
        org.assertj.core.api.Assertions.assertThat(seen).contains(question);

        manager.post("/qualifications", null).then().statusCode(422);
        manager.post("/qualifications", Map.of("supplier", other)).then().statusCode(201);
    }

    @Test
    void oneOrganizationNeedsNoName() {
        String tender = Purchases.publishedTender();
        Api.as("orgh").post("/tenders/" + tender + "/bids", null).then().statusCode(201);
        Api.as("orgh").post("/tenders/" + tender + "/bids", Map.of("supplier", own)).then().statusCode(422);
    }
}
