package org.carepact.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OcdsImportPagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\"");

    @Inject
    EntityManager entities;

    @Test
    void aFileSentOnThePageIsReadAndItsFaultsAreShownByLine() throws IOException {
        Map<String, String> cookies = signedIn("officer");
        Response sent = send(cookies, "care-and-education-subset.jsonl", OcdsImportResourceTest.sample());
        assertThat(sent.statusCode()).isEqualTo(303);
        String path = sent.header("Location").replaceFirst("https?://[^/]+", "");
        assertThat(path).startsWith("/imports/IM-");
        OcdsImportResourceTest.done(path.substring("/imports/".length()));
        String page = page(cookies, path + "?lang=en");
        assertThat(page)
                .contains("care-and-education-subset.jsonl", "/bids/details/0/status", "qualified", "The release has no id.", "Kept as given")
                .doesNotContain("http-equiv=\"refresh\"", "⟪", "NOT_FOUND");
        assertThat(page(cookies, path + "?lang=zh-CN")).contains("该发布缺少id").doesNotContain("⟪");
        assertThat(page(cookies, "/imports?lang=en")).contains(path).doesNotContain("⟪");
    }

    @Test
    void whileAFileIsReadThePageRenewsItselfAndShowsHowFarItIs() {
        String number = OcdsImportResourceTest.sent("no json\n".repeat(10).getBytes(StandardCharsets.UTF_8), "x.jsonl")
                .then().statusCode(202).extract().path("number");
        OcdsImportResourceTest.done(number);
        set(number, "state = 'RUNNING', claimed_until = '2999-01-01', bytes_read = bytes_total / 2, finished_at = NULL");
        try {
            Map<String, String> cookies = signedIn("auditor");
            assertThat(page(cookies, "/imports/" + number + "?lang=en"))
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>", "hx-get=\"/imports/" + number + "\"", "max=\"100\" value=\"50\"", "?still=1")
                    .doesNotContain("⟪");
            assertThat(page(cookies, "/imports/" + number + "?still=1")).doesNotContain("http-equiv=\"refresh\"", "hx-get").contains("value=\"50\"");
        } finally {
            set(number, "state = 'DONE', claimed_until = NULL, bytes_read = bytes_total, finished_at = received_at");
        }
    }

    private void set(String number, String values) {
        QuarkusTransaction.requiringNew().run(() ->
                entities.createNativeQuery("UPDATE ocds_import SET " + values + " WHERE number = '" + number + "'").executeUpdate());
    }

    @Test
    void nothingChosenIsSaidAtTheField() {
        Map<String, String> cookies = signedIn("officer");
        Response refused = send(cookies, "empty.json", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("error-summary-title", "file-error").doesNotContain("⟪");
    }

    @Test
    void othersAreSentToSignInOrRefused() {
        given().redirects().follow(false).get("/imports").then().statusCode(303);
        given().cookies(signedIn("orga")).get("/imports").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everybodyReadsAHistoryMarkedAsImported(String language) throws IOException {
        OcdsImportResourceTest.done(OcdsImportResourceTest.sent(OcdsImportResourceTest.sample(), "subset.jsonl").then().statusCode(202).extract()
                .<String>path("number"));
        String page = page(Map.of(), "/histories/ocds-px0z7d-8100-8004-1?lang=" + language);
        assertThat(page)
                .contains("Municipio de Obidos", "Fruit 4 U, Lda", "EUR 74,000", "lang=\"pt\"", "subset.jsonl", "cp-notice")
                .doesNotContain("⟪", "NOT_FOUND", "servico.compras@");
        assertThat(page(Map.of(), "/histories/AM-PPS-bcc998ef52f5646d7d609a0fa0bb89a0?lang=" + language)).doesNotContain("⟪", "NOT_FOUND");
        assertThat(page(Map.of(), "/histories/ocds-kuma6s-139455?lang=" + language)).contains("Neath Port Talbot").doesNotContain("⟪", "NOT_FOUND");
        assertThat(page(Map.of(), "/histories?lang=" + language)).doesNotContain("⟪", "NOT_FOUND");
        assertThat(page(Map.of(), "/histories?q=" + UUID.randomUUID() + "&lang=" + language)).doesNotContain("⟪");
        given().get("/histories/nobody").then().statusCode(404);
    }

    private static Response send(Map<String, String> cookies, String name, byte[] file) {
        Response form = given().cookies(cookies).get("/imports");
        Matcher token = TOKEN.matcher(form.asString().substring(form.asString().indexOf("action=\"/imports\"")));
        assertThat(token.find()).isTrue();
        return given().redirects().follow(false)
                .cookies(cookies)
                .cookies(form.cookies())
                .multiPart(token.group(1), token.group(2))
                .multiPart("file", name, file, "application/octet-stream")
                .post("/imports");
    }

    private static Map<String, String> signedIn(String username) {
        Response form = given().get("/sign-in");
        Matcher token = TOKEN.matcher(form.asString().substring(form.asString().indexOf("action=\"/sign-in\"")));
        assertThat(token.find()).isTrue();
        Response in = given().redirects().follow(false)
                .cookies(form.cookies())
                .contentType(ContentType.URLENC)
                .formParam(token.group(1), token.group(2))
                .formParam("username", username)
                .formParam("password", "Carepact-demo-2026")
                .post("/sign-in");
        assertThat(in.statusCode()).isEqualTo(303);
        return in.cookies();
    }

    private static String page(Map<String, String> cookies, String path) {
        return given().cookies(cookies).get(path).then().statusCode(200).contentType("text/html").extract().asString();
    }
}
