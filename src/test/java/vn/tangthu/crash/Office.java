package vn.tangthu.crash;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.demo.DemoAccounts;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.testing.TestBrowser;

/** A clerk who uploads and registers as fast as the server answers, and remembers every answer that was given. */
final class Office implements Runnable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final String login;
    /** Draft id to the checksum of its bytes: the server has said that it has them. */
    final Map<UUID, Checksum> received = new ConcurrentHashMap<>();
    /** Line id to the number given: the server has said so. */
    final Map<UUID, Integer> registered = new ConcurrentHashMap<>();
    private final Queue<UUID> onDesk = new ConcurrentLinkedQueue<>();
    private final TestBrowser browser;
    private final Random random;
    private volatile boolean working;
    private int sent;

    Office(String login, String address, long seed) {
        this.login = login;
        this.browser = new TestBrowser(address);
        this.random = new Random(seed);
    }

    void signIn() {
        var answer = browser.signIn(login, DemoAccounts.PASSWORD);
        if (answer.status() != 302 || answer.location().contains("refused")) throw new IllegalStateException("Not signed in: " + answer);
        browser.get("/incoming/desk");
    }

    void goHome() {
        working = false;
    }

    @Override
    public void run() {
        working = true;
        while (working) {
            try {
                if (random.nextInt(3) == 0 || onDesk.isEmpty()) upload();
                else register(onDesk.poll());
            } catch (java.io.UncheckedIOException theServerIsDead) {
                // what was not answered may or may not have happened; nothing was promised
                return;
            }
        }
    }

    private void upload() {
        var bytes = random.nextInt(4) == 0
                ? SampleWriter.pdf(Samples.random(random.nextLong()))
                : ("Không phải văn bản " + login + " " + random.nextLong()).getBytes(StandardCharsets.UTF_8);
        var answer = browser.send("/api/incoming/files?name=" + login + "-" + sent++ + ".pdf", "application/octet-stream", bytes);
        expect(answer);
        var draft = UUID.fromString(read(answer).get("draft").asString());
        received.put(draft, Checksum.of(bytes));
        onDesk.add(draft);
    }

    private void register(UUID draft) {
        var entry = Map.of("entry", Map.of("author", "Sở Nội vụ", "code", sent + "-" + Math.abs(random.nextInt()) + "/SNV-VP",
                "kind", "Công văn", "abstractText", "V/v kiểm tra sức bền của " + draft));
        var answer = browser.send("/api/incoming/drafts/" + draft + "/registration", "application/json", JSON.writeValueAsBytes(entry));
        expect(answer);
        registered.put(UUID.fromString(read(answer).get("line").asString()), read(answer).get("number").asInt());
    }

    private static void expect(TestBrowser.Answer answer) {
        if (answer.status() != 201) throw new IllegalStateException("Expected: 201; Found: " + answer.status() + " " + answer.body());
    }

    /** Everything this office finds, as the server counts it, once the index has caught up. */
    JsonNode search(String words) {
        return read(browser.get("/api/search?q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8), "Accept", "application/json"));
    }

    private static JsonNode read(TestBrowser.Answer answer) {
        return JSON.readTree(answer.body());
    }
}
