package vn.tangthu.correspondence.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Checksum;

/** Bad names, broken connections and haste, over the wire. */
class UploadTest {

    private static ApiOffice office;

    @BeforeAll
    static void an_office() {
        office = new ApiOffice("API-UP", "Sở Giao thông An Hải");
    }

    @Test
    void a_path_in_the_name_leads_nowhere() {
        assertThat(nameKept("../../../etc/cong-van.pdf")).isEqualTo("cong-van.pdf");
        assertThat(nameKept("..\\..\\cong-van.pdf")).isEqualTo("cong-van.pdf");
        assertThat(nameKept("..")).isEqualTo("khong-ten");
    }

    @Test
    void a_name_of_300_characters_is_shortened_and_keeps_its_ending() {
        var kept = nameKept("ờ".repeat(296) + ".pdf");
        assertThat(kept).hasSizeLessThanOrEqualTo(150).endsWith(".pdf");
    }

    @Test
    void a_name_in_decomposed_letters_is_stored_composed() {
        var name = "Quyết định về việc cử đi học.pdf";
        assertThat(nameKept(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(name);
    }

    @Test
    void control_characters_in_a_name_are_left_out() {
        assertThat(nameKept("cong\u0000-van\r\nSet-Cookie: a=b\u202E.pdf")).isEqualTo("cong-vanSet-Cookie a=b.pdf");
    }

    @Test
    void an_upload_cut_in_the_middle_leaves_nothing_and_the_server_goes_on() throws Exception {
        long contents = office.contents();
        long drafts = office.drafts();
        for (int i = 0; i < 3; i++) sendHalf(2_000_000, 700_000);
        waitUntilNothingIsComingIn();
        assertThat(office.contents()).isEqualTo(contents);
        assertThat(office.drafts()).isEqualTo(drafts);
        assertThat(office.client.upload("sau-do.pdf", ApiOffice.bytes("sau đó")).status()).isEqualTo(201);
    }

    @Test
    void the_same_file_twice_at_once_makes_two_drafts_of_one_content() throws Exception {
        var bytes = new byte[3 << 20];
        new Random(System.nanoTime()).nextBytes(bytes);
        var together = new CyclicBarrier(2);
        Callable<ApiClient.Answer> sender = () -> {
            together.await();
            return office.client.upload("cung-luc.pdf", bytes);
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(sender, sender));
            var first = answers.get(0).get();
            var second = answers.get(1).get();
            assertThat(List.of(first.status(), second.status())).containsOnly(201);
            assertThat(first.text("draft")).isNotEqualTo(second.text("draft"));
            for (var draft : List.of(first, second)) {
                assertThat(office.client.get(draft.location()).text("sha256")).isEqualTo(Checksum.of(bytes).hex());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(office.server.database.asOwner().sql("select count(*) from bitstore.content where sha256 = ?")
                .param(Checksum.of(bytes).digest()).query(Long.class).single()).isEqualTo(1);
    }

    private static String nameKept(String given) {
        var received = office.client.upload(given, ApiOffice.bytes("x"));
        assertThat(received.status()).isEqualTo(201);
        return office.client.get(received.location()).text("fileName");
    }

    /** Announces more bytes than it sends, then the cable is pulled. */
    private static void sendHalf(int announced, int sent) throws IOException {
        var server = URI.create(office.server.address());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(true, 0); // a reset, not a farewell
            var head = "POST /api/incoming/files?name=dut.pdf HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + office.client.token()
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + announced + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[sent]);
            out.flush();
        }
    }

    private static void waitUntilNothingIsComingIn() throws Exception {
        Thread.sleep(300); // the requests have begun
        var incoming = office.server.get(DataFolder.class).folder("bits").resolve("open/incoming");
        for (int i = 0; i < 100; i++) {
            try (var files = Files.list(incoming)) {
                if (files.findAny().isEmpty()) return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Half a file stayed in " + incoming);
    }
}
