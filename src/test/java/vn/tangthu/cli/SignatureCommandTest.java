package vn.tangthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.TangThu;
import vn.tangthu.signing.SignedSamples;

/** Each file is answered, whatever the others are; standard output holds answers only. */
class SignatureCommandTest {

    private final Path folder = Path.of("target/test-data/signature-command-" + UUID.randomUUID()).toAbsolutePath();
    private final SignedSamples samples = SignedSamples.in(folder);
    private String said = "";

    @Test
    void all_valid_is_success_and_says_by_whom_and_when() {
        assertThat(run("check", samples.good(), "--trust", samples.trust())).isZero();
        assertThat(said).contains("Hợp lệ [VALID]").contains("Nguyễn Văn An, Sở Nội vụ thử").contains("theo đồng hồ của người ký");
    }

    @Test
    void programs_get_a_line_of_json_for_each_file_the_broken_ones_included() throws IOException {
        var text = Files.writeString(folder.resolve("ghi-chu.txt"), "chữ").toString();
        int status = run("check", samples.good(), folder.resolve("khong-co.pdf").toString(), text, samples.unsigned(), samples.changed(),
                "--trust", samples.trust(), "--json");
        assertThat(status).isEqualTo(1);
        var lines = said.lines().filter(line -> line.startsWith("{")).map(line -> new JsonMapper().readTree(line)).toList();
        assertThat(lines).extracting(line -> line.get("answer").asString()).containsExactly("signed", "not-checked", "not-checked", "not-signed", "signed");
        assertThat(lines.get(1).get("code").asString()).isEqualTo("UNREADABLE");
        assertThat(lines.get(2).get("code").asString()).isEqualTo("UNKNOWN_KIND");
        var good = lines.get(0).get("signatures").get(0);
        assertThat(good.get("verdict").asString()).isEqualTo("VALID");
        assertThat(good.get("covers").asString()).isEqualTo("whole");
        assertThat(good.get("time").get("kind").asString()).isEqualTo("claimed");
        assertThat(good.get("signer").get("issuer").asString()).isEqualTo("Gốc chứng thực thử");
        var changed = lines.get(4).get("signatures").get(0);
        assertThat(changed.get("verdict").asString()).isEqualTo("INVALID");
        assertThat(changed.get("changedAfterSigning").asBoolean()).isTrue();
        assertThat(changed.get("reasons").get(0).get("code").asString()).isEqualTo("CHANGED_AFTER_SIGNING");
        assertThat(changed.get("reasons").get(0).get("sentence").asString()).isEqualTo("Tài liệu đã bị sửa sau khi ký.");
    }

    @Test
    void whom_to_trust_is_looked_up_in_the_data_folder_and_nobody_is_trusted_without_it() throws IOException {
        assertThat(run("check", samples.good(), "--data", folder.toString())).isZero();
        var elsewhere = Files.createDirectories(folder.resolve("khac"));
        assertThat(run("check", samples.good(), "--data", elsewhere.toString())).isEqualTo(1);
        assertThat(said).contains("[UNDECIDED]").contains("[ISSUER_UNKNOWN]");
        assertThat(elsewhere).as("nothing is made there").isEmptyDirectory();
    }

    @Test
    void wrong_use_is_told() throws IOException {
        assertThatThrownBy(() -> run("check")).isInstanceOf(Invocation.UsageException.class);
        assertThatThrownBy(() -> run("sign", samples.good())).isInstanceOf(Invocation.UsageException.class);
        assertThatThrownBy(() -> run("check", samples.good(), "--trust", folder.resolve("khong-co").toString())).isInstanceOf(Invocation.UsageException.class);
        var half = Files.createDirectories(folder.resolve("hong"));
        Files.writeString(half.resolve("goc.pem"), "không phải chứng thư số");
        assertThatThrownBy(() -> run("check", samples.good(), "--trust", half.toString())).hasMessageContaining("goc.pem");
    }

    private int run(String... words) {
        var out = new ByteArrayOutputStream();
        var usual = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new SignatureCommand().run(Invocation.parse(TangThu.class, List.of(words)));
        } finally {
            System.setOut(usual);
            said = out.toString(StandardCharsets.UTF_8);
        }
    }
}
