package vn.tangthu.worklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;

/** The rows of worklist.item. */
@Component
class WorkRows {

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(AgencyId agency, WorkItem item, Instant now) {
        jdbc.sql("""
                 insert into worklist.item as i (agency_id, holder, thing, step, person, act, number, title, address, label, due_on,
                        asked_by, asked_name, since)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 on conflict (holder, thing, step, person) do update
                    set act = excluded.act, number = excluded.number, title = excluded.title, address = excluded.address,
                        label = excluded.label, due_on = excluded.due_on, asked_by = excluded.asked_by, asked_name = excluded.asked_name,
                        since = case when i.done_at is null then i.since else excluded.since end, done_at = null""")
                .params(agency.value(), item.step().holder(), item.step().thing(), item.step().name(), item.person().value(), item.act(),
                        item.number(), item.title(), item.address(), item.label().level(), item.dueOn().orElse(null),
                        item.askedBy().map(by -> by.person().value()).orElse(null), item.askedBy().map(WorkItem.AskedBy::name).orElse(""),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(WorkItem.Step step, Instant now) {
        jdbc.sql("update worklist.item set done_at = ? where holder = ? and thing = ? and step = ? and done_at is null")
                .params(now.atOffset(ZoneOffset.UTC), step.holder(), step.thing(), step.name())
                .update();
    }

    void closeAll(String holder, UUID thing, Instant now) {
        jdbc.sql("update worklist.item set done_at = ? where holder = ? and thing = ? and done_at is null")
                .params(now.atOffset(ZoneOffset.UTC), holder, thing)
                .update();
    }

    void forget(String holder, UUID thing, String title, Instant now) {
        jdbc.sql("update worklist.item set title = ?, done_at = coalesce(done_at, ?) where holder = ? and thing = ?")
                .params(title, now.atOffset(ZoneOffset.UTC), holder, thing)
                .update();
    }
}
