package vn.tangthu.outgoing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.ServiceTokens;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.layout.LayoutContent;
import vn.tangthu.layout.Template;
import vn.tangthu.layout.Templates;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestServer;

/** Another program begins a draft, hands in its text and submits it, with the rights of the person behind its token. */
class DraftByProgramTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static TestServer server;
    private static AgencyId office;
    private static PersonId head;
    private static String officer;
    private static String clerk;
    private static String administrator;
    private static String elsewhere;

    @BeforeAll
    static void an_office_with_services() {
        server = TestServer.running();
        office = server.agency("DRAPI", "Sở Công Thương An Hải");
        var other = server.agency("DRAPI2", "Sở Lao động An Hải");
        head = server.person(office, "Đặng Thị Hoài", Role.AGENCY_HEAD);
        officer = token("drapi-officer", server.person(office, "Trịnh Công Lý", Role.OFFICER));
        clerk = token("drapi-clerk", server.person(office, "Mai Thị Thư", Role.CLERK));
        administrator = token("drapi-admin", server.person(office, "Lại Văn Trị", Role.ADMINISTRATOR));
        elsewhere = token("drapi-else", server.person(other, "Hồ Văn Khác", Role.CLERK, Role.AGENCY_HEAD));
    }

    private static String token(String account, PersonId holder) {
        var by = server.get(People.class).actor(server.person(office, "Lại Văn Cấp", Role.ADMINISTRATOR)).orElseThrow();
        var made = server.get(Accounts.class).create(by, new NewAccount(account, AccountType.SERVICE, holder, "phần mềm chuyên ngành"));
        return server.get(ServiceTokens.class).issue(by, made.id(), "chuyên ngành");
    }

    @Test
    void a_draft_is_begun_given_its_text_and_submitted() {
        var begun = post(officer, "/api/outgoing", draft(Map.of("recipients", List.of(Map.of("agency", "DRAPI2"), Map.of("name", "Báo An Hải", "way", "MAIL")))));
        assertThat(begun.status).as(begun.text).isEqualTo(201);
        var path = begun.location;
        assertThat(begun.body.path("state").asString()).isEqualTo("DRAFTING");
        var text = version(officer, path, begun.body.path("revision").asInt());
        assertThat(text.status).as(text.text).isEqualTo(201);
        var submitted = post(officer, path + "/submission", Map.of("revision", text.body.path("revision").asInt(), "checker", head.toString(), "opinion", "Kính trình"));
        assertThat(submitted.status).as(submitted.text).isEqualTo(200);
        assertThat(submitted.body.path("state").asString()).isEqualTo("CONTENT_CHECK");
        var read = get(officer, path).body;
        assertThat(read.path("abstractText").asString()).isEqualTo("V/v bình ổn giá cuối năm");
        assertThat(read.path("recipients").asInt()).isEqualTo(2);
        assertThat(ways(path)).containsExactly("EXCHANGE Sở Lao động An Hải", "MAIL Báo An Hải");
    }

    private static List<String> ways(String path) {
        return server.database.asOwner().sql("select way || ' ' || name from outgoing.recipient where document_id = ?::uuid order by ordinal")
                .param(path.substring(path.lastIndexOf('/') + 1)).query(String.class).list();
    }

    @Test
    void who_may_sign_is_told_to_programs() {
        assertThat(get(officer, "/api/outgoing/people").body.path("signers").path(0).path("id").asString()).isEqualTo(head.toString());
    }

    @Test
    void what_is_missing_is_said_with_the_property_that_was_sent() {
        var refused = post(officer, "/api/outgoing", draft(Map.of("abstractText", "", "urgency", "Rất gấp")));
        assertThat(refused.status).isEqualTo(422);
        assertThat(refused.type).startsWith("application/problem+json");
        assertThat(refused.body.path("detail").asString()).contains("Chưa có “Trích yếu nội dung”");
        assertThat(refused.body.path("refusals").findValuesAsString("field")).containsExactly("abstractText", "urgency");
        assertThat(post(officer, "/api/outgoing", draft(Map.of("recipients", List.of(Map.of("agency", "KHONG-CO"))))).body.path("detail").asString()).contains("KHONG-CO");
        assertThat(post(officer, "/api/outgoing", draft(Map.of("label", 7))).status).isEqualTo(422);
        assertThat(post(officer, "/api/outgoing", draft(Map.of("secrecy", "Mật"))).body.path("detail").asString()).contains("bí mật nhà nước");
        assertThat(post(officer, "/api/outgoing", draft(Map.of("dueOn", "31/02/2026"))).status).as("a date that is none").isEqualTo(400);
    }

    @Test
    void a_file_that_is_neither_docx_nor_pdf_and_a_draft_without_text_are_refused_as_on_the_pages() {
        var begun = post(officer, "/api/outgoing", draft(Map.of()));
        int revision = begun.body.path("revision").asInt();
        assertThat(send(officer, begun.location + "/versions?revision=" + revision + "&name=a.docx", "application/octet-stream", new byte[] {1, 2}).status).isEqualTo(422);
        assertThat(post(officer, begun.location + "/submission", Map.of("revision", revision)).status).isEqualTo(422);
        assertThat(get(officer, begun.location).body.path("state").asString()).isEqualTo("DRAFTING");
    }

    @Test
    void a_program_that_saw_an_older_revision_is_told_so_and_changes_nothing() {
        var begun = post(officer, "/api/outgoing", draft(Map.of()));
        int seen = begun.body.path("revision").asInt();
        version(officer, begun.location, seen);
        var late = version(officer, begun.location, seen);
        assertThat(late.status).as(late.text).isEqualTo(409);
        assertThat(get(officer, begun.location).body.path("versions").asInt()).isEqualTo(1);
    }

    @Test
    void a_stranger_another_agency_and_a_role_that_does_not_draft_are_refused() {
        long before = documents();
        assertThat(get("", "/api/outgoing/people").status).isEqualTo(401);
        assertThat(post("unknown-token", "/api/outgoing", draft(Map.of())).status).isEqualTo(401);
        assertThat(post("", "/api/outgoing", draft(Map.of())).status).as("without a token it would need the token of a page").isEqualTo(403);
        assertThat(post(administrator, "/api/outgoing", draft(Map.of())).status).as("a service has no administrator's rights").isEqualTo(403);
        var signerOfOthers = post(elsewhere, "/api/outgoing", draft(Map.of()));
        assertThat(signerOfOthers.status).as("nobody of another agency signs").isEqualTo(422);
        assertThat(signerOfOthers.body.path("refusals").findValuesAsString("field")).containsExactly("signer");
        assertThat(documents()).isEqualTo(before);

        var begun = post(officer, "/api/outgoing", draft(Map.of()));
        int revision = version(officer, begun.location, begun.body.path("revision").asInt()).body.path("revision").asInt();
        var submission = Map.of("revision", revision, "checker", head.toString());
        assertThat(post("unknown-token", begun.location + "/submission", submission).status).isEqualTo(401);
        assertThat(post(elsewhere, begun.location + "/submission", submission).status).isEqualTo(404);
        assertThat(version(elsewhere, begun.location, revision).status).isEqualTo(404);
        assertThat(post(clerk, begun.location + "/submission", submission).status).as("it is the drafter's to submit").isEqualTo(403);
        assertThat(get(officer, begun.location).body.path("revision").asInt()).isEqualTo(revision);
        assertThat(get(officer, begun.location).body.path("state").asString()).isEqualTo("DRAFTING");
    }

    private static long documents() {
        return server.database.asOwner().sql("select count(*) from outgoing.document").query(Long.class).single();
    }

    private static Map<String, Object> draft(Map<String, Object> changes) {
        var draft = new HashMap<String, Object>(Map.of("kind", "Công văn", "abstractText", "V/v bình ổn giá cuối năm", "signer", head.toString(),
                "recipients", List.of(Map.of("name", "Báo An Hải"))));
        draft.putAll(changes);
        return draft;
    }

    private static Answer version(String token, String path, int revision) {
        var docx = Templates.docx(LayoutContent.writing(Template.DISPATCH).by("", "Sở Công Thương An Hải").number("", "SCT-VP").at("An Hải")
                .titled("", "bình ổn giá cuối năm").to("Sở Lao động").text("Đề nghị phối hợp.").sentTo("VT", "Như trên").done());
        return send(token, path + "/versions?revision=" + revision + "&name=du-thao.docx", "application/octet-stream", docx);
    }

    private record Answer(int status, String type, String location, String text, JsonNode body) {}

    private static Answer get(String token, String path) {
        return send(request(token, path).GET());
    }

    private static Answer post(String token, String path, Object json) {
        return send(token, path, "application/json", JSON.writeValueAsBytes(json));
    }

    private static Answer send(String token, String path, String type, byte[] body) {
        return send(request(token, path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(answer.statusCode(), type, answer.headers().firstValue("Location").orElse(""), answer.body(),
                    answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
