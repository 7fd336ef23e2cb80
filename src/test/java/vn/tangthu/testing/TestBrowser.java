package vn.tangthu.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a test of pages without script needs: cookies, forms with their token, no redirects of its own. */
public final class TestBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|name=\"csrf\"[^>]*content=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private String token = "";

    public TestBrowser(String address) {
        this.address = address;
    }

    /** An answer, with the path it leads to when it leads away. */
    public record Answer(int status, String body, String location, java.net.http.HttpHeaders headers) {}

    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").GET();
        if (headers.length > 0) request.headers(headers);
        var answer = send(request);
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1) == null ? found.group(2) : found.group(1);
        return answer;
    }

    /** Sends a form with the token of the page seen last. */
    public Answer post(String path, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", token);
        return postWithoutToken(path, all);
    }

    public Answer postWithoutToken(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer signIn(String account, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("username", account, "password", password));
    }

    /** Sends bytes or JSON as a page's script does, with the token of the page seen last. */
    public Answer send(String path, String type, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(java.time.Duration.ofSeconds(30))
                .header("Content-Type", type).header("Accept", "application/json").header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    /** The value of a form's field on a page. */
    public static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) throw new AssertionError("No field " + name + " on the page:\n" + page);
        return found.group(1);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(java.net.HttpCookie::getValue)
                .findFirst().orElse("");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var location = response.headers().firstValue("Location").orElse("").replace(address, "");
            return new Answer(response.statusCode(), response.body(), location, response.headers());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
