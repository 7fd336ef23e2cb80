package vn.tangthu.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;

/** The SQL of freezes. Runs in the transaction of the caller. */
@Component
class FreezeRows {

    private static final String SELECT = "select f.*, s.name set_name from groups.freeze f join groups.record_set s on s.id = f.set_id ";

    private final JdbcClient jdbc;

    FreezeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FreezeId id, RecordSet set, Actor by, String basis, String orderedBy) {
        jdbc.sql("insert into groups.freeze (id, set_id, agency_id, basis, ordered_by, frozen_by, frozen_name) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), set.id().value(), set.agency().value(), basis, orderedBy, by.person().value(), by.name()).update();
    }

    boolean lift(FreezeId id, Actor by, String basis) {
        return jdbc.sql("""
                update groups.freeze set lifted_at = clock_timestamp(), lifted_by = ?, lifted_name = ?, lift_basis = ?
                 where id = ? and lifted_at is null""")
                .params(by.person().value(), by.name(), basis, id.value()).update() == 1;
    }

    Optional<Freeze> find(FreezeId id) {
        return jdbc.sql(SELECT + "where f.id = ?").param(id.value()).query(FreezeRows::read).optional();
    }

    /** The newest first. */
    List<Freeze> of(SetId set) {
        return jdbc.sql(SELECT + "where f.set_id = ? order by f.frozen_at desc").param(set.value()).query(FreezeRows::read).list();
    }

    /** Those that stand, the oldest first. */
    List<Freeze> standing(SetId set) {
        return of(set).stream().filter(freeze -> freeze.lifting().isEmpty()).sorted(java.util.Comparator.comparing(Freeze::frozenAt)).toList();
    }

    Optional<Freeze> standing(Actor actor, RecordRef record) {
        return jdbc.sql(SELECT + """
                join groups.member m on m.set_id = f.set_id and m.removed_at is null
                where m.kind = ? and m.record_id = ? and f.lifted_at is null and f.agency_id = ? order by f.frozen_at limit 1""")
                .params(record.kind(), record.id(), actor.home().value()).query(FreezeRows::read).optional();
    }

    private static Freeze read(ResultSet row, int n) throws SQLException {
        var liftedAt = row.getObject("lifted_at", OffsetDateTime.class);
        return new Freeze(
                new FreezeId(row.getObject("id", UUID.class)), new SetId(row.getObject("set_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("set_name"), row.getString("basis"),
                row.getString("ordered_by"), row.getString("frozen_name"), row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                liftedAt == null ? Optional.empty() : Optional.of(new Freeze.Lifting(
                        row.getString("lifted_name"), liftedAt.toInstant(), row.getString("lift_basis"))));
    }
}
