package org.carepact.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carepact.identity.Actor;
import org.carepact.kernel.i18n.Language;
import org.carepact.support.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentPagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    /** Browsers send file names as they are, in UTF-8. */
    private static final RestAssuredConfig AS_A_BROWSER = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532));

    @Inject
    GeneratedDocuments generated;

    @Inject
    Engine templates;

    private final CookieFilter cookies = new CookieFilter();

    @Test
    void aFileIsUploadedByFormReadByItsOwnerOnlyAndRefusedWithTheFormAgain() {
        signIn("orga");
        String notebook = "orga.private." + UUID.randomUUID().toString().substring(0, 8);

        upload(notebook, "说明.txt", "你好").then().statusCode(303).header("Location", containsString("/work"));

        String id = Api.as("orga").get("/documents?ownerKind=notebook&owner=" + notebook).then()
                .body("items[0].name", equalTo("说明.txt")).extract().path("items[0].id");
        page().get("/documents/" + id).then().statusCode(200).body(equalTo("你好"));
        given().redirects().follow(false).get("/documents/" + id).then().statusCode(404);
        upload(notebook, "图.png", "no picture").then().statusCode(422)
                .contentType(containsString("text/html"))
                .body(containsString("文件内容与扩展名 .png 不符"), containsString("说明.txt"), containsString("id=\"file\""));
        upload("orgb.private.x", "a.txt", "x").then().statusCode(404);
    }

    @Test
    void withoutTheFormsTokenNothingIsUploaded() {
        signIn("orga");
        page().multiPart("ownerKind", "notebook").multiPart("owner", "orga.private.x").multiPart("next", "/work")
                .multiPart("file", "a.txt", "x".getBytes(), "text/plain").post("/documents").then().statusCode(400);
    }

    @Test
    void anIssuedDocumentIsVerifiedByItsCodeUntilAnotherTakesItsPlace() throws IOException {
        DocumentOwner owner = new DocumentOwner("notebook", "orga.public." + UUID.randomUUID().toString().substring(0, 8));
        GeneratedDocuments.Issued first = issue(owner, "䶮𬱖乡中心小学");

        byte[] pdf = given().get("/documents/" + first.document().id()).then().statusCode(200).extract().asByteArray();
        String text = text(pdf);
        assertThat(text).contains("䶮𬱖乡中心小学", first.code(), "/verify/" + first.code(), "— 1 —");
        String verification = Api.asPublic().get("/verifications/" + first.code()).then().statusCode(200)
                .body("state", equalTo("VALID")).body("sha256", equalTo(first.document().sha256())).extract().path("fingerprint");
        assertThat(text).contains(verification.substring(0, 16));
        given().get("/verify/" + first.code()).then().statusCode(200).body(containsString("有效"), containsString("/documents/"));

        GeneratedDocuments.Issued second = issue(owner, "另一所小学");

        given().header("Accept-Language", "en").get("/verify/" + first.code().toLowerCase()).then().body(containsString("Superseded"));
        Api.asPublic().get("/verifications/" + second.code()).then().body("state", equalTo("VALID"));
        given().get("/verify/AAAA-BBBB-CCCC").then().statusCode(200).body(containsString("查无此文件"), not(containsString("⟪")));
        given().redirects().follow(false).get("/verify?code=" + second.code()).then().statusCode(303);
        given().get("/verify").then().statusCode(200).body(not(containsString("⟪")));
    }

    @Test
    void aPrivateIssuedDocumentIsVerifiedButNotHandedOut() {
        DocumentOwner owner = new DocumentOwner("notebook", "orga.private." + UUID.randomUUID().toString().substring(0, 8));
        GeneratedDocuments.Issued issued = issue(owner, "x");

        given().get("/verify/" + issued.code()).then().body(containsString("有效"), not(containsString("/documents/")));
        given().get("/documents/" + issued.document().id()).then().statusCode(404);
        Api.as("orga").request().accept("*/*").get("/api/v1/documents/" + issued.document().id() + "/content").then().statusCode(200);
    }

    private GeneratedDocuments.Issued issue(DocumentOwner owner, String school) {
        var letter = templates.getTemplate("pdf/letter")
                .data("issuer", "示范县民政局").data("day", LocalDate.of(2026, 5, 6)).data("title", "关于关爱服务的通知 & <说明>")
                .data("number", "示民函〔2026〕1号").data("paragraphs", List.of(school + "：", "请按合同开展服务。\"引号\" & 'x'"));
        return generated.issue(Actor.CLOCK, "notebook.letter", owner, "关于关爱服务的通知", Language.ZH, letter);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(new ByteArrayInputStream(pdf).readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private RequestSpecification page() {
        return given().filter(cookies).redirects().follow(false).header("Accept-Language", "zh-CN");
    }

    private void signIn(String username) {
        page().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("csrf-token", token("/sign-in"))
                .formParam("username", username).formParam("password", "Carepact-demo-2026").formParam("next", "/work")
                .post("/sign-in").then().statusCode(303);
    }

    private String token(String path) {
        Matcher found = TOKEN.matcher(page().get(path).then().statusCode(200).extract().asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Response upload(String notebook, String name, String text) {
        return page().config(AS_A_BROWSER).multiPart("csrf-token", token("/work")).multiPart("ownerKind", "notebook").multiPart("owner", notebook)
                .multiPart("next", "/work")
                .multiPart(new io.restassured.builder.MultiPartSpecBuilder(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .controlName("file").fileName(name).mimeType("application/octet-stream").build())
                .post("/documents");
    }
}
