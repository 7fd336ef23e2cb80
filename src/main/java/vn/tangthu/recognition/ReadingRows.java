package vn.tangthu.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;

/** Rows of {@code recognition.reading}, as the door needs them. */
@Component
class ReadingRows {

    private final JdbcClient jdbc;

    ReadingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReadingId id, ReadRequest request) {
        jdbc.sql("""
                 insert into recognition.reading (id, agency_id, sha256, file_name, background)
                 values (?, ?, ?, ?, ?)""")
                .params(id.value(), request.agency().value(), request.bytes().digest(), request.fileName(),
                        request.urgency() == ReadRequest.Urgency.IN_THE_BACKGROUND)
                .update();
    }

    List<Reading> find(Collection<ReadingId> ids) {
        return jdbc.sql("""
                 select r.*,
                        (select count(*) from recognition.page p
                          where p.reading_id = r.id and p.state in ('READ', 'DONE', 'FAILED')) as pages_done,
                        (select count(*) from recognition.page p
                          where p.reading_id = r.id and p.state = 'FAILED') as pages_failed
                   from recognition.reading r where r.id = any(?)""")
                .param(ids.stream().map(ReadingId::value).toArray(UUID[]::new))
                .query((row, n) -> reading(row))
                .list();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                new ReadingId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Checksum.ofDigest(row.getBytes("sha256")),
                row.getString("file_name"),
                Reading.State.valueOf(row.getString("state")),
                row.getInt("page_count"),
                row.getInt("pages_done"),
                row.getInt("pages_failed"),
                Optional.ofNullable(row.getString("fields")).map(FieldsAsJson::parse),
                Optional.ofNullable(row.getString("failure")).map(ReadingFailure::valueOf),
                Arrays.stream((String[]) row.getArray("warnings").getArray()).map(Reading.Warning::valueOf).toList());
    }

    /** What the pages of a reading are taken from, once it has been looked into. */
    Optional<PageSource> source(ReadingId id) {
        return jdbc.sql("""
                 select coalesce(rendition, sha256) as bytes, first_page, page_count, file_name
                   from recognition.reading where id = ? and page_count > 0""")
                .param(id.value())
                .query((row, n) -> new PageSource(
                        Checksum.ofDigest(row.getBytes("bytes")), row.getString("file_name"), row.getInt("first_page"), row.getInt("page_count")))
                .optional();
    }

    /** A PDF that has its words as text already, on every page that has any: the document, or its rendition. */
    Optional<Checksum> searchable(ReadingId id) {
        return jdbc.sql("""
                 select coalesce(r.rendition, r.sha256) from recognition.reading r
                  where r.id = :id and r.part_of is null
                    and exists (select 1 from recognition.page p where p.reading_id = r.id and p.own_text)
                    and not exists (select 1 from recognition.page p
                                     where p.reading_id = r.id and not p.own_text and (p.state <> 'DONE' or octet_length(p.words) > :blank))""")
                .param("id", id.value())
                .param("blank", PackedWords.BYTES_OF_NONE)
                .query((row, n) -> Checksum.ofDigest(row.getBytes(1)))
                .optional();
    }

    /** The reading before its pages: pages made meanwhile take over from it what it says. @return whether nobody waited for it before */
    boolean hurry(ReadingId id) {
        int changed = jdbc.sql("""
                 update recognition.reading set background = false
                  where id = ? and background and state in ('WAITING', 'READING', 'FIELDS_READY')""")
                .param(id.value())
                .update();
        if (changed == 0) return false;
        jdbc.sql("update recognition.page set background = false where reading_id = ? and background and state in ('WAITING', 'READ')")
                .param(id.value())
                .update();
        return true;
    }

    void forget(Collection<ReadingId> ids) {
        jdbc.sql("delete from recognition.reading where id in (:ids) or part_of in (:ids)").param("ids", ids.stream().map(ReadingId::value).toList()).update();
    }

    void retry(ReadingId id) {
        jdbc.sql("""
                 update recognition.reading
                    set state = 'WAITING', failure = null, attempts = 0, leased_until = null, leased_by = null, finished_at = null
                  where id = ? and state = 'FAILED'""")
                .param(id.value())
                .update();
        int pages = jdbc.sql("""
                 update recognition.page
                    set state = case when words is null then 'WAITING' else 'READ' end, attempts = 0, leased_until = null, leased_by = null
                  where reading_id = ? and state = 'FAILED'""")
                .param(id.value())
                .update();
        if (pages == 0) return;
        jdbc.sql("""
                 update recognition.reading
                    set state = case when fields is null then 'READING' else 'FIELDS_READY' end, finished_at = null
                  where id = ? and state = 'DONE'""")
                .param(id.value())
                .update();
    }

    QueueFigures figures(int workers) {
        return jdbc.sql("""
                 select (select count(*) from recognition.reading where state = 'WAITING') as documents_waiting,
                        (select count(*) from recognition.page where state in ('WAITING', 'READ')) as pages_waiting,
                        (select count(*) from recognition.page where state = 'FAILED') as pages_failed,
                        (select count(*) from recognition.reading where state = 'FAILED') as documents_failed,
                        (select count(*) from recognition.page where read_at > clock_timestamp() - interval '1 hour') as last_hour,
                        (select coalesce(extract(epoch from clock_timestamp() - min(requested_at)), 0)
                           from recognition.reading where state in ('WAITING', 'READING')) as lag""")
                .query((row, n) -> new QueueFigures(
                        row.getLong("documents_waiting"), row.getLong("pages_waiting"), row.getLong("pages_failed"),
                        row.getLong("documents_failed"), row.getLong("last_hour"),
                        Duration.ofMillis((long) (row.getDouble("lag") * 1000)), workers))
                .single();
    }
}
