package vn.tangthu.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.testing.TestBrowser;

/** Takes one document after the other from the draft over its signature on paper to the issue; remembers what the server said is issued. */
final class Sender extends Worker {

    private static final String BOUNDARY = "ranh-gioi";

    final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final String signer;
    private final String recipient;
    private int begun;

    Sender(Installation at, Installation to) {
        super(at);
        signer = at.signer();
        recipient = to.name;
    }

    @Override
    boolean work() {
        var document = begin();
        step(document, "submission", Map.of("checker", signer));
        step(document, "content-check", Map.of());
        step(document, "form-check", Map.of());
        step(document, "approval", Map.of());
        step(document, "paper-signature", Map.of());
        step(document, "number", Map.of());
        scanned(document);
        step(document, "issue", Map.of());
        expect(200, browser.get(document));
        issued.add(document.substring(document.lastIndexOf('/') + 1));
        return true;
    }

    private String begin() {
        expect(200, browser.get("/outgoing/new"));
        return expect(302, browser.post("/outgoing", Map.of("kind", "Công văn", "abstractText", "V/v sức bền số " + ++begun, "signer", signer, "medium", "PAPER",
                "label", "INTERNAL", "recipients", recipient, "keptBy", "VT", "copies", "1", "text", "Kính gửi, đề nghị kiểm tra sức bền."))).location();
    }

    private void step(String document, String noun, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("revision", revision(document));
        expect(302, browser.post(document + "/" + noun, form));
    }

    private String revision(String document) {
        return TestBrowser.field(expect(200, browser.get(document)).body(), "revision");
    }

    private void scanned(String document) {
        var revision = revision(document);
        try (var body = new ByteArrayOutputStream()) {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"revision\"\r\n\r\n" + revision + "\r\n--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"quet.pdf\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(SampleWriter.pdf(Samples.random(begun))); // the same bytes are refused as registered before
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            expect(302, browser.send(document + "/scan", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
