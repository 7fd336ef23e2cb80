package vn.tangthu.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.recognition.PageRange;
import vn.tangthu.recognition.ReadingId;

/** The rows of correspondence.draft, as far as one draft is a part of another. */
@Component
class PartRows {

    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A whole whose reading has come to its end. */
    record Whole(DraftId id, AgencyId agency, Draft.State state, boolean keptWhole, ReadingId reading) {}

    List<Whole> ofReading(ReadingId reading) {
        return jdbc.sql("select id, agency_id, state, kept_whole, reading_id from correspondence.draft where reading_id = ? for update")
                .param(reading.value())
                .query((row, n) -> new Whole(
                        new DraftId(row.getObject("id", UUID.class)), new AgencyId(row.getObject("agency_id", UUID.class)),
                        Draft.State.valueOf(row.getString("state")), row.getBoolean("kept_whole"),
                        new ReadingId(row.getObject("reading_id", UUID.class))))
                .list();
    }

    /**
     * A draft like the whole but of these pages. What was typed goes with it only when it is the first part.
     *
     * @param range in pages of the whole
     */
    DraftId add(DraftId whole, ReadingId reading, PageRange range, boolean isFirst) {
        var part = new DraftId(UUID.randomUUID());
        jdbc.sql("""
                 insert into correspondence.draft
                 select part.* from correspondence.draft d, lateral jsonb_populate_record(d, jsonb_build_object(
                            'id', :part::uuid, 'part_of', d.id, 'reading_id', :reading::uuid, 'state', 'OPEN', 'line_id', null, 'kept_whole', false,
                            'typed', case when :first_of_all then d.typed end,
                            'first_page', d.first_page + :first - 1, 'last_page', d.first_page + :last - 1)) part
                  where d.id = :whole""")
                .param("part", part.value())
                .param("reading", reading.value())
                .param("first_of_all", isFirst)
                .param("first", range.first())
                .param("last", range.last())
                .param("whole", whole.value())
                .update();
        return part;
    }

    Optional<DraftId> wholeOf(DraftId part) {
        return jdbc.sql("select part_of from correspondence.draft where id = ? and part_of is not null")
                .param(part.value())
                .query((row, n) -> new DraftId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<DraftId> partsOf(DraftId whole) {
        return jdbc.sql("select id from correspondence.draft where part_of = ? and state <> 'JOINED' order by first_page")
                .param(whole.value())
                .query((row, n) -> new DraftId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return false when a part is registered or split further; some may be joined then, so the act must be rolled back */
    boolean join(DraftId whole) {
        jdbc.sql("update correspondence.draft set state = 'JOINED' where part_of = ? and state in ('OPEN', 'DISCARDED')").param(whole.value()).update();
        return partsOf(whole).isEmpty();
    }

    void keepWhole(DraftId whole) {
        jdbc.sql("update correspondence.draft set kept_whole = true where id = ?").param(whole.value()).update();
    }
}
