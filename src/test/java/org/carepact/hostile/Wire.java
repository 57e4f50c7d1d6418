package org.carepact.hostile;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carepact.support.Api;

/** Sends exactly the bytes a test gives, without the help that an HTTP library for well-behaved clients offers. */
final class Wire {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** An answer; {@code type} is empty where there is none. */
    record Answer(int status, String type, String body) {}

    /** A request in the making; {@code who} null: without token. */
    record Request(String method, String path, String who, String type, byte[] body, boolean chunked, Map<String, String> headers) {
        static Request of(String method, String path, String who) {
            return new Request(method, path, who, null, null, false, Map.of());
        }

        Request json(String text) {
            return body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        Request body(String contentType, byte[] bytes) {
            return new Request(method, path, who, contentType, bytes, chunked, headers);
        }

        Request unmeasured() {
            return new Request(method, path, who, type, body, true, headers);
        }

        Request with(String name, String value) {
            Map<String, String> more = new java.util.LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, who, type, body, chunked, more);
        }
    }

    Answer send(Request request) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body = request.body() == null ? HttpRequest.BodyPublishers.noBody()
                : request.chunked() ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(request.body()))
                : HttpRequest.BodyPublishers.ofByteArray(request.body());
        HttpRequest.Builder made = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + request.path()))
                .method(request.method(), body)
                .header("Accept", "application/json");
        if (!request.headers().containsKey("Accept-Language")) {
            made.header("Accept-Language", "zh-CN");
        }
        if (request.type() != null) {
            made.header("Content-Type", request.type());
        }
        if (request.who() != null && !request.headers().containsKey("Authorization")) {
            made.header("Authorization", "Bearer " + tokens.computeIfAbsent(request.who(), who -> Api.as(who).token()));
        }
        request.headers().forEach(made::header);
        HttpResponse<String> answer = CLIENT.send(made.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }
}
