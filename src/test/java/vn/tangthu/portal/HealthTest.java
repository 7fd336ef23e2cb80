package vn.tangthu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.recognition.Readings;
import vn.tangthu.search.Search;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;
import vn.tangthu.testing.TestServer;

class HealthTest {

    @TempDir
    static Path folder;

    private static final SteppingClock clock = SteppingClock.at("2026-11-22T02:00:00Z");
    private static TestDatabase database;
    private static TestModules modules;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        modules = TestModules.start(database, folder, clock, "bitstore", "audit", "search", "recognition", "organisation");
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @Test
    void a_stranger_learns_that_every_part_works_and_nothing_else() {
        var answer = TestServer.reading().browser().get("/health", "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"database\":\"UP\",\"files\":\"UP\",\"search\":\"UP\",\"recognition\":\"UP\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).as("asking costs no session").isEmpty();
    }

    @Test
    void a_file_store_that_cannot_be_written_takes_the_node_down() throws IOException {
        var bits = folder.resolve("bits/open");
        Files.createDirectories(bits.getParent());
        var aside = folder.resolve("aside");
        if (Files.exists(bits)) Files.move(bits, aside);
        Files.writeString(bits, "a file stands where the folder was");
        try {
            assertThat(health(database).now()).satisfies(state -> {
                assertThat(state.parts()).containsEntry("files", false).containsEntry("database", true);
                assertThat(state.up()).isFalse();
            });
        } finally {
            Files.delete(bits);
            if (Files.exists(aside)) Files.move(aside, bits);
        }
    }

    @Test
    void late_search_or_recognition_is_told_and_keeps_nobody_from_registering() {
        var state = new Health(database.jdbc, modules.get(Bitstore.class), modules.get(Search.class), modules.get(Readings.class), clock, 0, Duration.ZERO).now();
        assertThat(state.parts()).containsEntry("search", false).containsEntry("recognition", false);
        assertThat(state.up()).isTrue();
    }

    @Test
    void a_database_that_is_gone_is_told_and_the_answer_is_kept_for_some_seconds() {
        var gone = TestDatabase.create(1);
        var health = health(gone);
        assertThat(health.now().up()).isTrue();
        gone.close();
        assertThat(health.now().up()).as("asked again at once").isTrue();
        clock.forward(Duration.ofSeconds(6));
        assertThat(health.now().parts()).containsEntry("database", false);
        assertThat(health.now().up()).isFalse();
    }

    private static Health health(TestDatabase asked) {
        return new Health(asked.jdbc, modules.get(Bitstore.class), modules.get(Search.class), modules.get(Readings.class), clock, 20_000, Duration.ofMinutes(15));
    }
}
