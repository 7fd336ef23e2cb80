package vn.tangthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.exchange.ExchangeHouse.to;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.database.DataFolder;
import vn.tangthu.exchange.ExchangeHouse;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.People;
import vn.tangthu.outgoing.IssuedDocument.IssuedFile;
import vn.tangthu.signing.SignedSamples;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** Before the clerk takes a document, its page says of each file who signed it, when, and whether that holds. */
class SignaturesOfArrivedTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Path trust;
    private static TestBrowser clerk;
    private static TestBrowser third;
    private static TestBrowser officer;
    private static ExchangeHouse house;
    private static Office receiver;
    private static String delivery;

    @BeforeAll
    static void a_document_with_files_of_every_kind() throws IOException {
        server = TestServer.running();
        house = new ExchangeHouse(server);
        var sender = house.office("SIG-FROM", "UBND phường Ký");
        var agency = server.agency("SIG-TO", "Sở Nhận Văn bản Ký");
        clerk = signedIn(agency, "sig-clerk", Role.CLERK);
        officer = signedIn(agency, "sig-officer", Role.OFFICER);
        third = signedIn(server.agency("SIG-THIRD", "Sở Không liên quan"), "sig-third", Role.CLERK);
        receiver = new Office(agency, "Sở Nhận Văn bản Ký", server.get(People.class).actor(server.person(agency, "Trần Thị Nhận", Role.CLERK)).orElseThrow());
        var samples = SignedSamples.in(folder);
        trust = server.get(DataFolder.class).folder("trust");
        try (var files = Files.list(Path.of(samples.trust()))) {
            for (var file : files.toList()) Files.copy(file, trust.resolve(file.getFileName()));
        }
        var files = new ArrayList<IssuedFile>();
        for (var name : List.of(samples.good(), samples.changed(), samples.unsigned())) files.add(stored(Path.of(name).getFileName().toString(), Files.readAllBytes(Path.of(name))));
        files.add(stored("hong.pdf", "%PDF-1.7 chỉ có thế".getBytes(StandardCharsets.UTF_8)));
        files.add(stored("so-lieu.xlsx", "PK".getBytes(StandardCharsets.UTF_8)));
        house.issue(sender, house.document(sender, 8123, Sensitivity.INTERNAL, List.of(), List.of(to(receiver)), files));
        delivery = "/exchange/inbox/" + house.waiting(receiver);
    }

    private static TestBrowser signedIn(vn.tangthu.kernel.AgencyId agency, String account, Role role) {
        server.account(account, server.person(agency, "Nguyễn Thị Xem", role), AccountType.OPERATIONAL);
        return server.signedIn(account);
    }

    private static IssuedFile stored(String name, byte[] bytes) {
        var stored = (Storing.Stored) server.get(Bitstore.class).put(new ByteArrayInputStream(bytes), ByteCount.mebibytes(5), Sensitivity.INTERNAL);
        return new IssuedFile(stored.checksum(), name, stored.size(), name.equals("da-ky.pdf"));
    }

    @AfterAll
    static void nobody_is_trusted_any_more() throws IOException {
        try (var files = Files.list(trust)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(trust);
    }

    private static String found(int file) {
        return clerk.get(delivery + "/files/" + file + "/signatures?fragment=true").body();
    }

    @Test
    void a_good_signature_with_who_and_when() {
        assertThat(found(1)).contains("look-valid").contains("Nguyễn Văn An").contains("Ký lúc").contains("theo đồng hồ của người ký").doesNotContain("<html");
    }

    @Test
    void changed_after_signing_it_is_not_valid_and_says_why() {
        assertThat(found(2)).contains("look-invalid").contains("Nguyễn Văn An");
    }

    @Test
    void not_signed_and_not_checked_are_neither_of_them_bad() {
        assertThat(found(3)).contains("look-not-signed").doesNotContain("look-invalid");
        assertThat(found(4)).contains("look-not-checked").doesNotContain("look-invalid");
    }

    @Test
    void the_page_asks_for_each_file_that_can_be_signed_and_leads_there_without_a_script() {
        var page = clerk.get(delivery).body();
        for (int file = 1; file <= 4; file++) {
            assertThat(page).contains("data-address=\"" + delivery + "/files/" + file + "/signatures?fragment=true\"").contains("href=\"" + delivery + "/files/" + file + "/signatures\"");
        }
        assertThat(page).as("a spreadsheet bears none").doesNotContain("/files/5/signatures").contains("so-lieu.xlsx");
        assertThat(clerk.get(delivery + "/files/1/signatures").body()).contains("<html").contains("da-ky.pdf").contains("look-valid");
    }

    @Test
    void on_the_desk_it_is_still_said() {
        var issued = house.office("SIG-DESK", "UBND phường Bàn");
        house.issue(issued, house.document(issued, 8124, Sensitivity.INTERNAL, List.of(), List.of(to(receiver)),
                List.of(stored("da-ky.pdf", sample("da-ky.pdf")))));
        var waiting = house.inbox.list(receiver.clerk(), vn.tangthu.exchange.Inbox.Shelf.WAITING, 50, 1).arrived().stream()
                .filter(a -> a.document().orElseThrow().sender().equals("UBND phường Bàn")).findFirst().orElseThrow();
        var review = "/incoming/drafts/" + house.taken(receiver, waiting.delivery().id());
        assertThat(clerk.get(review).body()).contains("data-address=\"" + review + "/signatures?fragment=true\"");
        assertThat(clerk.get(review + "/signatures?fragment=true").body()).contains("look-valid").contains("Nguyễn Văn An");
        assertThat(clerk.get(review + "/signatures").body()).contains("href=\"" + review + "\"");
        for (var other : List.of(officer, third)) assertThat(other.get(review + "/signatures").status()).isEqualTo(404);
        assertThat(server.browser().get(review + "/signatures").location()).startsWith("/sign-in");
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void only_who_may_have_the_file_is_told() {
        for (var other : List.of(third, officer)) {
            assertThat(other.get(delivery + "/files/1/signatures").status()).isEqualTo(404);
            assertThat(other.get(delivery + "/files/1/signatures?fragment=true").status()).isEqualTo(404);
        }
        assertThat(clerk.get(delivery + "/files/9/signatures").status()).isEqualTo(404);
        assertThat(clerk.get("/exchange/inbox/" + UUID.randomUUID() + "/files/1/signatures").status()).isEqualTo(404);
        assertThat(server.browser().get(delivery + "/files/1/signatures").location()).startsWith("/sign-in");
    }
}
