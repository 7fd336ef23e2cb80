package vn.tangthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.TangThu;
import vn.tangthu.accounts.SignIn;
import vn.tangthu.accounts.SignInAnswer;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;

class SetupCommandTest {

    private static final Path BINARIES = Path.of("target/postgres-18").toAbsolutePath();

    private final Path data = Path.of("target/test-data/setup-" + UUID.randomUUID()).toAbsolutePath();
    private String said = "";
    private String complained = "";

    @BeforeAll
    static void programs_of_the_database_are_unpacked_once_for_all_tests() {
        System.setProperty("tangthu.database.binaries", BINARIES.toString());
    }

    @AfterAll
    static void forget() {
        System.clearProperty("tangthu.database.binaries");
    }

    @Test
    void without_a_server_the_first_administrator_is_made_once_and_signs_in_with_the_password_printed() {
        assertThat(setup("--agency", "Uỷ ban nhân dân phường An Hải", "--symbol", "UBND", "--code", "H17.1",
                "--name", "Phạm Thị Khởi", "--account", "quan.tri")).isZero();
        var password = said.replaceAll("(?s).*one-time password:\\s+(\\S+).*", "$1");
        try (var installation = PeopleOfInstallation.open(invocation())) {
            assertThat(installation.getBean(SignIn.class).withPassword("quan.tri", password, "127.0.0.1")).isInstanceOf(SignInAnswer.Accepted.class);
        }

        assertThat(setup("--agency", "Cơ quan khác", "--symbol", "X", "--code", "X1", "--name", "Kẻ Thứ Hai", "--account", "thu.hai")).isEqualTo(1);
        assertThat(complained).contains("has an administrator already");
    }

    @Test
    void beside_a_running_server_what_is_missing_is_asked_for_and_a_refusal_is_worded_and_keeps_nothing() throws Exception {
        var other = startServer();
        try (var server = DatabaseServer.forTools(new DataFolder(data), BINARIES)) {
            var asked = new ArrayList<String>();
            var answers = new SetupCommand(question -> {
                asked.add(question);
                return Optional.of("Tên Không Hợp Lệ!");
            });
            assertThat(setup(answers, "--agency", "Sở Nội vụ", "--symbol", "SNV", "--code", "H17.2", "--name", "Lê Văn Đầu")).isEqualTo(1);
            assertThat(asked).singleElement().asString().contains("Tên tài khoản");
            assertThat(complained).doesNotContain("refusal.").isNotBlank();
            assertThat(agencies(server)).isZero();

            assertThat(setup("--agency", "Sở Nội vụ", "--symbol", "SNV", "--code", "H17.2", "--name", "Lê Văn Đầu", "--account", "dau.lv")).isZero();
            assertThat(agencies(server)).isEqualTo(1);
            assertThat(JdbcClient.create(server.ownerDataSource()).sql("select act from audit.entry order by id").query(String.class).list())
                    .as("with its trace").contains("account.created");
        } finally {
            other.getOutputStream().close(); // it ends when nobody talks to it any more
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void without_anybody_to_answer_a_missing_option_is_named() {
        var command = new SetupCommand(question -> Optional.empty());
        assertThatThrownBy(() -> command.run(invocation("--agency", "Sở Nội vụ", "--symbol", "SNV")))
                .isInstanceOf(Invocation.UsageException.class).hasMessageContaining("--code");
    }

    /** A process that has the embedded database of this data folder open, as a running server has. */
    private Process startServer() throws IOException {
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                RunningServer.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).lines()).contains("ready");
        return process;
    }

    static final class RunningServer {
        public static void main(String[] arguments) throws IOException {
            try (var server = DatabaseServer.embedded(new DataFolder(Path.of(arguments[0])), BINARIES)) {
                System.out.println("ready");
                System.out.close();
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static long agencies(DatabaseServer server) {
        return JdbcClient.create(server.ownerDataSource()).sql("select count(*) from organisation.agency").query(Long.class).single();
    }

    private int setup(String... options) {
        return setup(new SetupCommand(question -> Optional.empty()), options);
    }

    private int setup(SetupCommand command, String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usualOut = System.out;
        var usualErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return command.run(invocation(options));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
            said = out.toString(StandardCharsets.UTF_8);
            complained = err.toString(StandardCharsets.UTF_8);
        }
    }

    private Invocation invocation(String... options) {
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(options));
        return Invocation.parse(TangThu.class, all);
    }
}
