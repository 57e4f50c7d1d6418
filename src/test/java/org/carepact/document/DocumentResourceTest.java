package org.carepact.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.carepact.document.storage.FileStore;
import org.carepact.identity.Actor;
import org.carepact.kernel.crypto.Digests;
import org.carepact.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentResourceTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Documents documents;

    @Inject
    DocumentErasing erasing;

    @Inject
    FileStore files;

    @Inject
    EntityManager entities;

    @Test
    void whatIsAttachedIsDescribedListedAndComesBackByteForByte() {
        String notebook = notebook("orga", "private");
        Response made = attach("orga", notebook, "张䶮的合同.pdf", PDF);

        String id = made.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/documents/"))
                .body("name", equalTo("张䶮的合同.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(PDF.length))
                .body("sha256", equalTo(Digests.sha256Hex(PDF)))
                .body("revision", equalTo(1))
                .body("publishedAt", nullValue())
                .extract()
                .path("id");
        Api.as("orga").get("/documents/" + id).then().statusCode(200).header("ETag", notNullValue()).body("uploadedBy", notNullValue());
        list("orga", notebook).then().body("items", hasSize(1));
        Response content = Api.as("orga").request().accept("*/*").get("/api/v1/documents/" + id + "/content");
        content.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", equalTo("attachment; filename=\"_____.pdf\"; filename*=UTF-8''"
                        + "%E5%BC%A0%E4%B6%AE%E7%9A%84%E5%90%88%E5%90%8C.pdf"));
        assertThat(content.asByteArray()).isEqualTo(PDF);
        assertThat(trail(id, "document.read", "READ")).isEqualTo(1);
    }

    @Test
    void anotherPartysFileIsNotFoundByAnyOfItsAddressesAndTheAttemptIsRecorded() {
        String notebook = notebook("orga", "private");
        String id = attach("orga", notebook, "a.pdf", PDF).then().statusCode(201).extract().path("id");

        for (Api stranger : new Api[] {Api.as("orgb"), Api.asPublic()}) {
            stranger.get("/documents/" + id).then().statusCode(404);
            stranger.get("/documents/" + id + "/content").then().statusCode(404);
        }
        list("orgb", notebook).then().statusCode(200).body("items", hasSize(0));
        attach("orgb", notebook, "b.pdf", PDF).then().statusCode(404);
        Api.as("orgb").request().header("If-Match", "\"0\"").delete("/api/v1/documents/" + id).then().statusCode(404);
        Api.as("orgb").request().header("If-Match", "\"0\"").contentType("application/octet-stream").body(PDF)
                .post("/api/v1/documents/" + id + "/versions?name=b.pdf").then().statusCode(404);
        assertThat(trail(id, "document.read", "REFUSED")).isEqualTo(4);
        list("orga", notebook).then().body("items", hasSize(1));
    }

    @Test
    void withoutAGateNobodyAttachesOrSees() {
        Api.as("admin").request().contentType("application/octet-stream").body(PDF)
                .post("/api/v1/documents?ownerKind=nothing&owner=1&name=a.pdf").then().statusCode(404);
        Api.asPublic().request().contentType("application/octet-stream").body(PDF)
                .post("/api/v1/documents?ownerKind=notebook&owner=1&name=a.pdf").then().statusCode(401);
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefusedAndNothingIsKept() {
        String notebook = notebook("orga", "private");

        attach("orga", notebook, "a.png", PDF).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/file")).body("errors[0].code", equalTo("document.mismatch"));
        attach("orga", notebook, "a.exe", PDF).then().statusCode(422).body("errors[0].code", equalTo("document.type"));
        attach("orga", notebook, "a.txt", new byte[0]).then().statusCode(422);
        attach("orga", notebook, "a.txt", ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes())
                .then().statusCode(422).body("errors[0].code", equalTo("document.virus"));
        list("orga", notebook).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.pdf", "/etc/passwd.pdf", "C:\\a.pdf", "a\u202Efdp.pdf", "a\r\nX: y.pdf", " "})
    void aNameThatIsAPathOrHidesSomethingIsRefused(String name) {
        attach("orga", notebook("orga", "private"), name, PDF).then().statusCode(422).body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWith413() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        java.util.Arrays.fill(large, (byte) 'x');

        attach("orga", notebook("orga", "private"), "a.txt", large).then().statusCode(413).body("code", equalTo("document.too-large"));
    }

    @Test
    void missingAndOversizedParametersAreNamed() {
        Api.as("orga").request().contentType("application/octet-stream").body(PDF).post("/api/v1/documents").then()
                .statusCode(422).body("errors.pointer", hasSize(2));
        Api.as("orga").get("/documents?ownerKind=" + "k".repeat(41) + "&owner=1").then().statusCode(422);
        Api.as("orga").get("/documents/not-an-id").then().statusCode(404);
        Api.as("orga").request().contentType("application/json").body("{}").post("/api/v1/documents").then().statusCode(415);
    }

    @Test
    void theSameKeyAttachesOnceAndWithAnotherBodyIsRefused() {
        String notebook = notebook("orga", "private");
        String key = UUID.randomUUID().toString();

        String first = keyed(key, notebook, PDF).then().statusCode(201).extract().path("id");
        keyed(key, notebook, PDF).then().statusCode(201).body("id", equalTo(first));
        keyed(key, notebook, "%PDF-1.7\nother\n%%EOF\n".getBytes()).then().statusCode(422);
        list("orga", notebook).then().body("items", hasSize(1));
    }

    @Test
    void aPublishedFileIsSeenByReadersAndCannotBeDeletedWhileItsNewVersionWaits() {
        String notebook = notebook("orga", "public");
        String id = attach("orga", notebook, "a.pdf", PDF).then().statusCode(201).extract().path("id");
        Api.asPublic().get("/documents/" + id).then().statusCode(404);
        list(null, notebook).then().body("items", hasSize(0));

        int published = QuarkusTransaction.requiringNew().call(() -> documents.publish(Actor.CLOCK, new DocumentOwner("notebook", notebook)));

        assertThat(published).isEqualTo(1);
        Api.asPublic().get("/documents/" + id).then().statusCode(200).body("uploadedBy", nullValue());
        Api.asPublic().request().accept("*/*").get("/api/v1/documents/" + id + "/content").then()
                .statusCode(200).header("Cache-Control", containsString("public"));
        assertThat(trail(id, "document.read", "READ")).isZero();
        delete("orga", id).then().statusCode(409).body("code", equalTo("document.published"));

        String better = Api.as("orga").request().contentType("application/octet-stream").header("If-Match", Api.as("orga").version("/documents/" + id))
                .body(PDF).post("/api/v1/documents/" + id + "/versions?name=b.pdf").then().statusCode(201).body("revision", equalTo(2))
                .extract().path("id");
        list("orga", notebook).then().body("items.id", equalTo(java.util.List.of(better)));
        list(null, notebook).then().body("items.id", equalTo(java.util.List.of(id)));
        Api.as("orga").request().contentType("application/octet-stream").header("If-Match", Api.as("orga").version("/documents/" + id))
                .body(PDF).post("/api/v1/documents/" + id + "/versions?name=c.pdf").then().statusCode(412);
    }

    @Test
    void anUnpublishedFileIsDeletedUponItsVersionAndItsBytesGo() {
        String notebook = notebook("orga", "private");
        String id = attach("orga", notebook, "a.pdf", PDF).then().statusCode(201).extract().path("id");
        String stored = QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("SELECT storedKey FROM Document WHERE id = ?1", String.class)
                .setParameter(1, UUID.fromString(id))
                .getSingleResult());
        assertThat(files.exists(stored)).isTrue();

        Api.as("orga").request().delete("/api/v1/documents/" + id).then().statusCode(428);
        Api.as("orga").request().header("If-Match", "\"7\"").delete("/api/v1/documents/" + id).then().statusCode(412);
        delete("orga", id).then().statusCode(204);

        Api.as("orga").get("/documents/" + id).then().statusCode(404);
        erasing.nextDue().ifPresent(erasing::runDue);
        assertThat(files.exists(stored)).isFalse();
    }

    @Test
    void whatIsClosedTakesNoFile() {
        attach("orga", notebook("orga", "closed"), "a.pdf", PDF).then().statusCode(403).body("code", equalTo("document.not-now"));
    }

    private static String notebook(String owner, String shelf) {
        return owner + "." + shelf + "." + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Response attach(String as, String notebook, String name, byte[] content) {
        return Api.as(as).request().contentType("application/octet-stream")
                .queryParam("ownerKind", NotebookGate.KIND).queryParam("owner", notebook).queryParam("name", name)
                .body(content).post("/api/v1/documents");
    }

    private static Response keyed(String key, String notebook, byte[] content) {
        return Api.as("orga").request().contentType("application/octet-stream").header("Idempotency-Key", key)
                .queryParam("ownerKind", NotebookGate.KIND).queryParam("owner", notebook).queryParam("name", "a.pdf")
                .body(content).post("/api/v1/documents");
    }

    private static Response delete(String as, String id) {
        return Api.as(as).request().header("If-Match", Api.as(as).version("/documents/" + id)).delete("/api/v1/documents/" + id);
    }

    private static Response list(String as, String notebook) {
        return Api.as(as).get("/documents?ownerKind=" + NotebookGate.KIND + "&owner=" + notebook);
    }

    private long trail(String id, String act, String outcome) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("SELECT COUNT(*) FROM audit_entry WHERE subject_number = ?1 AND act = ?2 AND outcome = ?3")
                .setParameter(1, id).setParameter(2, act).setParameter(3, outcome)
                .getSingleResult()).longValue());
    }
}
