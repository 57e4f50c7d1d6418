package org.carepact.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.carepact.support.Api;
import org.carepact.support.Budgets;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every act, guarded read and refusal stands in the trail with its person; only inspectors read it, and that stands there too. */
@QuarkusTest
class AuditOverHttpTest {
    private final Api auditor = Api.as("auditor");
    private final Api officer = Api.as("officer");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void anActStandsThereWithItsPerson() {
        String plan = draftedPlan();
        auditor.get("/audit-entries?thread=" + plan).then().statusCode(200)
                .body("items.act", hasItem("planning.draft"))
                .body("items.find { it.act == 'planning.draft' }.outcome", equalTo("DONE"))
                .body("items.find { it.act == 'planning.draft' }.actor", not(equalTo("")))
                .body("items.find { it.act == 'planning.draft' }.requestId", not(equalTo(null)));
    }

    @Test
    void aRefusedActLeavesItsEntryThoughItsTransactionIsGone() {
        String plan = draftedPlan();
        officer.act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(403);
        auditor.get("/audit-entries?thread=/api/v1/plans/" + plan + "/approve").then().statusCode(200)
                .body("items.outcome", everyItem(equalTo("REFUSED")))
                .body("items.details", hasItem(containsString("planning.second-person")));
    }

    @Test
    void lookingForWhatOneMayNotSeeLeavesAnEntry() {
        String plan = draftedPlan();
        Api.as("orga").get("/plans/" + plan).then().statusCode(404);
        auditor.get("/audit-entries?thread=/api/v1/plans/" + plan).then().body("items.outcome", hasItem("REFUSED"));
    }

    @Test
    void onlyInspectorsReadItAndTheirReadingIsNoted() {
        for (String other : List.of("officer", "approver", "finance", "orga", "evaluator1", "school1")) {
            Api.as(other).get("/audit-entries").then().statusCode(403);
        }
        Api.asPublic().get("/audit-entries").then().statusCode(401);
        auditor.get("/audit-entries?limit=1").then().statusCode(200);
        auditor.get("/audit-entries?limit=1").then().body("items[0].act", equalTo("audit.read")).body("items[0].outcome", equalTo("READ"));
    }

    @Test
    void thePageShowsItInWords() {
        String plan = draftedPlan();
        Visitor reader = Visitor.signedIn("auditor");
        org.assertj.core.api.Assertions.assertThat(reader.read("/audit?thread=" + plan)).contains(plan).doesNotContain("planning.draft<");
        reader.get("/audit").then().statusCode(200);
        Visitor.signedIn("officer").get("/audit").then().statusCode(403);
    }

    private String draftedPlan() {
        return officer.post("/plans", Map.of("title", Map.of("zh", "走访"), "need", Map.of("zh", "走访"),
                "lines", List.of(Map.of("service", "S02", "quantity", "100", "unitPrice", "65")), "budget", "9000.00", "budgetLine", Budgets.line("2026-09-01"),
                "method", "OPEN_TENDER", "plannedFor", "2026-09-01")).then().statusCode(201).extract().path("number");
    }
}
