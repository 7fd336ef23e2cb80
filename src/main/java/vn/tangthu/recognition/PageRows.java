package vn.tangthu.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Checksum;

/** Rows of {@code recognition.page}, as they are looked at. */
@Component
class PageRows {

    private final JdbcClient jdbc;

    PageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PageReading> find(ReadingId id, int number) {
        return jdbc.sql("select * from recognition.page where reading_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, n) -> page(row))
                .optional();
    }

    List<PageReading> all(ReadingId id) {
        return jdbc.sql("select * from recognition.page where reading_id = ? order by number")
                .param(id.value())
                .query((row, n) -> page(row))
                .list();
    }

    /** The pages fields are looked for on: the first few and the last. */
    List<PageReading> outer(ReadingId id, int first) {
        return jdbc.sql("""
                 select p.* from recognition.page p join recognition.reading r on r.id = p.reading_id
                  where p.reading_id = ? and (p.number <= ? or p.number = r.page_count) and p.words is not null
                  order by p.number""")
                .params(id.value(), first)
                .query((row, n) -> page(row))
                .list();
    }

    ReadingEffort effort(ReadingId id) {
        return jdbc.sql("select count(*) as pages, sum(read_millis) as work from recognition.page where reading_id = ?")
                .param(id.value())
                .query((row, n) -> new ReadingEffort(
                        row.getInt("pages"), Optional.ofNullable(row.getObject("work", Long.class)).map(Duration::ofMillis)))
                .single();
    }

    List<Checksum> derived(ReadingId id) {
        return jdbc.sql("""
                 select image from recognition.page where reading_id = :id and image is not null
                 union select rendition from recognition.reading where id = :id and rendition is not null""")
                .param("id", id.value())
                .query((row, n) -> Checksum.ofDigest(row.getBytes(1)))
                .list();
    }

    private static PageReading page(ResultSet row) throws SQLException {
        var packed = row.getBytes("words");
        var read = packed == null ? PackedWords.Unpacked.NOTHING : PackedWords.unpack(packed);
        return new PageReading(
                row.getInt("number"),
                row.getInt("width"),
                row.getInt("height"),
                Optional.ofNullable(row.getBytes("image")).map(Checksum::ofDigest),
                read.words(),
                read.pen(),
                state(row.getString("state")));
    }

    private static PageReading.State state(String state) {
        return switch (state) {
            case "READ", "DONE" -> PageReading.State.DONE;
            case "FAILED" -> PageReading.State.FAILED;
            default -> PageReading.State.WAITING;
        };
    }
}
