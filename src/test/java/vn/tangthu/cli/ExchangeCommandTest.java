package vn.tangthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.TangThu;

class ExchangeCommandTest {

    private static final String STATUS = """
            <Status><From><OrganId>Z98.07</OrganId></From><ResponseFor><DocumentId>12-id</DocumentId></ResponseFor>
            <StatusCode>03</StatusCode></Status>""";

    @TempDir
    private Path folder;

    @Test
    void every_file_is_answered_in_its_line_and_one_bad_file_makes_the_exit_status_1() throws Exception {
        var good = Files.writeString(folder.resolve("good.xml"), STATUS).toString();
        var bad = Files.writeString(folder.resolve("bad.xml"), STATUS.substring(0, 60)).toString();
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Commands.run(TangThu.class, List.of("exchange", "check", bad, good))).isEqualTo(1);
            assertThat(Commands.run(TangThu.class, List.of("exchange", "check", good))).isZero();
        } finally {
            System.setOut(before);
        }
        var lines = out.toString(StandardCharsets.UTF_8).lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).at("/faults/0/code").asString()).isEqualTo("truncated");
        assertThat(lines.get(1).at("/message/meaning").asString()).isEqualTo("đã tiếp nhận");
        assertThat(lines.get(1).at("/good").asBoolean()).isTrue();
    }

    @Test
    void wrong_use_is_told() {
        assertThat(Commands.run(TangThu.class, List.of("exchange"))).isEqualTo(2);
        assertThat(Commands.run(TangThu.class, List.of("exchange", "check"))).isEqualTo(2);
    }
}
