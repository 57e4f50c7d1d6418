package org.carepact.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepact.kernel.time.LegalClock;
import org.carepact.support.Api;
import org.carepact.support.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, roles, sessions and second factors through the API. */
@QuarkusTest
class AccountsOverHttpTest {
    private static final String FIRST = "eine Leiter aus Glas 4";
    private static final String OWN = "zwei Karpfen am Fenster 9";

    private final Api admin = Api.as("admin");

    @Inject
    LegalClock clock;

    @Inject
    DataSource source;

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void whoseFirstPasswordIsNotTheirOwnDoesNothingButChooseOne() {
        String username = account();
        String token = signIn(username, FIRST, null).then().statusCode(200).extract().path("access_token");
        as(token).get("/api/v1/tenders").then().statusCode(403).body("code", equalTo("identity.password-needed"));
        as(token).get("/api/v1/me").then().statusCode(200).body("username", equalTo(username));
        password(token, FIRST, "qwertyuiop123").then().statusCode(422).body("errors.pointer", contains("/fresh"));
        password(token, "falsch-falsch", OWN).then().statusCode(422).body("errors.pointer", contains("/current"));
        password(token, FIRST, OWN).then().statusCode(204);
        as(token).get("/api/v1/tenders").then().statusCode(200);
        signIn(username, FIRST, null).then().statusCode(401).body("code", equalTo("identity.wrong"));
    }

    @Test
    void aOneTimePasswordRunsOut() throws SQLException {
        String username = account();
        try (Connection connection = source.getConnection();
                PreparedStatement past = connection.prepareStatement("UPDATE account SET one_time_until = '2001-01-01' WHERE username = ?")) {
            past.setString(1, username);
            past.executeUpdate();
        }
        signIn(username, FIRST, null).then().statusCode(401).body("code", equalTo("identity.password-over"));
        String fresh = admin.act("/accounts/" + username, "/accounts/" + username + "/reset-password", null).then().statusCode(200).extract().path("password");
        signIn(username, fresh, null).then().statusCode(200);
    }

    @Test
    void aDeputyActsOnTheDeputysDaysOnly() {
        String username = person();
        String party = admin.get("/accounts/officer").jsonPath().getString("memberships[0].party");
        Map<String, Object> days = Map.of("party", party, "role", "OFFICER", "validFrom", clock.today().plusDays(1).toString(),
                "validUntil", clock.today().plusDays(2).toString(), "deputyOf", "officer");
        admin.post("/accounts/" + username + "/memberships", days).then().statusCode(200).body("memberships.deputyOf", contains("officer"));
        assertThat(roles(username)).isEmpty();
        Purchase.move("P1D");
        assertThat(roles(username)).containsExactly("OFFICER");
        Purchase.move("P1D");
        assertThat(roles(username)).containsExactly("OFFICER");
        Purchase.move("P1D");
        assertThat(roles(username)).isEmpty();
    }

    @Test
    void aDeputyNeedsAnEndAndSomebodyToStandInFor() {
        String username = account();
        String party = admin.get("/accounts/officer").jsonPath().getString("memberships[0].party");
        String until = clock.today().plusDays(5).toString();
        refused(username, Map.of("party", party, "role", "OFFICER", "deputyOf", "officer"), "/validUntil");
        refused(username, Map.of("party", party, "role", "OFFICER", "deputyOf", "approver", "validUntil", until), "/deputyOf");
        refused(username, Map.of("party", party, "role", "OFFICER", "deputyOf", "nobody-here", "validUntil", until), "/deputyOf");
        refused(username, Map.of("party", party, "role", "OFFICER", "validUntil", "2001-01-01"), "/validUntil");
        admin.post("/accounts/" + username + "/memberships", Map.of("party", party, "role", "OFFICER")).then().statusCode(200);
        admin.post("/accounts/" + username + "/memberships", Map.of("party", party, "role", "OFFICER")).then().statusCode(409)
                .body("code", equalTo("identity.role-held"));
        String held = admin.get("/accounts/" + username).jsonPath().getString("memberships[0].id");
        admin.request().delete("/api/v1/accounts/" + username + "/memberships/" + held).then().statusCode(204);
        admin.request().delete("/api/v1/accounts/" + username + "/memberships/" + held).then().statusCode(409).body("code", equalTo("identity.ended-already"));
        admin.get("/parties/" + party + "/members").then().statusCode(200).body("items.username", not(hasItem(username)));
    }

    @Test
    void whoAdministersTakesNoPartAndTheLastOneStays() {
        String party = admin.get("/accounts/admin").jsonPath().getString("memberships[0].party");
        String membership = admin.get("/accounts/admin").jsonPath().getString("memberships[0].id");
        admin.post("/accounts/admin/memberships", Map.of("party", party, "role", "OFFICER")).then().statusCode(409).body("code", equalTo("identity.admin-apart"));
        admin.post("/accounts/officer/memberships", Map.of("party", party, "role", "ADMIN")).then().statusCode(409).body("code", equalTo("identity.admin-apart"));
        admin.request().delete("/api/v1/accounts/admin/memberships/" + membership).then().statusCode(409).body("code", equalTo("identity.last-admin"));
        admin.act("/accounts/admin", "/accounts/admin/deactivate", null).then().statusCode(409).body("code", equalTo("identity.last-admin"));
        Api.as("officer").post("/accounts/officer/memberships", Map.of("party", party, "role", "APPROVER")).then().statusCode(403);
    }

    @Test
    void aSecondFactorIsAskedForAndARecoveryCodeStandsInOnce() {
        String username = person();
        String token = signIn(username, OWN, null).then().statusCode(200).extract().path("access_token");
        String secret = as(token).get("/api/v1/me/second-factor").then().statusCode(200).extract().path("secret");
        Map<String, String> ask = Map.of("current", OWN, "secret", secret, "totp", code(secret, 0));
        as(token).contentType(ContentType.JSON).body(Map.of("current", "falsch-falsch", "secret", secret, "totp", code(secret, 0)))
                .put("/api/v1/me/second-factor").then().statusCode(422).body("errors.pointer", contains("/current"));
        List<String> codes = as(token).contentType(ContentType.JSON).body(ask).put("/api/v1/me/second-factor").then().statusCode(200).extract().path("codes");
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}"));

        signIn(username, OWN, null).then().statusCode(401).body("code", equalTo("identity.totp-needed"));
        signIn(username, OWN, code(secret, 0)).then().statusCode(401).body("code", equalTo("identity.totp-wrong"));
        signIn(username, OWN, code(secret, 1)).then().statusCode(200);
        signIn(username, OWN, codes.get(0)).then().statusCode(200);
        signIn(username, OWN, codes.get(0)).then().statusCode(401).body("code", equalTo("identity.totp-wrong"));
        signIn(username, OWN, codes.get(1).toLowerCase().replace("-", " ")).then().statusCode(200);

        List<String> fresh = as(token).contentType(ContentType.JSON).body(Map.of("current", OWN)).put("/api/v1/me/recovery-codes").then().statusCode(200)
                .extract().path("codes");
        signIn(username, OWN, codes.get(2)).then().statusCode(401);
        signIn(username, OWN, fresh.get(0)).then().statusCode(200);
        admin.act("/accounts/" + username, "/accounts/" + username + "/reset-second-factor", null).then().statusCode(200).body("secondFactor", equalTo(false));
        as(token).get("/api/v1/me").then().statusCode(401);
        signIn(username, OWN, null).then().statusCode(200);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsItsSession() {
        String username = person();
        Response first = signIn(username, OWN, null);
        String stolen = first.path("refresh_token");
        Response second = refresh(stolen);
        second.then().statusCode(200);
        as(second.path("access_token")).get("/api/v1/me").then().statusCode(200);
        refresh(stolen).then().statusCode(401);
        as(second.path("access_token")).get("/api/v1/me").then().statusCode(401);
        refresh(second.path("refresh_token")).then().statusCode(401);
        assertThat(admin.get("/audit-entries?thread=" + username).jsonPath().getList("items.act")).contains("identity.refresh-reused");
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsOnly() {
        String username = person();
        String one = signIn(username, OWN, null).path("access_token");
        String other = signIn(username, OWN, null).path("access_token");
        String ended = as(one).get("/api/v1/sessions").jsonPath().getString("items.find { !it.current }.id");
        Api.as("officer").request().delete("/api/v1/sessions/" + ended).then().statusCode(404);
        List<String> others = as(one).get("/api/v1/sessions").jsonPath().getList("items.findAll { !it.current }.id");
        others.forEach(id -> as(one).delete("/api/v1/sessions/" + id).then().statusCode(204));
        as(other).get("/api/v1/me").then().statusCode(401);
        as(one).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void signingInAgainEndsTheSessionWhoseCookieItReplaces() {
        Response page = given().get("/sign-in");
        Map<String, String> cookies = new java.util.HashMap<>(page.cookies());
        String former = signedIn(cookies).cookie(CarepactAuthentication.COOKIE);
        cookies.put(CarepactAuthentication.COOKIE, former);
        Response again = signedIn(cookies);
        assertThat(again.cookie(CarepactAuthentication.COOKIE)).isNotEqualTo(former);
        assertThat(again.getDetailedCookie(CarepactAuthentication.COOKIE).isHttpOnly()).isTrue();
        assertThat(again.getDetailedCookie(CarepactAuthentication.COOKIE).getSameSite()).isEqualTo("Lax");
        given().redirects().follow(false).cookie(CarepactAuthentication.COOKIE, former).get("/work").then().statusCode(303);
        given().redirects().follow(false).cookie(CarepactAuthentication.COOKIE, again.cookie(CarepactAuthentication.COOKIE)).get("/work").then().statusCode(200);
    }

    private static Response signedIn(Map<String, String> cookies) {
        Response page = given().cookies(cookies).get("/sign-in");
        cookies.putAll(page.cookies());
        String token = page.asString().replaceAll("(?s).*?name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        return given().redirects().follow(false).cookies(cookies).formParam("csrf-token", token).formParam("username", "school1")
                .formParam("password", "Carepact-demo-2026").post("/sign-in").then().statusCode(303).extract().response();
    }

    private void refused(String username, Map<String, String> membership, String pointer) {
        admin.post("/accounts/" + username + "/memberships", membership).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    /** Somebody who has chosen their own password already. */
    private String person() {
        String username = account();
        String token = signIn(username, FIRST, null).path("access_token");
        password(token, FIRST, OWN).then().statusCode(204);
        return username;
    }

    private String account() {
        String username = "a-" + Long.toString(System.nanoTime(), 36);
        admin.post("/accounts", Map.of("username", username, "password", FIRST, "name", Map.of("zh", "新来的人"))).then().statusCode(201)
                .body("mustChoosePassword", equalTo(true));
        return username;
    }

    private static List<String> roles(String username) {
        return as(signIn(username, OWN, null).path("access_token")).get("/api/v1/me").then().statusCode(200).extract().path("roles.role");
    }

    private static Response password(String token, String current, String fresh) {
        return as(token).contentType(ContentType.JSON).body(Map.of("current", current, "fresh", fresh)).put("/api/v1/me/password");
    }

    private static String code(String secret, int later) {
        return Totp.code(Totp.secret(secret).orElseThrow(), Instant.now().getEpochSecond() / 30 + later);
    }

    private static Response refresh(String token) {
        return given().contentType(ContentType.JSON).body(Map.of("refresh_token", token)).post("/api/v1/tokens/refresh");
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static Response signIn(String username, String password, String totp) {
        Map<String, String> ask = totp == null ? Map.of("username", username, "password", password)
                : Map.of("username", username, "password", password, "totp", totp);
        return given().contentType(ContentType.JSON).body(ask).post("/api/v1/tokens");
    }
}
