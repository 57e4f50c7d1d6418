package org.carepact.support;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Purchases for tests that need one to look at; made through the API by the county's people. */
public final class Purchases {
    private Purchases() {}

    /** The number of a fresh, published tender. */
    public static String publishedTender() {
        return publish(draftTender());
    }

    /** The number of a fresh tender that is not yet handed in. */
    public static String draftTender() {
        Api officer = Api.as("officer");
        Api approver = Api.as("approver");
        OffsetDateTime now = OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now"));
        String plan = officer.post("/plans", Map.of("title", Map.of("zh", "走访服务"), "need", Map.of("zh", "入户走访。"),
                "lines", List.of(Map.of("service", "S02", "quantity", "100", "unitPrice", "65")), "budget", "9000.00", "budgetLine", Budgets.line(now.toLocalDate()), "negativeListChecked", true,
                "method", "OPEN_TENDER", "plannedFor", now.toLocalDate().toString())).then().statusCode(201).extract().path("number");
        officer.act("/plans/" + plan, "/plans/" + plan + "/submit", null).then().statusCode(200);
        approver.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(200);
        return officer.post("/tenders", Map.of("planNumber", plan, "title", Map.of("zh", "走访服务采购"), "need", Map.of("zh", "入户走访。"),
                "ceiling", "8800.00", "priceWeight", "20", "criteria", List.of(Map.of("name", Map.of("zh", "方案"), "max", "80", "objective", false)),
                "questionsUntil", now.plusDays(10).toString(), "bidDeadline", now.plusDays(30).toString(), "openers", List.of("opener1", "opener2")))
                .then().statusCode(201).extract().path("number");
    }

    /** Hands a draft in and publishes it; its number. */
    public static String publish(String tender) {
        Api.as("officer").act("/tenders/" + tender, "/tenders/" + tender + "/submit", null).then().statusCode(200);
        Api.as("approver").act("/tenders/" + tender, "/tenders/" + tender + "/publish", null).then().statusCode(200);
        return tender;
    }
}
