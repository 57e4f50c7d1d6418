package org.carepact.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.carepact.demo.DemoClock;
import org.carepact.kernel.persistence.Locks;
import org.carepact.support.Api;
import org.carepact.support.Budgets;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many hands at once: an act happens once, whoever comes second is told so, and nobody meets a fault of ours. */
@QuarkusTest
class RaceTest {
    private static final int HANDS = 6;

    @Inject
    DemoClock clock;

    @Inject
    Crossing crossing;

    @BeforeEach
    void beginInMarch() {
        Api.forget();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    /** Takes two named locks in an order, and meets the other taker between them the first time. */
    @ApplicationScoped
    static class Crossing {
        private final Locks locks;

        Crossing(Locks locks) {
            this.locks = locks;
        }

        @Transactional
        int take(String first, String second, AtomicInteger tries, CyclicBarrier between) throws Exception {
            int tried = tries.incrementAndGet();
            locks.exclusive(first);
            if (tried == 1) {
                between.await(10, TimeUnit.SECONDS);
            }
            locks.exclusive(second);
            return tried;
        }
    }

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        CyclicBarrier between = new CyclicBarrier(2);
        List<Integer> tries = together(2, hand -> crossing.take("race-" + hand, "race-" + (1 - hand), new AtomicInteger(), between));
        assertThat(tries).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void draftsBegunAtOnceGetNumbersOfTheirOwn() throws Exception {
        Api officer = ready("officer");
        List<Response> made = together(12, hand -> officer.post("/plans", plan("走访" + hand)));
        assertThat(made).allMatch(answer -> answer.statusCode() == 201);
        assertThat(made.stream().map(answer -> answer.jsonPath().getString("number"))).doesNotHaveDuplicates();
    }

    @Test
    void oneKeyMakesOneThing() throws Exception {
        String key = UUID.randomUUID().toString();
        Api officer = ready("officer");
        List<Response> made = together(HANDS, hand -> officer.request().contentType("application/json").header("Idempotency-Key", key)
                .body(plan("只做一次")).post("/api/v1/plans"));
        assertThat(statuses(made)).allMatch(status -> status == 201);
        assertThat(made.stream().map(answer -> answer.jsonPath().getString("number")).distinct()).hasSize(1);
    }

    @Test
    void oneOfManyEditsUponTheSameVersionHolds() throws Exception {
        Api officer = ready("officer");
        String path = "/plans/" + officer.post("/plans", plan("原稿")).jsonPath().getString("number");
        String version = officer.version(path);
        List<Response> edits = together(HANDS, hand -> officer.request().contentType("application/json").header("If-Match", version)
                .body(plan("修改" + hand)).put("/api/v1" + path));
        assertThat(statuses(edits)).containsOnlyOnce(200).containsOnly(200, 412);
        String kept = edits.stream().filter(edit -> edit.statusCode() == 200).findFirst().orElseThrow().jsonPath().getString("title.zh");
        assertThat(officer.get(path).jsonPath().getString("title.zh")).isEqualTo(kept);
    }

    @Test
    void aTenderIsPublishedOnceAndABidIsOne() throws Exception {
        Api officer = ready("officer");
        Api approver = ready("approver");
        String plan = "/plans/" + officer.post("/plans", plan("并发发布")).jsonPath().getString("number");
        officer.act(plan, plan + "/submit", null).then().statusCode(200);
        once(approver, plan, "/approve", null);
        OffsetDateTime now = OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now"));
        Map<String, Object> draft = Map.of("planNumber", plan.substring("/plans/".length()), "title", Map.of("zh", "走访"), "need", Map.of("zh", "入户走访。"),
                "ceiling", "8800.00", "priceWeight", "20", "criteria", List.of(Map.of("name", Map.of("zh", "方案"), "max", "80", "objective", false)),
                "questionsUntil", now.plusDays(10).toString(), "bidDeadline", now.plusDays(30).toString(), "openers", List.of("opener1", "opener2"));
        List<Response> drafts = together(HANDS, hand -> officer.post("/tenders", draft));
        assertThat(statuses(drafts)).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        String tender = drafts.stream().filter(each -> each.statusCode() == 201).findFirst().orElseThrow().jsonPath().getString("number");
        officer.act("/tenders/" + tender, "/tenders/" + tender + "/submit", null).then().statusCode(200);
        String version = approver.version("/tenders/" + tender);
        List<Response> publishing = together(HANDS, hand -> approver.request().contentType("application/json").header("If-Match", version)
                .post("/api/v1/tenders/" + tender + "/publish"));
        assertThat(statuses(publishing)).contains(200).allMatch(status -> status == 200 || status == 412);
        noted(tender, "tender.publish", 1);

        Api bidder = ready("orga");
        List<Response> started = together(HANDS, hand -> bidder.post("/tenders/" + tender + "/bids", null));
        assertThat(statuses(started)).allMatch(status -> status == 201);
        assertThat(started.stream().map(answer -> answer.jsonPath().getString("number")).distinct()).hasSize(1);
        String bid = "/bids/" + started.get(0).jsonPath().getString("number");
        bidder.put(bid, Map.of("price", "8000.00", "answers", List.of(Map.of("criterion", "c1", "text", "每月入户")))).then().statusCode(200);
        once(bidder, bid, "/submit", null);
    }

    @Test
    void openingScoringDecidingAndPayingHappenOnce() throws Exception {
        Purchase purchase = Purchase.published().bid("orga", "8000.00").bid("orgb", "8200.00").bid("orgc", "8400.00");
        Purchase.move("P31D");
        String tender = "/tenders/" + purchase.present().tender();
        List<Api> openers = List.of(ready("opener1"), ready("opener2"));
        alone(200, together(HANDS, hand -> openers.get(hand % 2).post(tender + "/opening/open", null)));
        noted(purchase.tender(), "opening.open", 1);
        noted(purchase.tender(), "bid.open", 3);
        purchase.scored();
        Api officer = ready("officer");
        String panel = officer.version(tender + "/panel");
        alone(200, together(HANDS, hand -> officer.request().contentType("application/json").header("If-Match", panel).post("/api/v1" + tender + "/close-scoring")));
        Map<String, Object> decision = Map.of("tenderNumber", purchase.tender(), "reason", Map.of("zh", "综合得分第一。"));
        List<Response> proposals = together(HANDS, hand -> officer.post("/awards", decision));
        alone(201, proposals);
        String award = number(proposals);
        once(ready("approver"), "/awards/" + award, "/publish", null);
        noted(purchase.tender(), "award.publish", 1);
        Purchase.move("P45D");
        purchase.effective(award).contracted(1).accepted(0);
        Api supplier = ready(purchase.winner());
        List<Response> requests = together(HANDS, hand -> supplier.post("/payments", Map.of("milestone", purchase.milestones().get(0))));
        alone(201, requests);
        String payment = "/payments/" + number(requests);
        once(ready("approver"), payment, "/approve", null);
        once(ready("finance"), payment, "/pay", Map.of("voucher", "GK-1"));
        noted(purchase.tender(), "payment.pay", 1);
        noted(purchase.tender(), "contract.complete", 1);
    }

    /** Everybody does the same act upon the same version: it happens once. */
    private static void once(Api who, String path, String act, Object body) throws Exception {
        String version = who.version(path);
        alone(200, together(HANDS, hand -> {
            var request = who.request().contentType("application/json").header("If-Match", version);
            return (body == null ? request : request.body(body)).post("/api/v1" + path + act);
        }));
    }

    private static void alone(int status, List<Response> answers) {
        assertThat(statuses(answers)).containsOnlyOnce(status).allMatch(each -> each == status || each == 409 || each == 412);
    }

    private static String number(List<Response> answers) {
        return answers.stream().filter(each -> each.statusCode() == 201).findFirst().orElseThrow().jsonPath().getString("number");
    }

    private static void noted(String thread, String act, int times) {
        List<String> acts = ready("auditor").get("/audit-entries?limit=100&thread=" + thread).jsonPath()
                .getList("items.findAll { it.outcome == 'DONE' }.act");
        assertThat(acts.stream().filter(act::equals)).as(act).hasSize(times);
    }

    /** Signed in already, so that the race is about the act. */
    private static Api ready(String username) {
        Api api = Api.as(username);
        api.get("/me").then().statusCode(200);
        return api;
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }

    private static Map<String, Object> plan(String title) {
        return Map.of("title", Map.of("zh", title), "need", Map.of("zh", "入户走访。"), "lines", List.of(Map.of("service", "S02", "quantity", "100", "unitPrice", "65")),
                "budget", "9000.00", "budgetLine", Budgets.line("2026-03-10"), "negativeListChecked", true, "method", "OPEN_TENDER", "plannedFor", "2026-03-10");
    }

    /** What one hand does. */
    private interface Act<T> {
        T by(int hand) throws Exception;
    }

    /** All hands begin at the same moment; bounded, so that a race that hangs fails. */
    private static <T> List<T> together(int hands, Act<T> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(hands);
        try {
            CyclicBarrier start = new CyclicBarrier(hands);
            IntFunction<Callable<T>> task = hand -> () -> {
                start.await(20, TimeUnit.SECONDS);
                return act.by(hand);
            };
            List<Future<T>> running = new ArrayList<>();
            for (int hand = 0; hand < hands; hand++) {
                running.add(pool.submit(task.apply(hand)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
