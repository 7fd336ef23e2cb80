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
import vn.tangthu.layout.Documents;
import vn.tangthu.layout.Templates;

class LayoutCommandTest {

    @TempDir
    private Path folder;

    @Test
    void every_file_is_answered_in_its_line_and_one_bad_file_makes_the_exit_status_1() throws Exception {
        var good = Files.write(folder.resolve("cong-van.docx"), Templates.docx(Documents.dispatch())).toString();
        var pdf = Files.write(folder.resolve("cong-van.pdf"), Templates.pdf(Documents.dispatch())).toString();
        var bad = Files.writeString(folder.resolve("b.docx"), "x").toString();
        var out = new ByteArrayOutputStream();
        assertThat(run(out, "layout", "check", bad, good, pdf, "--json")).isEqualTo(1);
        var lines = out.toString(StandardCharsets.UTF_8).lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).at("/code").asString()).isEqualTo("UNKNOWN_KIND");
        assertThat(lines.get(1).at("/inForm").asBoolean()).isTrue();
        assertThat(lines.get(1).at("/unseen").isEmpty()).isTrue();
        assertThat(lines.get(2).at("/unseen/0/rule").asString()).isEqualTo("MARGIN_BOTTOM");
    }

    @Test
    void people_read_sentences() throws Exception {
        var pdf = Files.write(folder.resolve("cong-van.pdf"), Templates.pdf(Documents.dispatch())).toString();
        var out = new ByteArrayOutputStream();
        assertThat(run(out, "layout", "check", pdf)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(pdf + ": Không thấy lỗi thể thức.").contains("Không xem được trên tệp này: lề dưới");
    }

    @Test
    void wrong_use_is_told() {
        assertThat(Commands.run(TangThu.class, List.of("layout"))).isEqualTo(2);
        assertThat(Commands.run(TangThu.class, List.of("layout", "check"))).isEqualTo(2);
    }

    private static int run(ByteArrayOutputStream out, String... arguments) {
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return Commands.run(TangThu.class, List.of(arguments));
        } finally {
            System.setOut(before);
        }
    }
}
