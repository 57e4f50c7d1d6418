package org.carepact.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Role;
import org.carepact.support.Api;
import org.carepact.support.Budgets;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever must act finds the task, nobody else does, and it closes with the act. */
@QuarkusTest
class TasksOverHttpTest {
    @Inject
    Tasks tasks;

    private final Api officer = Api.as("officer");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void aTaskStandsWithThoseWhoMustActUntilOneOfThemDid() {
        String plan = submittedPlan();
        assertThat(mine("approver")).contains("planning.task.approve " + plan);
        assertThat(mine("finance")).contains("planning.task.approve " + plan);
        assertThat(mine("officer")).doesNotContain("planning.task.approve " + plan);
        assertThat(mine("orga")).doesNotContain("planning.task.approve " + plan);
        Api.as("approver").act("/plans/" + plan, "/plans/" + plan + "/approve", null).then().statusCode(200);
        assertThat(mine("finance")).doesNotContain("planning.task.approve " + plan);
        assertThat(mine("officer")).contains("planning.task.tender " + plan);
    }

    @Test
    void myWorkNamesTheTaskInWordsAndLeadsToIt() {
        String plan = submittedPlan();
        Visitor approver = Visitor.signedIn("approver");
        assertThat(approver.read("/work")).contains("审批 " + plan + " 的预算").contains("href=\"/plans/" + plan + "\"");
        assertThat(approver.read("/work?lang=en")).contains("Approve the budget of " + plan);
    }

    @Test
    void theSameTaskIsOpenedOnceForEachAddressee() {
        String subject = "T-" + System.nanoTime();
        QuarkusTransaction.requiringNew().run(() -> {
            for (Role role : List.of(Role.FINANCE, Role.AUDITOR, Role.FINANCE)) {
                tasks.open(NewTask.forRole("planning.task.approve", subject, "/work", role, null, null));
            }
        });
        assertThat(mine("finance")).containsOnlyOnce("planning.task.approve " + subject);
        assertThat(mine("auditor")).containsOnlyOnce("planning.task.approve " + subject);
        QuarkusTransaction.requiringNew().run(() -> tasks.dropAll(subject));
        assertThat(mine("finance")).doesNotContain("planning.task.approve " + subject);
    }

    @Test
    void theListIsOneOwns() {
        Api.asPublic().get("/tasks").then().statusCode(401);
    }

    private String submittedPlan() {
        String plan = officer.post("/plans", Map.of("title", Map.of("zh", "走访"), "need", Map.of("zh", "走访"),
                "lines", List.of(Map.of("service", "S02", "quantity", "100", "unitPrice", "65")), "budget", "9000.00", "budgetLine", Budgets.line("2026-09-01"), "negativeListChecked", true,
                "method", "OPEN_TENDER", "plannedFor", "2026-09-01")).then().statusCode(201).extract().path("number");
        officer.act("/plans/" + plan, "/plans/" + plan + "/submit", null).then().statusCode(200);
        return plan;
    }

    private static List<String> mine(String username) {
        List<Map<String, String>> items = Api.as(username).get("/tasks").then().statusCode(200).extract().jsonPath().getList("items");
        return items.stream().map(task -> task.get("kind") + " " + task.get("subject")).toList();
    }
}
