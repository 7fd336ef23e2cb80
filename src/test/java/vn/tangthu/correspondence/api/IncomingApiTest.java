package vn.tangthu.correspondence.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.correspondence.api.ApiOffice.registration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.testing.Conforms;

/** The acts of a clerk, done by another program. */
class IncomingApiTest {

    private static ApiOffice office;
    private static ApiClient client;

    @BeforeAll
    static void an_office() {
        office = new ApiOffice("API-ACTS", "Sở Xây dựng An Hải");
        client = office.client;
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.1.10")
    @Test
    void a_file_handed_in_lies_on_the_desk_with_the_hash_of_its_bytes() {
        var bytes = ApiOffice.bytes("Tờ trình");
        var received = client.upload("Tờ trình.pdf", bytes);
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.location()).isEqualTo("/api/incoming/drafts/" + received.text("draft"));
        var draft = client.get(received.location());
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.text("sha256")).isEqualTo(Checksum.of(bytes).hex());
        assertThat(draft.text("fileName")).isEqualTo("Tờ trình.pdf");
        assertThat(draft.text("state")).isEqualTo("OPEN");
        assertThat(draft.text("reading")).isEqualTo("WAITING");
        assertThat(client.get("/api/incoming/drafts").body().findValuesAsString("id")).contains(received.text("draft"));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "D3")
    @Test
    void a_confirmed_draft_gets_its_number_and_stands_in_the_register() {
        var registered = client.post("/api/incoming/drafts/" + office.uploaded("a.pdf") + "/registration", registration(Map.of("abstractText", "Về việc cấp phép")));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.location()).isEqualTo("/api/incoming/lines/" + registered.text("line"));
        assertThat(registered.body().path("number").asInt()).isPositive();
        var line = client.get(registered.location());
        assertThat(line.body().path("entry").path("abstractText").asString()).isEqualTo("Về việc cấp phép");
        assertThat(line.body().path("entry").path("label").asInt()).isEqualTo(2);
        var list = client.get("/api/incoming/lines?q=cap+phep&year=" + registered.body().path("year").asInt());
        assertThat(list.body().path("total").asInt()).isEqualTo(1);
        assertThat(list.body().findValuesAsString("id")).containsExactly(registered.text("line"));
    }

    @Test
    void the_same_document_again_is_a_conflict_that_names_the_earlier_line() {
        var same = registration(Map.of("code", "771/UBND-VX"));
        var first = client.post("/api/incoming/drafts/" + office.uploaded("lan-1.pdf") + "/registration", same);
        var again = client.post("/api/incoming/drafts/" + office.uploaded("lan-2.pdf") + "/registration", same);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.type()).startsWith("application/problem+json");
        assertThat(again.body().path("refusals").path(0).path("line").asString()).isEqualTo(first.text("line"));
        assertThat(again.text("detail")).contains("đã được đăng ký số đến");
        var knowingly = new java.util.HashMap<>(same);
        knowingly.put("duplicateKnown", true);
        assertThat(client.post("/api/incoming/lines", knowingly).status()).isEqualTo(201);
    }

    @Test
    void what_is_usual_may_be_left_out() {
        var entry = Map.of("author", "UBND phường Cẩm Lệ", "abstractText", "Về việc thăm hỏi");
        var registered = client.post("/api/incoming/lines", Map.of("entry", entry));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(client.get(registered.location()).body().path("entry").path("arrivedOn").asString())
                .isEqualTo(java.time.LocalDate.now(vn.tangthu.kernel.Wording.ZONE).toString());
    }

    @Test
    void every_missing_field_is_named_at_once() {
        var refused = client.post("/api/incoming/drafts/" + office.uploaded("thieu.pdf") + "/registration", registration(Map.of("author", "", "abstractText", " ")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.body().path("refusals").findValuesAsString("field")).containsExactly("author", "abstractText");
        assertThat(refused.text("detail")).startsWith("Chưa có tên cơ quan ban hành");
    }

    @Test
    void a_file_taken_off_the_desk_is_gone_from_it_and_not_destroyed() {
        var draft = office.uploaded("nham.pdf");
        assertThat(client.delete("/api/incoming/drafts/" + draft + "?why=nham").status()).isEqualTo(204);
        assertThat(client.delete("/api/incoming/drafts/" + draft).status()).isEqualTo(404);
        assertThat(client.get("/api/incoming/drafts").body().findValuesAsString("id")).doesNotContain(draft);
        assertThat(client.get("/api/incoming/drafts/" + draft).text("state")).isEqualTo("DISCARDED");
    }

    @Test
    void a_registered_document_is_found_a_moment_later_with_and_without_diacritics() throws InterruptedException {
        var registered = client.post("/api/incoming/lines", registration(Map.of("abstractText", "Về việc trùng tu chùa Quỳnh Lưu")));
        var found = client.get("/api/search?q=quynh+luu");
        for (long limit = System.nanoTime() + 5_000_000_000L; hits(found).isEmpty() && System.nanoTime() < limit; ) {
            Thread.sleep(50);
            found = client.get("/api/search?q=quynh+luu");
        }
        assertThat(hits(found)).containsExactly(registered.text("line"));
    }

    private static java.util.List<String> hits(ApiClient.Answer found) {
        return found.body().path("hits").findValuesAsString("id");
    }

    @Test
    void the_interface_describes_itself() {
        var described = new ApiClient(office.server.address(), "").get("/api/openapi");
        assertThat(described.status()).isEqualTo(200);
        assertThat(described.body().path("paths").propertyNames()).contains(
                "/api/incoming/files", "/api/incoming/drafts", "/api/incoming/drafts/{id}", "/api/incoming/drafts/{id}/registration",
                "/api/incoming/lines", "/api/incoming/lines/{id}", "/api/search")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(described.body().path("paths").path("/api/incoming/files").path("post").path("parameters").findValuesAsString("name"))
                .as("who acts is nobody's parameter").containsExactly("name");
        var info = described.body().path("info");
        assertThat(info.path("title").asString()).isEqualTo("Tàng Thư");
        assertThat(info.path("version").asString()).isEqualTo("1");
        assertThat(info.path("description").asString()).contains("Văn thư và lưu trữ").contains("RFC 9457");
    }

    @Test
    void nothing_at_all_is_refused_in_words() {
        long before = office.drafts();
        var refused = client.upload("rong.pdf", new byte[0]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("detail")).isEqualTo("Tệp rỗng (0 byte) nên chưa được nhận. Hãy quét lại hoặc chọn tệp khác.");
        assertThat(office.drafts()).isEqualTo(before);
    }

    @Test
    void a_correct_document_is_utf_8_both_ways() {
        var text = "Ý kiến về việc “xây dựng” – đợt 2 😀";
        var registered = client.post("/api/incoming/lines", registration(Map.of("note", text)));
        assertThat(client.get(registered.location()).body().path("entry").path("note").asString()).isEqualTo(text);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(text.length());
    }
}
