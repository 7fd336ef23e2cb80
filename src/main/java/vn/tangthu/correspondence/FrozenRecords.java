package vn.tangthu.correspondence;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.groups.FreezeLifted;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordsFrozen;

/**
 * Which lines and files of the desk stand still, kept beside them from what {@code groups} announces, in the same transaction.
 * Acts ask here first and say why in words; triggers on the tables stand behind them.
 */
@Component
class FrozenRecords {

    static final String LINE = "incoming-line";
    static final String DRAFT = "draft";

    private final JdbcClient jdbc;

    FrozenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order that stands. @param basis number, symbol and day of it */
    record Order(String setName, String basis) {}

    Optional<Order> order(UUID record) {
        return jdbc.sql("select set_name, basis from correspondence.frozen where record_id = ? order by basis limit 1").param(record)
                .query((row, n) -> new Order(row.getString(1), row.getString(2))).optional();
    }

    /** Of a file of the desk or of a part of it: they go together. */
    Optional<Order> orderOfDraft(UUID draft) {
        return jdbc.sql("""
                select set_name, basis from correspondence.frozen
                 where record_id = :draft or record_id in (select id from correspondence.draft where part_of = :draft) order by basis limit 1""")
                .param("draft", draft).query((row, n) -> new Order(row.getString(1), row.getString(2))).optional();
    }

    @EventListener
    void follow(RecordsFrozen frozen) {
        var ids = frozen.records().stream().filter(record -> Set.of(LINE, DRAFT).contains(record.kind())).map(RecordRef::id).toArray(UUID[]::new);
        if (ids.length == 0) return;
        var freeze = frozen.freeze();
        jdbc.sql("""
                insert into correspondence.frozen (record_id, freeze_id, agency_id, set_name, basis)
                select unnest(?), ?, ?, ?, ? on conflict do nothing""")
                .params(ids, freeze.id().value(), freeze.agency().value(), freeze.setName(), freeze.basis()).update();
    }

    @EventListener
    void follow(FreezeLifted lifted) {
        jdbc.sql("delete from correspondence.frozen where freeze_id = ?").param(lifted.freeze().id().value()).update();
    }
}
