package vn.tangthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.TangThu;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.testing.Conforms;

/** As docs/howto/backup.md says it: a copy of the folder is put back after a loss, and the installation says whether it is whole. */
class RestoreTest {

    private static final Path BINARIES = Path.of("target/postgres-18").toAbsolutePath();
    private static final byte[] LETTER = "Công văn có trước khi sao lưu".getBytes(StandardCharsets.UTF_8);

    private final Path machine = Path.of("target/test-data/restore-" + UUID.randomUUID()).toAbsolutePath();
    private final Path data = machine.resolve("data");
    private final Path backup = machine.resolve("backup");
    private String said = "";

    @BeforeAll
    static void programs_of_the_database_are_unpacked_once_for_all_tests() {
        System.setProperty("tangthu.database.binaries", BINARIES.toString());
    }

    @AfterAll
    static void forget() {
        System.clearProperty("tangthu.database.binaries");
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K5")
    @Test
    void what_was_lost_is_put_back_from_the_copy_and_the_installation_reports_whether_it_is_whole() throws Exception {
        Files.createDirectories(data);
        try (var server = DatabaseServer.embedded(new DataFolder(data), BINARIES)) {
            store(server);
        }
        assertThat(verify("bits")).isZero();
        assertThat(verify("audit")).isZero();
        copy(data, backup);

        Files.write(place(data), "Công văn bị hỏng trên đĩa".getBytes(StandardCharsets.UTF_8));
        assertThat(verify("bits")).as("the damage is found").isEqualTo(1);
        assertThat(said).contains(Checksum.of(LETTER).hex());
        Files.move(data, machine.resolve("lost"));

        copy(backup, data);
        assertThat(verify("bits")).isZero();
        assertThat(said).contains("1 contents read").contains("All are what they were");
        assertThat(verify("audit")).isZero();
        assertThat(Files.readAllBytes(place(data))).isEqualTo(LETTER);

        Files.delete(place(data));
        assertThat(verify("bits")).as("a copy that lacks a file is told too").isEqualTo(1);
        assertThat(said).contains(Checksum.of(LETTER).hex());
    }

    private static Path place(Path data) {
        var hex = Checksum.of(LETTER).hex();
        return data.resolve("bits/open").resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private void store(DatabaseServer server) throws IOException {
        Files.createDirectories(place(data).getParent());
        Files.write(place(data), LETTER);
        JdbcClient.create(server.appDataSource()).sql("insert into bitstore.content (sha256, area, size) values (?, 'open', ?)")
                .params(Checksum.of(LETTER).digest(), LETTER.length).update();
    }

    /** With owners and modes, which the database insists on. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        var copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start();
        assertThat(copying.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(copying.exitValue()).isZero();
    }

    private int verify(String what) {
        var out = new ByteArrayOutputStream();
        var usual = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new VerifyCommand().run(Invocation.parse(TangThu.class, List.of(what, "--data", data.toString())));
        } finally {
            System.setOut(usual);
            said = out.toString(StandardCharsets.UTF_8);
        }
    }
}
