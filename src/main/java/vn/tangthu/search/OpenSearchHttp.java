package vn.tangthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Requests to an OpenSearch cluster: to the host that answered last, or else to the next that does. */
final class OpenSearchHttp {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> hosts;
    private final String authorization;
    private static final int UNAVAILABLE = 503, MOMENTS = 10;
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private volatile int preferred;

    OpenSearchHttp(SearchSettings settings) {
        if (settings.hosts().isEmpty()) throw new IllegalArgumentException("Expected: tangthu.search.opensearch.hosts; Found: none");
        this.hosts = settings.hosts();
        var login = settings.user() + ":" + settings.password();
        this.authorization = settings.user().isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer of OpenSearch. */
    record Answer(int status, JsonNode body) {
        boolean isAbsent() {
            return status == 404;
        }
    }

    JsonNode ask(String method, String path, Map<String, ?> body) {
        return expectGood(method + " " + path, send(method, path, Json.write(body), "application/json"));
    }

    /**
     * Searches through an alias. A search that meets the very moment in which the alias goes over to another index finds the
     * shards of the earlier one gone (503): it is asked again, for then the alias names the other.
     */
    JsonNode search(String alias, Map<String, ?> question) {
        var path = "/" + alias + "/_search";
        var answer = send("POST", path, Json.write(question), "application/json");
        for (int i = 0; i < MOMENTS && answer.status == UNAVAILABLE; i++) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            answer = send("POST", path, Json.write(question), "application/json");
        }
        return expectGood("POST " + path, answer);
    }

    /** Without a body; an absent thing is an answer too. */
    Answer look(String method, String path) {
        var answer = send(method, path, "", "application/json");
        if (!answer.isAbsent()) expectGood(method + " " + path, answer);
        return answer;
    }

    JsonNode bulk(String lines) {
        return expectGood("POST /_bulk", send("POST", "/_bulk", lines, "application/x-ndjson"));
    }

    private static JsonNode expectGood(String request, Answer answer) {
        if (answer.status >= 300) {
            throw new IllegalStateException("OpenSearch refused " + request + " with " + answer.status + ": " + answer.body);
        }
        return answer.body;
    }

    private Answer send(String method, String path, String body, String type) {
        IOException last = null;
        for (int i = 0; i < hosts.size(); i++) {
            int host = (preferred + i) % hosts.size();
            try {
                var answer = client.send(request(hosts.get(host) + path, method, body, type), BodyHandlers.ofString());
                preferred = host;
                return new Answer(answer.statusCode(), Json.read(answer.body().isBlank() ? "{}" : answer.body()));
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while asking OpenSearch", e);
            }
        }
        throw new UncheckedIOException("OpenSearch does not answer at " + hosts, last);
    }

    private HttpRequest request(String address, String method, String body, String type) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER_LIMIT).method(method, publisher);
        if (!body.isEmpty()) request.header("Content-Type", type);
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return request.build();
    }
}
