package vn.tangthu.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.demo.DemoAccounts;
import vn.tangthu.demo.DemoCity;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestDatabase;

/**
 * A server that the operating system refuses to let write on in the middle of a file, as on a full disk: the kernel limits
 * its files to 24 MiB, enough for every file of its database.
 */
class NoRoomTest {

    private static final String SENTENCE = "Tệp chưa được nhận vì nơi lưu trữ đã hết chỗ. Hãy báo quản trị viên, rồi gửi lại sau.";

    private static Path data;
    private static ServerProcess server;
    private static TestBrowser clerk;

    @BeforeAll
    static void a_clerk_of_a_server_that_runs_out_of_room() throws Exception {
        TestDatabase.create().close(); // the programs of the database are unpacked, some of which are larger than the limit
        data = Files.createDirectories(Path.of("target/no-room-" + ProcessHandle.current().pid() + "/data").toAbsolutePath());
        server = ServerProcess.withSmallFiles(data, 24);
        server.start();
        clerk = new TestBrowser(server.address());
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(700)).until(NoRoomTest::signedIn);
        clerk.get("/incoming/desk");
    }

    /** The first accounts of the demonstration are there long before the last. */
    private static boolean signedIn() {
        var city = DemoCity.read();
        var answer = clerk.signIn(city.peopleOf(city.agencies().get(0), Role.CLERK).get(0).login(), DemoAccounts.PASSWORD);
        return answer.status() == 302 && !answer.location().contains("refused");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_file_for_which_there_is_no_room_is_refused_in_words_and_smaller_ones_before_and_after_it_are_kept() throws Exception {
        assertThat(byProgram("truoc.pdf", small("trước")).status()).isEqualTo(201);

        var refused = byProgram("qua-lon.pdf", new byte[30 << 20]);
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.body()).contains(SENTENCE);
        nothingIsLeftBehind();

        var onPage = onDesk("qua-lon-tren-ban.pdf", new byte[30 << 20]);
        assertThat(onPage.status()).isEqualTo(422);
        assertThat(onPage.body()).contains(SENTENCE);
        nothingIsLeftBehind();

        assertThat(onDesk("sau.pdf", small("sau")).status()).isEqualTo(201);
        assertThat(byProgram("sau-nua.pdf", small("sau nữa")).status()).isEqualTo(201);
        assertThat(clerk.get("/incoming/desk/list").body()).contains("truoc.pdf", "sau.pdf", "sau-nua.pdf").doesNotContain("qua-lon");
        assertThat(clerk.get("/health", "Accept", "application/json").status()).isEqualTo(200);
    }

    private static byte[] small(String text) {
        return ("Một tệp nhỏ, gửi " + text).getBytes(StandardCharsets.UTF_8);
    }

    private static TestBrowser.Answer byProgram(String name, byte[] bytes) {
        return clerk.send("/api/incoming/files?name=" + name, "application/octet-stream", bytes);
    }

    /** As the script of the desk sends it. */
    private static TestBrowser.Answer onDesk(String name, byte[] bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(("--ranh-gioi\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write("\r\n--ranh-gioi--\r\n".getBytes(StandardCharsets.UTF_8));
        return clerk.send("/incoming/files", "multipart/form-data; boundary=ranh-gioi", body.toByteArray(), "X-One-File", "1");
    }

    private static void nothingIsLeftBehind() throws Exception {
        try (var coming = Files.list(data.resolve("bits/open/incoming")); var passing = Files.walk(server.passing())) {
            assertThat(coming).isEmpty();
            assertThat(passing.filter(file -> file.getFileName().toString().startsWith("upload_"))).isEmpty();
        }
    }
}
