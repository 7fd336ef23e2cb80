package vn.tangthu.correspondence.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that works with the interface: a token, JSON, no cookies. */
record ApiClient(String address, String token) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param body empty object when there was none */
    record Answer(int status, String type, String location, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param headers further ones, name and value by turns */
    Answer get(String path, String accept, String... headers) {
        var request = request(path).setHeader("Accept", accept).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer send(String method, String path, String type, String body) {
        return send(request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, Object json) {
        return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(json))));
    }

    Answer upload(String name, byte[] bytes) {
        return send(request("/api/incoming/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    static JsonNode json(String text) {
        return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("Location").orElse(""), json(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
