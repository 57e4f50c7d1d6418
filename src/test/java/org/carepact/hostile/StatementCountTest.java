package org.carepact.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.carepact.support.Visitor;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number of SQL statements of a request does not grow with its rows. */
@QuarkusTest
class StatementCountTest {
    private static final int FEW = 2;
    private static final int MANY = 8;
    private static final String[] PRICES = {"8000.00", "8100.00", "8200.00", "8300.00", "8400.00", "8500.00", "8600.00"};
    private static final String[] BIDDERS = {"orga", "orgb", "orgc", "orgd", "orge", "orgf"};

    private static Purchase small;
    private static Purchase large;

    @Inject
    EntityManagerFactory factory;

    @Inject
    DemoClock clock;

    private Statistics statistics;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void countedRows() {
        Api.forget();
        if (large == null) {
            clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
            lead();
        }
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        statistics.setStatisticsEnabled(false);
    }

    /** Eight purchases with eight winners' turns among six bidders; one of them small, one large. */
    private static void lead() {
        List<Purchase> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Purchase purchase = Purchase.published();
            int bidders = i == 0 ? BIDDERS.length : 3;
            for (int j = 0; j < bidders; j++) {
                purchase.bid(BIDDERS[(i + j) % BIDDERS.length], PRICES[j]);
            }
            for (int j = 0; j < (i == 0 ? MANY : FEW); j++) {
                Api.as("orgd").post("/tenders/" + purchase.tender() + "/questions", Map.of("text", "？？")).then().statusCode(201);
            }
            all.add(purchase);
        }
        Purchase.move("P31D");
        all.forEach(purchase -> purchase.present().opened().scored().ranked().awarded());
        Purchase.move("P45D");
        all.forEach(purchase -> purchase.contracted(purchase == all.get(0) ? MANY : FEW));
        large = all.get(0);
        small = all.get(1);
        for (int place = 0; place < MANY - 1; place++) {
            large.accepted(place).requested(place);
        }
        small.accepted(0).requested(0);
    }

    @Test
    void listsOfTheApiCostTheSameForFewRowsAndMany() throws IOException {
        int compared = 0;
        for (ApiDescription.Operation operation : ApiDescription.read().operations()) {
            if (!operation.reads() || !operation.has("query", "limit") || operation.path().contains("{") || operation.path().matches(".*/(histories|ocds-imports)")) {
                continue; // those two read imports, which their own tests bring
            }
            String path = operation.path().substring("/api/v1".length());
            for (String who : List.of("officer", "orga", "supervisor", "admin", "auditor")) {
                Response many = Api.as(who).get(path + "?limit=" + MANY);
                if (many.statusCode() != 200 || many.jsonPath().getList("items").size() <= FEW) {
                    continue;
                }
                compared++;
                same(path + " as " + who, count(() -> Api.as(who).get(path + "?limit=" + FEW)), count(() -> Api.as(who).get(path + "?limit=" + MANY)));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(compared).as("lists with rows enough").isGreaterThan(12);
    }

    @Test
    void aLargePurchaseCostsWhatASmallOneDoes() {
        for (String path : List.of("/tenders/{t}", "/tenders/{t}/questions", "/tenders/{t}/opening", "/tenders/{t}/panel", "/tenders/{t}/ranking", "/tenders/{t}/findings",
                "/awards/{a}", "/contracts/{c}", "/contracts/{c}/milestones", "/contracts/{c}/payments")) {
            for (String who : List.of("officer", "auditor")) {
                compare(who, path, false);
            }
        }
        compare("evaluator1", "/tenders/{t}/sheets", false);
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesOfALargePurchaseCostWhatThoseOfASmallOneDo() {
        for (String path : List.of("/tenders/{t}", "/openings/{t}", "/panels/{t}", "/awards/{a}", "/contracts/{c}")) {
            compare("officer", path, true);
        }
        compare("evaluator1", "/panels/{t}", true);
        assertThat(faults).isEmpty();
    }

    @Test
    void listPagesCostTheSameForFewRowsAndMany() {
        for (String list : List.of("/plans", "/tenders", "/contracts", "/awards", "/assessments", "/qualifications", "/organizations", "/budget-lines",
                "/needs")) {
            Visitor supervisor = Visitor.signedIn("supervisor");
            if (supervisor.get(list).statusCode() != 200) {
                continue;
            }
            List<?> all = Api.as("supervisor").get(list + "?limit=100").jsonPath().getList("items");
            assertThat(all.size()).as(list).isGreaterThan(FEW);
            String cursor = Api.as("supervisor").get(list + "?limit=" + (all.size() - FEW)).jsonPath().getString("next");
            same("page " + list, count(() -> supervisor.get(list + "?cursor=" + cursor)), count(() -> supervisor.get(list)));
        }
        assertThat(faults).isEmpty();
    }

    private void compare(String who, String template, boolean page) {
        Visitor visitor = page ? Visitor.signedIn(who) : null;
        long[] counts = new long[2];
        for (int i = 0; i < 2; i++) {
            Purchase purchase = i == 0 ? small : large;
            String path = template.replace("{t}", purchase.tender()).replace("{a}", purchase.award()).replace("{c}", purchase.contract());
            counts[i] = count(() -> page ? visitor.get(path) : Api.as(who).get(path));
        }
        same((page ? "page " : "") + template + " as " + who, counts[0], counts[1]);
    }

    private void same(String what, long few, long many) {
        if (many > few) {
            faults.add(what + ": " + few + " statements for few rows, " + many + " for many");
        }
    }

    /** Statements of one request: the least of three, since a first read fills caches and now and then a session notes its use. */
    private long count(java.util.function.Supplier<Response> request) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = statistics.getPrepareStatementCount();
            assertThat(request.get().statusCode()).isEqualTo(200);
            least = Math.min(least, statistics.getPrepareStatementCount() - before);
        }
        assertThat(least).isPositive();
        return least;
    }
}
