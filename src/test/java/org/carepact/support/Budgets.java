package org.carepact.support;

import java.time.LocalDate;
import java.util.Map;

/** Budget lines for tests whose purchases need money. */
public final class Budgets {
    private Budgets() {}

    /** Code of a large, confirmed line of the civil affairs bureau for the year of a day. */
    public static String line(LocalDate day) {
        return line("TEST-" + day.getYear(), day.getYear(), "50000000.00");
    }

    /** As {@link #line(LocalDate)}, for a day as text. */
    public static String line(String day) {
        return line(LocalDate.parse(day));
    }

    /** A confirmed line of the civil affairs bureau. */
    public static synchronized String line(String code, int year, String amount) {
        Api finance = Api.as("finance");
        if (finance.get("/budget-lines/" + code).statusCode() == 404) {
            String body = Api.as("admin").get("/parties?q=" + "岚溪县民政局").jsonPath().getString("items[0].number");
            finance.post("/budget-lines", Map.of("code", code, "body", body, "year", year, "name", Map.of("zh", "儿童福利（测试）"), "source", "COUNTY", "amount", amount))
                    .then().statusCode(201);
            Api.as("approver").act("/budget-lines/" + code, "/budget-lines/" + code + "/confirm", null).then().statusCode(200);
        }
        return code;
    }
}
