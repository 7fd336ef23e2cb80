package vn.tangthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.TangThu;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.kernel.Checksum;

/** The command looks where the installation's settings say that the server keeps things. */
class VerifyCommandTest {

    private static final Path BINARIES = Path.of("target/postgres-18").toAbsolutePath();

    private final Path installation = Path.of("target/test-data/verify-" + UUID.randomUUID()).toAbsolutePath();
    private final Path data = installation.resolve("data");
    private final Path bits = installation.resolve("other-medium/bits");
    private final Path anchors = installation.resolve("other-machine/anchors.log");
    private String said = "";

    @BeforeAll
    static void programs_of_the_database_are_unpacked_once_for_all_tests() {
        System.setProperty("tangthu.database.binaries", BINARIES.toString());
    }

    @AfterAll
    static void forget() {
        System.clearProperty("tangthu.database.binaries");
    }

    @Test
    void files_and_anchors_are_looked_for_where_the_settings_say() throws Exception {
        var config = Files.writeString(Files.createDirectories(installation).resolve("application.yml"), """
                tangthu:
                  bitstore.folder: "%s"
                  audit.anchor-files: "%s"
                """.formatted(bits, anchors)).toString();
        try (var server = DatabaseServer.embedded(new DataFolder(data), BINARIES)) {
            store(server, "Công văn trên ổ khác".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(verify("bits", "--config", config)).isZero();
        assertThat(said).contains("1 contents read").contains("All are what they were");
        assertThat(verify("bits")).as("in the data folder it is not").isEqualTo(1);

        assertThat(verify("audit", "--config", config)).isZero();
        assertThat(said).contains("compared with " + data.resolve("audit/anchors.log")).contains("compared with " + anchors);
        assertThat(anchors).as("the verification itself was sealed").isNotEmptyFile();
        Files.writeString(anchors, "1 " + "0".repeat(64) + " 2026-11-20T02:00:00Z\n");
        assertThat(verify("audit", "--config", config)).isEqualTo(1);
        assertThat(said).contains("ANCHOR_DIFFERS");
    }

    private void store(DatabaseServer server, byte[] bytes) throws IOException {
        var sum = Checksum.of(bytes);
        var place = bits.resolve("open").resolve(sum.hex().substring(0, 2)).resolve(sum.hex().substring(2, 4)).resolve(sum.hex());
        Files.createDirectories(place.getParent());
        Files.write(place, bytes);
        JdbcClient.create(server.appDataSource()).sql("insert into bitstore.content (sha256, area, size) values (?, 'open', ?)")
                .params(sum.digest(), bytes.length).update();
    }

    private int verify(String what, String... options) {
        var out = new ByteArrayOutputStream();
        var usual = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var all = new ArrayList<>(List.of(what, "--data", data.toString()));
            all.addAll(List.of(options));
            return new VerifyCommand().run(Invocation.parse(TangThu.class, all));
        } finally {
            System.setOut(usual);
            said = out.toString(StandardCharsets.UTF_8);
        }
    }
}
