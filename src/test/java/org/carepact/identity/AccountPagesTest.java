package org.carepact.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepact.support.Api;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator's work by hand, without JavaScript: a party, an account, a role, and help for who is locked out. */
@QuarkusTest
class AccountPagesTest {
    private static final Pattern ONE_TIME = Pattern.compile("<code class=\"cp-code\">([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</code>");
    private static final String OWN = "drei Ruten im Nebel 7";

    private Visitor admin;

    @BeforeEach
    void signInAnew() {
        Api.forget();
        admin = Visitor.signedIn("admin");
    }

    @Test
    void aPersonIsEnteredGivenARoleAndChoosesTheirOwnPassword() {
        String party = party("河口小学");
        assertThat(admin.read("/parties?q=河口小学")).contains(party);
        String username = name();
        String password = account(username);
        assertThat(admin.read("/accounts?q=" + username)).contains("待设密码").doesNotContain(password);
        admin.read("/accounts/" + username + "?party=" + party);
        Response refused = admin.submit("/accounts/" + username + "/memberships", Map.of("party", "JG-0000-0000", "role", "SCHOOL_LIAISON"));
        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("href=\"#party\"", "没有这个机构编号", "JG-0000-0000");
        admin.submit("/accounts/" + username + "/memberships", Map.of("party", party, "role", "SCHOOL_LIAISON")).then().statusCode(303);
        assertThat(admin.read("/parties/" + party)).contains(username, "学校联络人");

        Visitor person = Visitor.signedIn(username, password);
        person.get("/work").then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/account"));
        assertThat(person.read("/account")).contains("请先完成这一步", "学校联络人");
        person.submit("/account/password", Map.of("current", password, "fresh", "password1234")).then().statusCode(422);
        person.submit("/account/password", Map.of("current", password, "fresh", "kurz")).then().statusCode(422);
        person.submit("/account/password", Map.of("current", password, "fresh", password)).then().statusCode(422);
        person.submit("/account/password", Map.of("current", password, "fresh", OWN)).then().statusCode(303);
        assertThat(person.read("/account")).doesNotContain("请先完成这一步");
        person.get("/work").then().statusCode(200);
        Visitor.signedIn(username, OWN);
    }

    @Test
    void aLockedOutPersonIsHelpedAndAClosedAccountStaysClosed() {
        String username = name();
        String first = account(username);
        for (int i = 0; i < 5; i++) {
            assertThat(failed(username, "falsch-" + i)).contains("密码不对");
        }
        assertThat(failed(username, first)).contains("暂停登录");
        assertThat(admin.read("/accounts/" + username)).contains("暂停登录");
        admin.submit("/accounts/" + username + "/unlock", Map.of()).then().statusCode(303);
        Visitor open = Visitor.signedIn(username, first);

        admin.read("/accounts/" + username);
        String second = oneTime(admin.submit("/accounts/" + username + "/reset-password", Map.of()));
        assertThat(second).isNotEqualTo(first);
        open.get("/account").then().statusCode(303).header("Location", org.hamcrest.Matchers.containsString("/sign-in"));
        assertThat(failed(username, first)).contains("密码不对");
        Visitor.signedIn(username, second);

        admin.send("/accounts/" + username + "/reset-password", Map.of("version", "0"), true).then().statusCode(412);
        admin.read("/accounts/" + username);
        admin.submit("/accounts/" + username + "/deactivate", Map.of()).then().statusCode(303);
        assertThat(failed(username, second)).contains("用户名或密码不对");
        assertThat(admin.read("/accounts/" + username)).contains("已停用");
        admin.submit("/accounts/" + username + "/activate", Map.of()).then().statusCode(303);
        Visitor.signedIn(username, second);
        List<String> acts = Api.as("admin").get("/audit-entries?thread=" + username).jsonPath().getList("items.act");
        assertThat(acts).contains("identity.account-created", "identity.sign-in-failed", "identity.sign-in-locked", "identity.unlocked",
                "identity.password-reset", "identity.deactivated", "identity.activated");
    }

    @Test
    void nobodyElseComesHere() {
        for (String who : List.of("officer", "orga", "supervisor")) {
            Visitor other = Visitor.signedIn(who);
            for (String page : List.of("/accounts", "/accounts/new", "/accounts/admin", "/parties", "/parties/new")) {
                other.get(page).then().statusCode(403);
            }
            other.send("/accounts/new", Map.of("username", name(), "name.zh", "某人"), true).then().statusCode(403);
            other.send("/accounts/" + who + "/reset-password", Map.of("version", "0"), true).then().statusCode(403);
        }
        Visitor auditor = Visitor.signedIn("auditor");
        assertThat(auditor.read("/accounts")).doesNotContain("新建账号");
        assertThat(auditor.read("/accounts/admin")).doesNotContain("重置密码", "授予角色");
        auditor.get("/accounts/new").then().statusCode(403);
    }

    @Test
    void pagesSpeakBothLanguages() {
        for (String path : List.of("/accounts", "/accounts/new", "/accounts/officer", "/parties", "/parties/new", "/account", "/account/second-factor",
                "/account/recovery-codes")) {
            for (String language : List.of("zh-CN", "en")) {
                assertThat(admin.read(path + "?lang=" + language)).contains("lang=\"" + language + "\"").doesNotContain("⟪").doesNotContain("NOT_FOUND");
            }
        }
    }

    private String party(String name) {
        admin.read("/parties/new");
        admin.submit("/parties/new", Map.of("name.zh", name)).then().statusCode(422);
        return admin.submit("/parties/new", Map.of("name.zh", name, "kind", "SCHOOL")).then().statusCode(303).extract().header("Location").replaceFirst(".*/", "");
    }

    private String account(String username) {
        admin.read("/accounts/new");
        return oneTime(admin.submit("/accounts/new", Map.of("username", username, "name.zh", "新来的人")));
    }

    private static String oneTime(Response answer) {
        Matcher found = ONE_TIME.matcher(answer.then().statusCode(200).header("Cache-Control", "no-store").extract().asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String failed(String username, String password) {
        Visitor visitor = Visitor.stranger();
        visitor.get("/sign-in");
        return visitor.submit("/sign-in", Map.of("username", username, "password", password)).then().statusCode(422).extract().asString();
    }

    private static String name() {
        return "p-" + Long.toString(System.nanoTime(), 36);
    }
}
