package vn.tangthu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody at a browser of the measured server: signs in with the forms and searches with the cookie of the session. */
final class HttpPerson {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpPerson(String address) {
        this.address = address;
    }

    /** Somebody who has signed in with a password. */
    static HttpPerson signedIn(String address, String account, String password) {
        var person = new HttpPerson(address);
        person.post("/sign-in", "username=" + encoded(account) + "&password=" + encoded(password));
        return person;
    }

    /** Shows the second factor too, as administrators must. */
    HttpPerson withCode(String code) {
        post("/sign-in/second-factor", "code=" + encoded(code));
        return this;
    }

    /** The answer for programs: hits with marks, counts of three facets. */
    void search(String words) {
        get("/api/search?q=" + encoded(words));
    }

    /** The page of results. */
    void searchPage(String words) {
        get("/search?q=" + encoded(words));
    }

    /** The page that everybody sees first. */
    String home() {
        return new String(get("/"), StandardCharsets.UTF_8);
    }

    /** How many documents the answer tells of. */
    long total(String words) {
        var answer = new String(get("/api/search?q=" + encoded(words)), StandardCharsets.UTF_8);
        var total = Pattern.compile("\"total\":(\\d+)").matcher(answer);
        if (!total.find()) throw new IllegalStateException("Expected: a total; Found: " + answer);
        return Long.parseLong(total.group(1));
    }

    private byte[] get(String path) {
        var response = send(HttpRequest.newBuilder(URI.create(address + path)).GET());
        if (response.statusCode() != 200) throw new IllegalStateException("Expected: 200; Found: " + response.statusCode() + " for " + path);
        return response.body();
    }

    private void post(String path, String form) {
        var token = TOKEN.matcher(new String(get(path), StandardCharsets.UTF_8));
        if (!token.find()) throw new IllegalStateException("No form at " + path);
        var response = send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token.group(1)))));
        if (response.statusCode() != 302) throw new IllegalStateException("Expected: led on; Found: " + response.statusCode() + " for " + path);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
