package org.carepact.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carepact.support.Api;
import org.carepact.support.Purchase;

/** Things that exist, so that hostile requests reach what lies behind their addresses. */
final class Things {
    private final Map<String, String> keys = new HashMap<>();
    private final Purchase purchase;

    private Things(Purchase purchase) {
        this.purchase = purchase;
    }

    /** A purchase with a payment under way, a second one that takes bids, and one of everything else. */
    static Things made() {
        Purchase first = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
        Purchase.move("P31D");
        first.present().opened().scored().ranked().awarded();
        Purchase.move("P45D");
        first.contracted(2).accepted(0);
        Things things = new Things(first);
        things.keys.put("payments", first.requested(0));
        things.keys.put("tenders", first.tender());
        things.keys.put("bids", first.bid("orga"));
        things.keys.put("sheets", first.bid("orga"));
        things.keys.put("awards", first.award());
        things.keys.put("contracts", first.contract());
        things.keys.put("milestones", first.milestones().get(1));
        things.keys.put("assessments", round(first.contract()));
        things.keys.put("plans", Api.as("officer").get("/plans?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("organizations", Api.as("supervisor").get("/organizations?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("qualifications", Api.as("supervisor").get("/qualifications?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("qualification-rounds", Api.asPublic().get("/qualification-rounds?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("measures", Api.as("supervisor").get("/measures?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("appeals", Api.as("supervisor").get("/appeals?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("statements", "Q01");
        String staffed = Api.as("orga").get("/organizations?q=青禾").jsonPath().getString("items[0].number");
        things.keys.put("workers", Api.as("orga").get("/organizations/" + staffed + "/workers?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("credentials", Api.as("orga").get("/workers/" + things.keys.get("workers")).jsonPath().getString("credentials[0].number"));
        things.keys.put("credit-facts", Api.as("officer").get("/organizations/" + staffed + "/credit-facts?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("budget-lines", Api.as("finance").get("/budget-lines?limit=1").jsonPath().getString("items[0].code"));
        things.keys.put("relations", Api.as("officer").get("/relations?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("sample-checks", Api.as("officer").get("/sample-checks?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("rotations", Api.as("officer").get("/rotations?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("parties", Api.as("admin").get("/parties?limit=1").jsonPath().getString("items[0].number"));
        things.keys.put("accounts", account());
        things.keys.put("assessment-templates", Api.asPublic().get("/assessment-templates").jsonPath().getString("items[0].code"));
        things.keys.put("rule-profiles", Api.asPublic().get("/rule-profiles").jsonPath().getString("items[0].id"));
        things.keys.put("calendar", "2026");
        String open = Purchase.published().tender();
        things.keys.put("questions", Api.as("orgd").post("/tenders/" + open + "/questions", Map.of("text", "？？")).then().statusCode(201).extract().path("id"));
        return things;
    }

    /** The round planned with the contract, opened. */
    private static String round(String contract) {
        Api supervisor = Api.as("supervisor");
        String round = supervisor.get("/assessments?contract=" + contract).jsonPath().getString("items[0].number");
        supervisor.act("/assessments/" + round, "/assessments/" + round + "/open", Map.of("members", List.of("evaluator1"))).then().statusCode(200);
        return round;
    }

    private static String account() {
        String name = "hostile-" + UUID.randomUUID().toString().substring(0, 8);
        Api.as("admin").post("/accounts", Map.of("username", name, "password", UUID.randomUUID().toString(), "name", Map.of("zh", "来访者")))
                .then().statusCode(201);
        return name;
    }

    Purchase purchase() {
        return purchase;
    }

    /** The address with things that exist in its places; of what is not known here, something that does not exist. */
    String address(String template) {
        StringBuilder address = new StringBuilder();
        String before = "";
        for (String step : template.substring(1).split("/")) {
            address.append('/').append(step.startsWith("{") ? keys.getOrDefault(before, UUID.randomUUID().toString()) : step);
            before = step;
        }
        return address.toString();
    }
}
