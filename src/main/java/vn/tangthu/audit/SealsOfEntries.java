package vn.tangthu.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which seals lie on entries: one question for all of them, for a seal's content names hundreds. */
final class SealsOfEntries {

    private SealsOfEntries() {}

    /** The same entries in the same order, each with its seal; the lowest where somebody has sealed twice. */
    static List<AuditEntry> on(List<AuditEntry> entries, JdbcClient jdbc) {
        if (entries.isEmpty()) return entries;
        var seals = of(entries.stream().map(AuditEntry::id).toArray(Long[]::new), jdbc);
        return entries.stream().map(entry -> entry.under(seals.containsKey(entry.id()) ? OptionalLong.of(seals.get(entry.id())) : OptionalLong.empty())).toList();
    }

    private static Map<Long, Long> of(Long[] ids, JdbcClient jdbc) {
        var seals = new HashMap<Long, Long>();
        jdbc.sql("""
                 with wanted as (select unnest(?) as id),
                      reached as (select distinct c.seal from wanted w join audit.seal_content c on c.reach @> w.id)
                 select w.id, min(c.seal) as seal
                   from reached r join audit.seal_content c on c.seal = r.seal cross join unnest(c.entry_ids) as covered(id)
                   join wanted w on w.id = covered.id
                  group by w.id""")
                .param(ids)
                .query(row -> {
                    seals.put(row.getLong("id"), row.getLong("seal"));
                });
        return seals;
    }
}
