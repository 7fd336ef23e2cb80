package vn.tangthu.correspondence.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.correspondence.api.ApiOffice.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.correspondence.Field;

/** Requests that cannot be understood: told in problem details, in words, with the property or parameter to look at. */
class BadRequestsTest {

    private static ApiOffice office;
    private static ApiClient client;
    private static String registration;

    @BeforeAll
    static void an_office() {
        office = new ApiOffice("API-BAD", "Sở Tư pháp An Hải");
        client = office.client;
        registration = "/api/incoming/drafts/" + office.uploaded("a.pdf") + "/registration";
    }

    @Test
    void json_that_is_none_is_told_with_its_place() {
        var refused = client.send("POST", registration, "application/json", "{\n  \"entry\": {,}\n}");
        assertThat(problem(refused, 400, "not-json", "")).contains("dòng 2");
        assertThat(problem(client.send("POST", registration, "application/json", "{\"entry\": {\"author\": \"Sở"), 400, "not-json", "")).contains("dòng 1");
        assertThat(problem(client.send("POST", registration, "application/json", ""), 400, "no-body", "")).contains("chưa có nội dung");
    }

    @Test
    void a_body_of_another_structure_is_told() {
        problem(client.post(registration, List.of("entry")), 400, "no-object", "");
        problem(client.post(registration, Map.of("entry", List.of("author"))), 400, "shape", "entry");
        problem(client.post(registration, registration(Map.of("author", List.of("Sở Nội vụ", "Sở Y tế")))), 400, "shape", "author");
        problem(client.post(registration, Map.of()), 400, "missing", "entry");
        problem(client.send("POST", registration, "application/json", "{\"entry\": null}"), 400, "missing", "entry");
    }

    @Test
    void a_value_of_the_wrong_form_is_told_with_its_property_and_what_was_found() {
        assertThat(problem(client.post(registration, registration(Map.of("documentDate", "31/02/2026"))), 400, "value.day", "documentDate"))
                .contains("“31/02/2026”").contains("“documentDate”").contains("2026-11-20");
        assertThat(problem(client.post(registration, registration(Map.of("label", 9))), 400, "value.label", "label")).contains("“9”").contains("từ 1 đến 4");
        problem(client.post(registration, registration(Map.of("label", "mật"))), 400, "value.label", "label");
        problem(client.post(registration, registration(Map.of("recipientUnit", "phòng văn thư"))), 400, "value.id", "recipientUnit");
        problem(client.post(registration, Map.of("entry", Map.of(), "duplicateKnown", "có")), 400, "value.yes-or-no", "duplicateKnown");
    }

    @Test
    void a_parameter_of_the_wrong_form_or_none_at_all_is_told() {
        assertThat(problem(client.get("/api/incoming/lines?from=hom-qua"), 400, "value.day", "from")).contains("“hom-qua”");
        problem(client.get("/api/incoming/lines?page=mot"), 400, "value.number", "page");
        problem(client.get("/api/search?q=a&newest=moi"), 400, "value.yes-or-no", "newest");
        problem(client.get("/api/incoming/drafts/khong-phai-ma"), 400, "value.id", "id");
        problem(client.get("/api/incoming/lines/312"), 400, "value.id", "id");
        problem(client.send("POST", "/api/incoming/files", "application/pdf", "%PDF"), 400, "missing", "name");
    }

    @Test
    void another_kind_of_content_method_or_address_is_told() {
        assertThat(problem(client.send("POST", registration, "text/xml", "<entry/>"), 415, "media-type", "")).contains("text/xml").contains("application/json");
        assertThat(problem(client.send("PUT", registration, "application/json", "{}"), 405, "method", "")).contains("PUT").contains("POST");
        problem(client.get("/api/incoming/no-such-thing/lines"), 404, "no-such-address", "");
    }

    @Test
    void an_answer_in_another_kind_is_told() {
        problem(client.get("/api/incoming/lines", "text/csv"), 406, "not-acceptable", "");
    }

    @Test
    void it_is_told_in_english_too() {
        var refused = client.get("/api/incoming/lines?from=yesterday", "application/json", "Cookie", "language=en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).startsWith("“yesterday” is no date");
    }

    @Test
    void every_field_of_the_register_has_the_name_of_a_property() {
        var properties = Arrays.stream(EntryJson.class.getRecordComponents()).map(c -> c.getName()).toList();
        assertThat(Field.values()).allSatisfy(field -> assertThat(properties).contains(EntryJson.property(field)));
    }

    /** @return its words */
    private static String problem(ApiClient.Answer refused, int status, String reason, String field) {
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.text("type")).isEqualTo("urn:tangthu:refusal.api." + reason);
        assertThat(refused.body().path("status").asInt()).isEqualTo(status);
        assertThat(refused.text("title")).isEqualTo("Yêu cầu chưa được thực hiện");
        assertThat(refused.text("detail")).isNotBlank().doesNotStartWith("refusal.").doesNotContain("Exception");
        assertThat(refused.body().path("refusals").findValuesAsString("field")).containsExactly(field);
        return refused.text("detail");
    }
}
