package org.carepact.registry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No valid qualification on the deadline, no bid: a draft may be there, a submitted one stays shut. */
@QuarkusTest
class QualificationGateTest {
    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void aBidCountsOnlyIfItsBidderIsQualifiedAtTheDeadline() {
        Purchase purchase = Purchase.published().bid("orga", "4000.00").bid("orgb", "4100.00").bid("orgf", "4200.00");
        Applications stranger = Applications.registered();
        String draft = drafted(stranger, purchase.tender());
        submit(stranger, draft, 409, "bid.not-qualified");
        stranger.qualified(null);
        registeredUntil(stranger, today().plusDays(2));
        submit(stranger, draft, 409, "bid.qualification-ends");
        registeredUntil(stranger, today().plusYears(3));
        submit(stranger, draft, 200, null);
        registeredUntil(stranger, today().plusDays(2));

        Purchase.move("P31D");
        purchase.present().opened();
        Api.asPublic().get("/tenders/" + purchase.tender() + "/opening").then().statusCode(200)
                .body("bids", hasSize(3)).body("bids.number", not(hasItem(draft)))
                .body("refused", hasSize(1)).body("refused[0].number", equalTo(draft)).body("refused[0].price", nullValue())
                .body("refused[0].reason", equalTo("bid.reason.not-qualified"));
        stranger.manager().get("/bids/" + draft).then().statusCode(200).body("state", equalTo("REFUSED"));
        Visitor.stranger().read("/openings/" + purchase.tender() + "?lang=en");
        purchase.scored().ranked();
        Api.as("officer").get("/tenders/" + purchase.tender() + "/ranking").then().statusCode(200).body("bids.bidNumber", not(hasItem(draft)));
    }

    private static String drafted(Applications organization, String tender) {
        Api bidder = organization.manager();
        String bid = bidder.post("/tenders/" + tender + "/bids", null).then().statusCode(201).extract().path("number");
        bidder.put("/bids/" + bid, Map.of("price", "3900.00", "answers", List.of(Map.of("criterion", "c1", "text", "每月入户")))).then().statusCode(200);
        return bid;
    }

    private static void submit(Applications organization, String bid, int status, String code) {
        var answer = organization.manager().act("/bids/" + bid, "/bids/" + bid + "/submit", null).then().statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    /** The organization writes down another last day of its registration. */
    private static void registeredUntil(Applications organization, LocalDate day) {
        Map<String, Object> file = new HashMap<>(Map.of("name", Map.of("zh", "岚溪县新芽社工站"), "type", "SOCIAL_SERVICE_ORGANIZATION", "uscc", organization.uscc(),
                "legalRepresentative", "方永康", "address", "岚溪县长桥镇新圩路15号", "areas", List.of("449999112"), "introduction", Map.of("zh", "周末陪伴。"),
                "registeredOn", "2020-09-01", "validUntil", day.toString()));
        organization.manager().put("/organizations/" + organization.organization(), file).then().statusCode(200);
    }

    private static LocalDate today() {
        return OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now")).toLocalDate();
    }
}
