package vn.tangthu.audit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entries that wait for their seal.
 *
 * @param oldest the lowest id among them
 */
record Tail(long count, Optional<Long> oldest) {

    /** @param horizon of the newest seal */
    static Tail from(JdbcClient jdbc, long horizon) {
        return jdbc.sql("""
                 select count(*), min(id) from (
                   select id from audit.entry where id >= :horizon
                   except
                   select unnest(entry_ids) from audit.seal_content where reach && int8range(:horizon, null)) unsealed""")
                .param("horizon", horizon)
                .query((row, n) -> new Tail(row.getLong(1), Optional.ofNullable(row.getObject(2, Long.class))))
                .single();
    }
}
