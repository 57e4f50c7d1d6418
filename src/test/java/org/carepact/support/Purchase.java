package org.carepact.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One purchase that a test leads as far as it needs, through the API; time is moved by the test, once for all its purchases. */
public final class Purchase {
    private static final List<String> COMMITTEE = List.of("evaluator1", "evaluator2", "evaluator3", "evaluator4", "evaluator5");

    private final Api officer = Api.as("officer");
    private final Api approver = Api.as("approver");
    private final String tender = Purchases.publishedTender();
    private final Map<String, String> bids = new LinkedHashMap<>();
    private BigDecimal lowest = new BigDecimal("8800.00");
    private String cheapest;
    private String award;
    private String contract;
    private List<String> milestones = List.of();

    private Purchase() {}

    /** A published tender that takes bids for 30 days. */
    public static Purchase published() {
        return new Purchase();
    }

    /** Moves the demonstration's clock; tokens are signed for anew. */
    public static void move(String period) {
        Api.asPublic().post("/demo/clock", Map.of("forward", period)).then().statusCode(200);
        Api.forget();
    }

    /** A submitted bid; the lowest price wins. */
    public Purchase bid(String organization, String price) {
        Api bidder = Api.as(organization);
        String bid = bidder.post("/tenders/" + tender + "/bids", null).then().statusCode(201).extract().path("number");
        bidder.put("/bids/" + bid, Map.of("price", price, "answers", List.of(Map.of("criterion", "c1", "text", "每月入户")))).then().statusCode(200);
        bidder.act("/bids/" + bid, "/bids/" + bid + "/submit", null).then().statusCode(200);
        bids.put(organization, bid);
        if (new BigDecimal(price).compareTo(lowest) < 0) {
            lowest = new BigDecimal(price);
            cheapest = organization;
        }
        return this;
    }

    /** Both officers are present; nothing is opened yet. Past the deadline only. */
    public Purchase present() {
        Api.as("opener1").post("/tenders/" + tender + "/opening/present", null).then().statusCode(200);
        Api.as("opener2").post("/tenders/" + tender + "/opening/present", null).then().statusCode(200);
        return this;
    }

    /** The bids are opened. */
    public Purchase opened() {
        Api.as("opener2").post("/tenders/" + tender + "/opening/open", null).then().statusCode(200);
        return this;
    }

    /** Everybody on the committee has scored every bid alike and sent it; the scoring is not closed. */
    public Purchase scored() {
        officer.act("/tenders/" + tender + "/panel", "/tenders/" + tender + "/panel", Map.of("members", COMMITTEE)).then().statusCode(200);
        for (String member : COMMITTEE) {
            Api expert = Api.as(member);
            String statement = "/tenders/" + tender + "/panel/statement";
            expert.act(statement, statement, Map.of("conflict", false)).then().statusCode(200);
            for (String bid : bids.values()) {
                String sheet = "/tenders/" + tender + "/sheets/" + bid;
                expert.put(sheet, Map.of("scores", List.of(Map.of("criterion", "c1", "points", 60)))).then().statusCode(200);
                expert.act(sheet, sheet + "/send", null).then().statusCode(200);
            }
        }
        return this;
    }

    /** The scoring is closed. */
    public Purchase ranked() {
        officer.act("/tenders/" + tender + "/panel", "/tenders/" + tender + "/close-scoring", null).then().statusCode(200);
        return this;
    }

    /** The decision is proposed and published; it takes effect when the challenge window is over. */
    public Purchase awarded() {
        award = officer.post("/awards", Map.of("tenderNumber", tender, "reason", Map.of("zh", "综合得分第一。"))).then().statusCode(201).extract().path("number");
        approver.act("/awards/" + award, "/awards/" + award + "/publish", null).then().statusCode(200);
        return this;
    }

    /** An award that the test published itself has taken effect. */
    public Purchase effective(String published) {
        award = published;
        return this;
    }

    /** The contract is in force, with so many milestones of about the same amount. */
    public Purchase contracted(int parts) {
        OffsetDateTime now = OffsetDateTime.parse(Api.asPublic().get("/demo/clock").jsonPath().getString("now"));
        BigDecimal part = lowest.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
        List<Map<String, Object>> terms = new ArrayList<>();
        for (int no = 1; no <= parts; no++) {
            BigDecimal amount = no < parts ? part : lowest.subtract(part.multiply(BigDecimal.valueOf(parts - 1L)));
            terms.add(Map.of("no", no, "title", Map.of("zh", "走访"), "due", now.plusDays(10L * no).toLocalDate().toString(), "amount", amount.toPlainString()));
        }
        contract = officer.post("/contracts", Map.of("awardNumber", award, "from", now.toLocalDate().toString(),
                "until", now.plusMonths(9).toLocalDate().toString(), "milestones", terms)).then().statusCode(201).extract().path("number");
        supplier().act("/contracts/" + contract, "/contracts/" + contract + "/sign", null).then().statusCode(200);
        approver.act("/contracts/" + contract, "/contracts/" + contract + "/countersign", null).then().statusCode(200);
        milestones = supplier().get("/contracts/" + contract + "/milestones").jsonPath().getList("items.id");
        return this;
    }

    /** A milestone (from 0) is delivered and accepted. */
    public Purchase accepted(int place) {
        String milestone = "/milestones/" + milestones.get(place);
        supplier().act(milestone, milestone + "/submit", Map.of("report", "完成走访。")).then().statusCode(200);
        officer.act(milestone, milestone + "/accept", Map.of("opinion", "符合合同。", "usersOpinion", "家长满意。")).then().statusCode(200);
        return this;
    }

    /** Payment of an accepted milestone is requested; the payment's number. */
    public String requested(int place) {
        return supplier().post("/payments", Map.of("milestone", milestones.get(place))).then().statusCode(201).extract().path("number");
    }

    public String tender() {
        return tender;
    }

    /** The number of an organization's bid. */
    public String bid(String organization) {
        return bids.get(organization);
    }

    public String award() {
        return award;
    }

    public String contract() {
        return contract;
    }

    public List<String> milestones() {
        return milestones;
    }

    /** The winner. */
    public Api supplier() {
        return Api.as(cheapest);
    }

    /** The winner's user name. */
    public String winner() {
        return cheapest;
    }
}
