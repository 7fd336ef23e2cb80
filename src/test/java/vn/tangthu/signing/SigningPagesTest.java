package vn.tangthu.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.samples.MarkPictures;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestBrowser.Answer;
import vn.tangthu.testing.TestServer;

/** Keys over HTTP: one's own on a page for everybody, the agency's and the trust list on one for administrators. */
class SigningPagesTest {

    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc chứng thực thử");
    private static final TestServer server = TestServer.running();

    @TempDir
    static Path folder;

    private static AgencyId agency;
    private static Actor head;
    private static TestBrowser person;
    private static TestBrowser administrator;

    @BeforeAll
    static void people() {
        agency = server.agency("T-SIGN", "Sở Ký số");
        var headId = account("ky.giamdoc", "Nguyễn Văn An", AccountType.OPERATIONAL, Role.AGENCY_HEAD);
        head = Actor.of(headId, agency, "Nguyễn Văn An", java.util.Set.of(Role.AGENCY_HEAD));
        account("ky.quantri", "Phạm Văn Trị", AccountType.ADMINISTRATOR, Role.ADMINISTRATOR);
        person = server.signedIn("ky.giamdoc");
        administrator = server.signedIn("ky.quantri");
        administrator.get("/sign-in/second-factor");
        administrator.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
    }

    private static PersonId account(String login, String name, AccountType type, Role role) {
        var id = server.person(agency, name, role);
        server.account(login, id, type);
        return id;
    }

    @Test
    void a_person_adds_his_key_and_the_picture_of_his_hand_and_retires_it() throws Exception {
        assertThat(person.get("/account").body()).contains("/account/signing");
        assertThat(person.get("/account/signing").body()).contains("Thêm khóa ký số");
        send(person, "/account/signing/key", "an.p12", p12("Nguyễn Văn An"), Map.of("passphrase", "sai"));
        assertThat(person.get("/account/signing").body()).contains("chưa đúng").doesNotContain("Khóa đang dùng");
        send(person, "/account/signing/key", "an.p12", p12("Nguyễn Văn An"), Map.of("passphrase", KeyFiles.PASSPHRASE));
        assertThat(person.get("/account/signing").body()).contains("Đã thêm khóa ký số", "Gốc chứng thực thử", "Còn hiệu lực", "Hỏi mỗi lần ký");
        assertThat(person.get("/account/signing/picture").status()).isEqualTo(404);
        send(person, "/account/signing/picture", "dau.png", MarkPictures.stamp("Sở"), Map.of());
        assertThat(person.get("/account/signing").body()).contains("phải màu xanh");
        send(person, "/account/signing/picture", "ky.png", MarkPictures.hand("An"), Map.of());
        assertThat(person.get("/account/signing").body()).contains("mark-picture");
        assertThat(person.get("/account/signing/picture").headers().firstValue("Content-Type")).contains("image/png");
        assertThat(server.get(SigningKeys.class).own(head)).isPresent();
        person.get("/account/signing");
        person.post("/account/signing/retirement", Map.of());
        assertThat(person.get("/account/signing").body()).contains("Khóa đã ngừng dùng").doesNotContain("Khóa đang dùng");
    }

    @Test
    void an_administrator_sees_whom_is_trusted_and_brings_the_agencys_key() throws Exception {
        assertThat(administrator.get("/administration/agencies").body()).contains("/administration/signing");
        var page = administrator.get("/administration/signing");
        assertThat(page.body()).contains("Danh sách tin cậy", "Khóa của Sở Ký số");
        send(administrator, "/administration/signing/" + agency + "/key", "dau.p12", p12("Sở Ký số"), Map.of("passphrase", KeyFiles.PASSPHRASE, "keep", "true"));
        assertThat(administrator.get("/administration/signing").body()).contains("Hệ thống giữ (đã mã hóa)");
        var key = server.get(SigningKeys.class).agencys(head).orElseThrow();
        var address = "/administration/signing/" + agency + "/keys/" + key.id();
        send(administrator, address + "/picture", "dau.png", MarkPictures.stamp("Sở Ký số"), Map.of());
        administrator.get("/administration/signing");
        assertThat(administrator.get(address + "/picture").status()).isEqualTo(200);
        assertThat(administrator.get("/administration/signing?agency=" + UUID.randomUUID()).status()).isEqualTo(404);
        // others
        person.get("/account/signing");
        for (var path : new String[] {"/administration/signing", address + "/picture"}) assertThat(person.get(path).status()).as(path).isEqualTo(403);
        person.get("/account/signing");
        for (var path : new String[] {"/administration/signing/" + agency + "/key", address + "/picture", address + "/retirement"}) {
            assertThat(send(person, path, "x", new byte[] {1}, Map.of("passphrase", "x")).status()).as(path).isEqualTo(403);
            assertThat(server.browser().postWithoutToken(path, Map.of()).status()).as("stranger: " + path).isIn(302, 403);
        }
        assertThat(server.get(SigningKeys.class).agencys(head).map(HeldKey::id)).as("nothing has changed").contains(key.id());
        administrator.get("/administration/signing");
        administrator.post(address + "/retirement", Map.of());
        assertThat(server.get(SigningKeys.class).agencys(head)).isEmpty();
    }

    private static Answer send(TestBrowser browser, String path, String name, byte[] file, Map<String, String> fields) throws IOException {
        var boundary = "ranh-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            text(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n");
        }
        text(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.write(file);
        text(body, "\r\n--" + boundary + "--\r\n");
        return browser.send(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void text(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] p12(String name) throws IOException {
        return Files.readAllBytes(KeyFiles.pkcs12(folder.resolve(UUID.randomUUID() + ".p12"), AUTHORITY.signer(name)));
    }
}
