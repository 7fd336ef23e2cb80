package vn.tangthu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.kernel.Actor;
import vn.tangthu.testing.TestDatabase;

class ParametersTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "0001-01-01", "9999-12-31", "-0043-03-15", "+12026-01-05"})
    void a_day_arrives_as_it_was_whatever_its_year(String day) {
        assertThat(asked("select ?::date", LocalDate.parse(day), LocalDate.class)).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T10:00Z", "2026-01-05T10:00:00.123456+07:00", "1954-05-07T17:30:00+08:00", "+12026-01-05T00:00Z"})
    void a_moment_arrives_as_it_was_whatever_its_zone(String at) {
        var asked = asked("select ?::timestamptz", OffsetDateTime.parse(at), OffsetDateTime.class);
        assertThat(asked.withOffsetSameInstant(ZoneOffset.UTC)).isEqualTo(OffsetDateTime.parse(at).withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static <T> T asked(String question, Object parameter, Class<T> type) {
        var opening = new Opening<>(question, List.of(parameter), (row, n) -> row.getObject(1, type));
        return database.actingAs.call(Actor.system("test"), opening, answer -> answer.orElseThrow());
    }
}
