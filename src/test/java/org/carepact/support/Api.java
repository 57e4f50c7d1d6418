package org.carepact.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The API as a demonstration account uses it: signs in once, sends the version of what it changes. */
public final class Api {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String username;

    private Api(String username) {
        this.username = username;
    }

    /** As this account; null: as the public. */
    public static Api as(String username) {
        return new Api(username);
    }

    public static Api asPublic() {
        return new Api(null);
    }

    /** A request with this account's token. */
    public RequestSpecification request() {
        RequestSpecification request = given().accept(ContentType.JSON).header("Accept-Language", "zh-CN");
        return username == null ? request : request.auth().oauth2(token());
    }

    /** The account's bearer token. */
    public String token() {
        return TOKENS.computeIfAbsent(username, Api::signIn);
    }

    public Response get(String path) {
        return request().get("/api/v1" + path);
    }

    public Response post(String path, Object body) {
        RequestSpecification request = request().contentType(ContentType.JSON);
        return (body == null ? request : request.body(body)).post("/api/v1" + path);
    }

    /** An act upon the version that reading {@code of} gives. */
    public Response act(String of, String path, Object body) {
        RequestSpecification request = request().contentType(ContentType.JSON).header("If-Match", version(of));
        return (body == null ? request : request.body(body)).post("/api/v1" + path);
    }

    public Response put(String path, Object body) {
        return request().contentType(ContentType.JSON).header("If-Match", version(path)).body(body).put("/api/v1" + path);
    }

    /** The ETag of what stands at a path. */
    public String version(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Forgets tokens, for tests that end sessions or move the clock beyond their life. */
    public static void forget() {
        TOKENS.clear();
    }

    private static String signIn(String username) {
        JsonPath answer = given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", "Carepact-demo-2026"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getString("access_token");
    }
}
