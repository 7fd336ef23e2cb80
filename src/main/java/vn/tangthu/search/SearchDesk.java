package vn.tangthu.search;

import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where holders hand in what shall be found. Both acts belong to the transaction that changed the record: they become
 * findable (or vanish) a moment after it commits, and never when it rolls back. One statement each.
 */
@Component
public class SearchDesk {

    private final JdbcClient jdbc;
    private final Doorbell doorbell = new Doorbell();

    public SearchDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands in an entry, or a new state of it: everything said earlier about this kind and id is replaced.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void handIn(SearchEntry entry) {
        ringAfterCommit();
        jdbc.sql("select search.hand_in(?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)")
                .param(1, entry.kind())
                .param(2, entry.id())
                .param(3, entry.audience().toArray(String[]::new))
                .param(4, storable(entry.reference()))
                .param(5, storable(entry.title()))
                .param(6, storable(entry.body()))
                .param(7, Json.write(entry.facets()))
                .param(8, entry.date().orElse(null), Types.DATE)
                .param(9, Json.write(entry.shown()))
                .query((row, n) -> 1)
                .single();
    }

    /**
     * Makes an entry unfindable. An unknown one is no mistake.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void withdraw(String kind, UUID id) {
        ringAfterCommit();
        jdbc.sql("select search.withdraw(?, ?)").params(kind, id).query((row, n) -> 1).single();
    }

    Doorbell doorbell() {
        return doorbell;
    }

    private void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An entry is handed in within the transaction that changed its record");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                doorbell.ring();
            }
        });
    }

    /** PostgreSQL text cannot hold U+0000, which damaged PDF text does. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }
}
