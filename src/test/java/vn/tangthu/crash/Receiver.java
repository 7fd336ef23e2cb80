package vn.tangthu.crash;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Takes, registers or sends back whatever arrives; what was taken and not yet registered when the server died is registered later. */
final class Receiver extends Worker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ARRIVED = Pattern.compile("/exchange/inbox/([0-9a-f-]{36})");

    private final Random random = new Random(49);

    Receiver(Installation at) {
        super(at);
    }

    @Override
    boolean work() {
        boolean something = false;
        for (var draft : JSON.readTree(expect(200, browser.get("/api/incoming/drafts", "Accept", "application/json")).body())) {
            register(draft.get("id").asString());
            something = true;
        }
        var page = expect(200, browser.get("/exchange/inbox")).body();
        var waiting = new LinkedHashSet<String>();
        ARRIVED.matcher(page).results().forEach(found -> waiting.add(found.group(1)));
        for (var delivery : waiting) {
            var act = "/exchange/inbox/" + delivery;
            if (random.nextInt(4) == 0) expect(302, browser.post(act + "/return", Map.of("why", "Gửi nhầm nơi nhận")));
            else expect(302, browser.post(act + "/taking", Map.of()));
            something = true;
        }
        return something;
    }

    private void register(String draft) {
        var entry = Map.of("entry", Map.of("author", "Sở Du lịch", "code", draft.substring(0, 8) + "/SDL-VP", "kind", "Công văn", "abstractText", "V/v kiểm tra sức bền"));
        expect(201, browser.send("/api/incoming/drafts/" + draft + "/registration", "application/json", JSON.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8)));
    }
}
