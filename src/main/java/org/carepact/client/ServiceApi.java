package org.carepact.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The service's API as this client uses it: answers are JSON, refusals become {@link ClientFailure}s. */
final class ServiceApi {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int UNAUTHENTICATED = 401;
    private static final int FIRST_REFUSAL = 400;

    private final String url;
    private final String fixedToken;
    private final Credentials credentials;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /**
     * @param url where the service is, {@code http://localhost:8080}
     * @param fixedToken a token from the environment, which is never renewed or kept; or null
     */
    ServiceApi(String url, String fixedToken, Credentials credentials) {
        if (!url.matches("https?://[^\\s]+")) {
            throw new ClientFailure(Say.of("error.url", url));
        }
        this.url = url.replaceAll("/+$", "");
        this.fixedToken = fixedToken == null || fixedToken.isBlank() ? null : fixedToken.strip();
        this.credentials = credentials;
    }

    String url() {
        return url;
    }

    Credentials credentials() {
        return credentials;
    }

    boolean hasFixedToken() {
        return fixedToken != null;
    }

    /** The JSON at a path. */
    JsonNode get(String path) {
        return send("GET", path, null, HttpRequest.BodyPublishers.noBody());
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            return send("POST", path, "application/json", HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void delete(String path) {
        send("DELETE", path, null, HttpRequest.BodyPublishers.noBody());
    }

    /** Sends one request; a token that has run out is renewed once where the body can be sent again. */
    JsonNode send(String method, String path, String type, HttpRequest.BodyPublisher body) {
        HttpResponse<byte[]> answer = exchange(method, path, type, body, token());
        if (answer.statusCode() == UNAUTHENTICATED && renew()) {
            answer = exchange(method, path, type, body, token());
        }
        return read(answer);
    }

    /** Signs in and keeps the tokens. */
    void signIn(Map<String, String> ask) {
        JsonNode tokens;
        try {
            byte[] body = JSON.writeValueAsBytes(ask);
            tokens = read(exchange("POST", "/api/v1/tokens", "application/json", HttpRequest.BodyPublishers.ofByteArray(body), null));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        keep(tokens);
    }

    private void keep(JsonNode tokens) {
        credentials.keep(url, new Credentials.Tokens(tokens.path("access_token").asText(), tokens.path("refresh_token").asText()));
    }

    private String token() {
        if (fixedToken != null) {
            return fixedToken;
        }
        Credentials.Tokens kept = credentials.of(url);
        return kept == null ? null : kept.access();
    }

    private boolean renew() {
        Credentials.Tokens kept = fixedToken == null ? credentials.of(url) : null;
        if (kept == null || kept.refresh() == null) {
            return false;
        }
        byte[] body = ("{\"refresh_token\":\"" + kept.refresh() + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer =
                exchange("POST", "/api/v1/tokens/refresh", "application/json", HttpRequest.BodyPublishers.ofByteArray(body), null);
        if (answer.statusCode() >= FIRST_REFUSAL) {
            credentials.forget(url);
            return false;
        }
        keep(read(answer));
        return true;
    }

    private HttpResponse<byte[]> exchange(String method, String path, String type, HttpRequest.BodyPublisher body, String token) {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(url + path));
        } catch (IllegalArgumentException e) {
            throw new ClientFailure(Say.of("error.path", path));
        }
        request.method(method, body).timeout(ANSWER).header("Accept", "application/json").header("Accept-Language", Say.languageTag());
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new ClientFailure(Say.of("error.nobody", url));
        } catch (IOException e) {
            throw new ClientFailure(Say.of("error.connection", url, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFailure(Say.of("error.interrupted"));
        }
    }

    private JsonNode read(HttpResponse<byte[]> answer) {
        byte[] body = answer.body();
        JsonNode json = null;
        try {
            json = body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException notJson) {
            // said below
        }
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw refusal(answer.statusCode(), json);
        }
        if (json == null) {
            throw new ClientFailure(Say.of("error.not-json", url));
        }
        return json;
    }

    private static ClientFailure refusal(int status, JsonNode problem) {
        if (problem == null || !problem.has("title")) {
            return new ClientFailure(Say.of("error.status", status), status, "");
        }
        StringBuilder sentence = new StringBuilder(problem.path("title").asText());
        for (JsonNode field : problem.path("errors")) {
            sentence.append("\n  ").append(field.path("pointer").asText()).append(": ").append(field.path("detail").asText());
        }
        sentence.append("\n  (").append(status).append(' ').append(problem.path("code").asText());
        if (problem.hasNonNull("instance")) {
            sentence.append(", ").append(problem.path("instance").asText());
        }
        return new ClientFailure(sentence.append(')').toString(), status, problem.path("code").asText());
    }
}
