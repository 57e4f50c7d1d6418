package org.carepact.registry;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepact.support.Api;

/** Organizations that register and apply over the API, for tests that need one. */
public final class Applications {
    static final List<String> CODES = List.of("Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "Q07", "Q08", "Q09", "Q10", "C01");
    private static final String PASSWORD = "Carepact-demo-2026";

    private final String organization;
    private final String username;
    private final String uscc;

    private Applications(String organization, String username, String uscc) {
        this.organization = organization;
        this.username = username;
        this.uscc = uscc;
    }

    /** A fresh organization with its manager. */
    public static Applications registered() {
        String username = "a" + Long.toString(System.nanoTime(), 36);
        String uscc = CreditCodes.fresh();
        String organization = Api.asPublic().post("/organizations", Map.of(
                "organization", Map.of("name", Map.of("zh", "岚溪县新芽社工站"), "type", "SOCIAL_SERVICE_ORGANIZATION", "uscc", uscc, "legalRepresentative", "方永康",
                        "address", "岚溪县长桥镇新圩路15号", "areas", List.of("449999112"), "introduction", Map.of("zh", "周末陪伴。"), "registeredOn", "2020-09-01"),
                "manager", Map.of("username", username, "password", PASSWORD, "name", Map.of("zh", "方永康")))).then().statusCode(201).extract().path("number");
        return new Applications(organization, username, uscc);
    }

    public String organization() {
        return organization;
    }

    String username() {
        return username;
    }

    String uscc() {
        return uscc;
    }

    public Api manager() {
        return Api.as(username);
    }

    /** Begins an application in a round (null: the standing one) and hands it in. */
    String submitted(String round) {
        return submitted(round, "材料齐全。");
    }

    String submitted(String round, String text) {
        String application = manager().post("/qualifications", round == null ? null : Map.of("round", round)).then().statusCode(201).extract().path("number");
        List<Map<String, Object>> statements = CODES.stream().map(code -> Map.<String, Object>of("criterion", code, "met", true, "text", text)).toList();
        manager().put("/qualifications/" + application, Map.of("statements", statements, "fields", List.of("CARE", "SAFETY"))).then().statusCode(200);
        act(manager(), application, "submit", null).statusCode(200).body("state", equalTo("SUBMITTED"));
        return application;
    }

    /** Applies and is qualified by officer and approver. */
    public String qualified(String round) {
        String application = submitted(round);
        act(Api.as("officer"), application, "propose", proposal()).statusCode(200);
        act(Api.as("approver"), application, "confirm", null).statusCode(200).body("state", equalTo("QUALIFIED"));
        return application;
    }

    /** Applies and is rejected under one criterion, after notice and answer. */
    String rejected(String criterion) {
        String application = submitted(null);
        act(Api.as("officer"), application, "ask-cure", Map.of("criteria", List.of(criterion), "text", "请补充。")).statusCode(200);
        act(manager(), application, "answer", null).statusCode(200);
        act(Api.as("officer"), application, "propose", rejection(criterion)).statusCode(200);
        act(Api.as("approver"), application, "confirm", null).statusCode(200).body("state", equalTo("REJECTED"));
        return application;
    }

    static Map<String, Object> proposal() {
        return Map.of("judgements", CODES.stream().map(code -> Map.of("criterion", code, "passed", true)).toList(), "capacity", capacity(70));
    }

    static Map<String, Object> rejection(String criterion) {
        List<Map<String, Object>> judgements = new ArrayList<>();
        CODES.forEach(code -> judgements.add(code.equals(criterion)
                ? Map.of("criterion", code, "passed", false, "reason", "未见材料。") : Map.of("criterion", code, "passed", true)));
        return Map.of("judgements", judgements);
    }

    static List<Map<String, Object>> capacity(int points) {
        return Stream.of("governance", "licensed_social_workers", "project_lead_experience", "supervision_system", "child_service_record",
                        "past_contract_ratings", "financial_soundness", "volunteer_management")
                .map(item -> Map.<String, Object>of("item", item, "points", points))
                .toList();
    }

    static ValidatableResponse act(Api who, String application, String act, Object body) {
        return who.act("/qualifications/" + application, "/qualifications/" + application + "/" + act, body).then();
    }
}
