package org.carepact.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Map;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract ends before its time: heard first, decided by a second person; what was accepted is still paid. */
@QuarkusTest
class TerminationOverHttpTest {
    private static final Map<String, Object> REASON = Map.of("reason", "核实属实。");

    @Inject
    DemoClock clock;

    private final Api officer = Api.as("officer");
    private final Api approver = Api.as("approver");

    @BeforeEach
    void beginInMarch() {
        Api.forget();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    @Test
    void breachEndsAContractAfterTheSupplierWasHeard() {
        Purchase purchase = inForce();
        purchase.accepted(0);
        String payment = purchase.requested(0);
        String second = "/milestones/" + purchase.milestones().get(1);
        purchase.supplier().act(second, second + "/submit", Map.of("report", "部分完成。")).then().statusCode(200);
        String contract = "/contracts/" + purchase.contract();
        String at = contract + "/termination";

        approver.act(contract, at, proposal("BREACH")).then().statusCode(403);
        officer.act(contract, at, Map.of("kind", "BREACH", "reason", "")).then().statusCode(422);
        officer.act(contract, at, proposal("BREACH")).then().statusCode(201).body("state", equalTo("PROPOSED"));
        officer.act(contract, at, proposal("BREACH")).then().statusCode(409).body("code", equalTo("contract.termination-open"));
        Api.asPublic().get(at).then().statusCode(404);
        Api.as("orgb").get(at).then().statusCode(404);
        officer.act(at, at + "/confirm", REASON).then().statusCode(403);
        approver.act(at, at + "/confirm", REASON).then().statusCode(409).body("code", equalTo("contract.time-to-answer"));
        officer.act(at, at + "/answer", Map.of("agreed", false, "text", "不同意。")).then().statusCode(403);
        purchase.supplier().act(at, at + "/answer", Map.of("agreed", false, "text", "正在补救。")).then().statusCode(200).body("state", equalTo("ANSWERED"));
        purchase.supplier().act(at, at + "/answer", Map.of("agreed", true, "text", "改主意。")).then().statusCode(409);

        approver.act(at, at + "/confirm", REASON).then().statusCode(409).body("code", equalTo("delivery.waiting"));
        officer.act(second, second + "/return", Map.of("reason", "未达到约定数量。")).then().statusCode(200);
        approver.act(at, at + "/confirm", REASON).then().statusCode(200).body("state", equalTo("CONFIRMED"));

        Api.asPublic().get(contract).then().statusCode(200).body("state", equalTo("TERMINATED"));
        Api.asPublic().get(at).then().statusCode(200).body("answer", equalTo("正在补救。"));
        Api.asPublic().get(contract + "/milestones").then().body("items.state", contains("ACCEPTED", "CLOSED", "CLOSED"));
        purchase.supplier().act(second, second + "/submit", Map.of("report", "补交。")).then().statusCode(409);
        officer.act(contract, at, proposal("BREACH")).then().statusCode(409);
        String claim = "/payments/" + payment;
        approver.act(claim, claim + "/approve", null).then().statusCode(200);
        Api.as("finance").act(claim, claim + "/pay", Map.of("voucher", "GK-9")).then().statusCode(200).body("state", equalTo("PAID"));
        Api.asPublic().get(contract).then().body("state", equalTo("TERMINATED"));
        Api.as("auditor").get("/audit-entries?limit=100&thread=" + purchase.tender()).then().body("items.act.flatten()",
                hasItems("contract.propose-termination", "contract.answer-termination", "contract.terminate", "delivery.close"));
    }

    @Test
    void anAgreementNeedsBothSidesAndMayBeDropped() {
        Purchase purchase = inForce();
        purchase.accepted(0).accepted(1).accepted(2);
        String contract = "/contracts/" + purchase.contract();
        String at = contract + "/termination";
        officer.act(contract, at, proposal("AGREEMENT")).then().statusCode(201);
        purchase.supplier().act(at, at + "/answer", Map.of("agreed", false, "text", "希望继续。")).then().statusCode(200);
        approver.act(at, at + "/confirm", REASON).then().statusCode(409).body("code", equalTo("contract.not-agreed"));
        purchase.supplier().act(at, at + "/drop", REASON).then().statusCode(403);
        officer.act(at, at + "/drop", REASON).then().statusCode(200).body("state", equalTo("DROPPED"));
        Api.asPublic().get(contract).then().body("state", equalTo("ACTIVE"));

        officer.act(contract, at, proposal("AGREEMENT")).then().statusCode(201);
        purchase.supplier().act(at, at + "/answer", Map.of("agreed", true, "text", "同意。")).then().statusCode(200);
        approver.act(at, at + "/confirm", REASON).then().statusCode(200);
        for (int place = 0; place < 3; place++) {
            String claim = "/payments/" + purchase.requested(place);
            approver.act(claim, claim + "/approve", null).then().statusCode(200);
            Api.as("finance").act(claim, claim + "/pay", Map.of("voucher", "GK-" + place)).then().statusCode(200);
        }
        Api.asPublic().get(contract).then().body("state", equalTo("TERMINATED"));
    }

    @Test
    void silenceIsHeardWhenItsTimeIsOver() {
        Purchase purchase = inForce();
        String contract = "/contracts/" + purchase.contract();
        String at = contract + "/termination";
        officer.act(contract, at, proposal("BREACH")).then().statusCode(201);
        Purchase.move("P10D");
        approver.act(at, at + "/confirm", REASON).then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    private static Purchase inForce() {
        Purchase purchase = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
        Purchase.move("P31D");
        purchase.present().opened().scored().ranked().awarded();
        Purchase.move("P20D");
        return purchase.contracted(3);
    }

    private static Map<String, Object> proposal(String kind) {
        return Map.of("kind", kind, "reason", "合同第八条：连续两月未入户，见走访记录。");
    }
}
