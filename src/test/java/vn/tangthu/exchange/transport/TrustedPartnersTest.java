package vn.tangthu.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.database.DataFolder;
import vn.tangthu.testing.TlsAuthority;

/** To whom a message and the token are given over HTTPS, and what is said when they are not. */
class TrustedPartnersTest {

    private static final TlsAuthority OURS = new TlsAuthority("Goc mang noi bo");

    @TempDir
    Path folder;

    private final AtomicInteger came = new AtomicInteger();
    private final List<HttpsServer> servers = new ArrayList<>();
    private OverHttps https;
    private Path trust;
    private Path message;

    @BeforeEach
    void an_installation_that_trusts_nobody_of_its_own_yet() throws Exception {
        https = new OverHttps(Duration.ofSeconds(20), new TrustedAuthorities("", new DataFolder(folder)));
        trust = folder.resolve("exchange-authorities");
        message = Files.writeString(folder.resolve("message.edxml"), "<edXML/>");
    }

    @AfterEach
    void end() {
        servers.forEach(server -> server.stop(0));
    }

    /** @return its port */
    private int server(KeyStore keys) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, TlsAuthority.PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, new SecureRandom());
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            came.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return server.getAddress().getPort();
    }

    private String why(String address) {
        return https.hand(address, "tt_ma", "d-1", message) instanceof Transport.Handing.NotNow not ? not.why() : "";
    }

    private void refused(String address, String... words) {
        assertThat(why(address)).contains(words);
        assertThat(came).as("neither token nor message has left").hasValue(0);
    }

    @Test
    void a_partner_of_a_private_authority_is_spoken_to_once_its_certificate_lies_in_the_folder() throws Exception {
        var address = "https://127.0.0.1:" + server(OURS.server("127.0.0.1"));
        refused(address, "do một tổ chức chưa được tin cậy ở đây cấp", "127.0.0.1", "thư mục tin cậy");
        OURS.pem(trust.resolve("goc-mang-noi-bo.pem"));
        assertThat(https.hand(address, "tt_ma", "d-1", message)).as("without a restart").isInstanceOf(Transport.Handing.Arrived.class);
        assertThat(came).hasValue(1);
        Files.delete(trust.resolve("goc-mang-noi-bo.pem"));
        assertThat(why(address)).as("and trust that was taken back is gone at once").contains("chưa được tin cậy");
        assertThat(came).hasValue(1);
    }

    @Test
    void one_file_may_be_named_instead_of_a_folder() throws Exception {
        OURS.pem(folder.resolve("goc.pem"));
        https = new OverHttps(Duration.ofSeconds(20), new TrustedAuthorities(folder.resolve("goc.pem").toString(), new DataFolder(folder)));
        var address = "https://localhost:" + server(OURS.server("localhost"));
        assertThat(why(address)).isEmpty();
        Files.delete(folder.resolve("goc.pem"));
        assertThat(why(address)).as("what was configured has to be there").contains("goc.pem");
    }

    @Test
    void another_authority_than_the_trusted_one_is_refused() throws Exception {
        OURS.pem(trust.resolve("goc.pem"));
        refused("https://127.0.0.1:" + server(new TlsAuthority("Goc mang noi bo").server("127.0.0.1")), "chưa gửi gì");
    }

    @Test
    void a_certificate_of_another_name_is_refused() throws Exception {
        OURS.pem(trust.resolve("goc.pem"));
        int port = server(OURS.server("lienthong.haivan.vn"));
        refused("https://127.0.0.1:" + port, "mang tên khác", "127.0.0.1");
        refused("https://localhost:" + port, "mang tên khác", "localhost");
    }

    @Test
    void a_certificate_that_has_run_out_or_is_not_valid_yet_is_refused() throws Exception {
        OURS.pem(trust.resolve("goc.pem"));
        var now = Instant.now();
        refused("https://127.0.0.1:" + server(OURS.server(now.minus(Duration.ofDays(90)), now.minus(Duration.ofDays(1)), "127.0.0.1")), "đã hết hạn");
        refused("https://127.0.0.1:" + server(OURS.server(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(90)), "127.0.0.1")), "chưa đến ngày có hiệu lực");
    }

    @Test
    void that_a_machine_could_not_be_looked_at_is_not_said_as_if_it_had_been_refused() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        refused("https://127.0.0.1:" + nobody, "Không kết nối được", "thử lại");
        assertThat(why("https://127.0.0.1:" + nobody)).doesNotContain("Chứng thư");
    }

    @Test
    void a_machine_without_tls_gets_nothing() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answer = new Thread(() -> {
                try (var caller = plain.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            answer.start();
            refused("https://127.0.0.1:" + plain.getLocalPort(), "không nói được TLS");
            answer.join();
        }
    }

    @Test
    void a_file_of_trust_that_cannot_be_read_is_named_and_nothing_is_guessed() throws Exception {
        OURS.pem(trust.resolve("goc.pem"));
        Files.writeString(trust.resolve("hong.pem"), "không phải chứng thư");
        var address = "https://127.0.0.1:" + server(OURS.server("127.0.0.1"));
        refused(address, "Chưa kiểm tra được", "hong.pem");
        Files.delete(trust.resolve("hong.pem"));
        assertThat(why(address)).isEmpty();
    }

    @Test
    void the_authorities_of_java_stay_beside_those_of_the_folder() throws Exception {
        OURS.pem(trust.resolve("goc.pem"));
        assertThat(TrustedAuthorities.ofJava()).hasSizeGreaterThan(20);
        assertThat(new TrustedAuthorities("", new DataFolder(folder)).trusted()).containsAll(TrustedAuthorities.ofJava()).hasSize(TrustedAuthorities.ofJava().size() + 1);
    }

    @Test
    void a_token_is_never_sent_unencrypted_to_another_machine() {
        for (var elsewhere : List.of("http://10.0.0.7", "http://192.168.1.4:8080", "http://10.gia-mao.vn", "http://127.0.0.1.gia-mao.vn", "http://lienthong.vn", "http://[fd00::1]")) {
            assertThat(OverHttps.isAddress(elsewhere)).as(elsewhere).isFalse();
            assertThat(why(elsewhere)).as(elsewhere).contains("không phải địa chỉ https");
        }
        for (var good : List.of("https://lienthong.vn", "https://10.0.0.7:8443", "http://127.0.0.1:8080", "http://localhost", "http://[::1]:8080")) {
            assertThat(OverHttps.isAddress(good)).as(good).isTrue();
        }
    }
}
