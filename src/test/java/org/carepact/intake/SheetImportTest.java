package org.carepact.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.carepact.document.Sheet;
import org.carepact.document.SheetFormat;
import org.carepact.document.SheetTable;
import org.carepact.document.Sheets;
import org.carepact.registry.Applications;
import org.carepact.registry.CreditCodes;
import org.carepact.support.Api;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sheet of 200 rows with 5 faults, what it tells, what it writes and that it writes it once. */
@QuarkusTest
class SheetImportTest {
    private static final List<String> HEADINGS = List.of("统一社会信用代码", "名称", "组织形式", "法定代表人", "住所", "简介", "成立登记日期");

    @Inject
    Sheets sheets;

    private final Api officer = Api.as("officer");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void twoHundredRowsWithFiveFaultsAreToldByRowAndColumnAndNothingIsWrittenBefore() throws Exception {
        List<List<Object>> rows = rows(200);
        rows.get(10).set(0, "52449999MJM202605");
        rows.get(50).set(1, "");
        rows.get(90).set(2, "社团法人");
        rows.get(130).set(6, "2099-01-01");
        rows.get(170).set(0, rows.get(3).get(0));
        byte[] workbook = workbook(HEADINGS, rows);
        String number = send("organizations", workbook).then().statusCode(201)
                .body("allRows", equalTo(200)).body("fresh", equalTo(195)).body("faulty", equalTo(5)).body("state", equalTo("CHECKED")).extract().path("number");
        officer.get("/sheet-imports/" + number + "/rows").then()
                .body("items[0].outcome", equalTo("FAULTY"))
                .body("items.faults.flatten().cell", hasItems("A12", "B52", "C92", "G132", "A172"))
                .body("items.find { it.number == 12 }.faults[0].code", equalTo("registry.uscc-length"));
        assertThat(there(rows.get(0))).isFalse();
        byte[] faults = officer.request().accept("*/*").get("/api/v1/sheet-imports/" + number + "/faults").then().statusCode(200).extract().asByteArray();
        SheetTable read = sheets.read(new ByteArrayInputStream(faults), SheetFormat.XLSX);
        assertThat(read.rows()).hasSize(5);
        assertThat(read.rows().get(0).text(read.columns().size() - 1)).contains("A12", "18");
        act(number, "confirm", null).then().statusCode(409).body("code", equalTo("intake.has-faults"));
        act(number, "confirm", Map.of("faultyToo", true)).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        awaitDone(number);
        assertThat(there(rows.get(0))).isTrue();
        assertThat(there(rows.get(199))).isTrue();
        officer.get("/sheet-imports/" + number + "/rows").then().body("items", hasSize(0));
        rows.removeIf(row -> List.of(10, 50, 90, 130, 170).contains(Integer.parseInt(((String) row.get(3)).substring(2))));
        send("organizations", workbook(HEADINGS, rows)).then().statusCode(201).body("fresh", equalTo(0)).body("changed", equalTo(0)).body("unchanged", equalTo(195));
        rows.get(0).set(4, "岚溪县马头镇新街1号");
        send("organizations", workbook(HEADINGS, rows)).then().body("changed", equalTo(1)).body("unchanged", equalTo(194));
    }

    @Test
    void confirmedTwiceAtOnceItIsWrittenOnce() throws Exception {
        List<List<Object>> rows = rows(20);
        String number = send("organizations", workbook(HEADINGS, rows)).then().statusCode(201).extract().path("number");
        String version = officer.version("/sheet-imports/" + number);
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> officer.request().contentType("application/json").header("If-Match", version)
                .post("/api/v1/sheet-imports/" + number + "/confirm").statusCode())).limit(3).toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(code -> code == 200).hasSize(1);
        awaitDone(number);
        Api.asPublic().get("/organizations?limit=100&q=" + rows.get(5).get(0)).then().body("items", hasSize(1));
        act(number, "discard", null).then().statusCode(409);
    }

    @Test
    void columnsAreCheckedAndNamesOfChildrenAreNotTakenIn() throws Exception {
        List<String> unknown = new ArrayList<>(HEADINGS);
        unknown.set(4, "备注");
        send("organizations", workbook(unknown, rows(1))).then().statusCode(422).body("errors.code", hasItems("intake.unknown-column", "intake.missing-column"));
        List<String> children = new ArrayList<>(HEADINGS);
        children.set(4, "学生姓名");
        send("organizations", workbook(children, rows(1))).then().statusCode(422).body("errors.code", hasItem("intake.children"));
        send("organizations", "not a sheet".getBytes()).then().statusCode(422);
        Api.as("orga").request().contentType("application/octet-stream").body(workbook(HEADINGS, rows(1))).post("/api/v1/sheet-imports/organizations?name=a.xlsx").then().statusCode(403);
        Api.as("auditor").request().contentType("application/octet-stream").body(workbook(HEADINGS, rows(1))).post("/api/v1/sheet-imports/schools?name=a.xlsx").then().statusCode(403);
    }

    @Test
    void schoolsAndAnOrganizationsOwnStaffComeInToo() throws Exception {
        String school = "124499994567" + "00" + Long.toString(10 + System.nanoTime() % 80);
        send("schools", workbook(List.of("Credit code", "Name"), List.of(List.of("12449999456790012B", "云岭镇中心小学"), List.of(school, "错码小学")))).then().statusCode(201)
                .body("faulty", equalTo(1)).body("allRows", equalTo(2));
        Applications one = Applications.registered();
        byte[] roster = workbook(List.of("公民身份号码", "姓名", "岗位", "岗位接触儿童", "入职日期"),
                List.of(List.of("449999195809203018", "罗桂兰", "社会工作者", "是", "2024/3/1"), List.of("449999195809203019", "错号", "社会工作者", "否", "2024-03-01")));
        String number = one.manager().request().contentType("application/octet-stream").body(roster).post("/api/v1/sheet-imports/rosters?name=r.xlsx").then().statusCode(201)
                .body("fresh", equalTo(1)).body("faulty", equalTo(1)).extract().path("number");
        officer.get("/sheet-imports/" + number).then().statusCode(404);
        Api.as("auditor").get("/sheet-imports/" + number).then().statusCode(200);
        Api.as("auditor").get("/sheet-imports/" + number + "/rows").then().statusCode(404);
        one.manager().act("/sheet-imports/" + number, "/sheet-imports/" + number + "/confirm", Map.of("faultyToo", true)).then().statusCode(200);
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> one.manager().get("/sheet-imports/" + number).jsonPath().getString("state").equals("DONE"));
        one.manager().get("/organizations/" + one.organization() + "/workers").then().body("items.name.zh", hasItem("罗桂兰")).body("items", hasSize(1));
    }

    @Test
    void bothLanguagesWalkThroughWithoutScript() throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            Visitor visitor = Visitor.signedIn("officer");
            assertThat(visitor.read("/sheet-imports?lang=" + language)).contains("lang=\"" + language + "\"").doesNotContain("⟪");
            List<List<Object>> rows = rows(3);
            rows.get(1).set(0, "X");
            String number = send("organizations", workbook(HEADINGS, rows)).then().extract().path("number");
            assertThat(visitor.read("/sheet-imports/" + number + "?lang=" + language)).contains("A3").doesNotContain("⟪");
            visitor.submit("/sheet-imports/" + number + "/confirm", Map.of()).then().statusCode(409);
            visitor.read("/sheet-imports/" + number);
            visitor.submit("/sheet-imports/" + number + "/confirm", Map.of("faultyToo", "true")).then().statusCode(303);
            awaitDone(number);
            assertThat(visitor.read("/sheet-imports/" + number)).doesNotContain("http-equiv=\"refresh\"");
        }
    }

    private Response send(String kind, byte[] workbook) {
        return officer.request().contentType("application/octet-stream").body(workbook).post("/api/v1/sheet-imports/" + kind + "?name=list.xlsx");
    }

    private Response act(String number, String act, Object body) {
        return officer.act("/sheet-imports/" + number, "/sheet-imports/" + number + "/" + act, body);
    }

    private void awaitDone(String number) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> officer.get("/sheet-imports/" + number).jsonPath().getString("state").equals("DONE"));
    }

    private static boolean there(List<Object> row) {
        return !Api.asPublic().get("/organizations?q=" + row.get(0)).jsonPath().getList("items").isEmpty();
    }

    private static List<List<Object>> rows(int count) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new ArrayList<>(Arrays.asList(CreditCodes.fresh(), "岚溪县第" + i + "服务社", "社会服务机构", "负责" + i, "岚溪县长桥镇新圩路" + i + "号", "陪伴服务。", "2020-09-01")));
        }
        return rows;
    }

    private byte[] workbook(List<String> headings, List<? extends List<?>> rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(new Sheet("list", headings, rows), SheetFormat.XLSX, out);
        return out.toByteArray();
    }
}
