package vn.tangthu.search;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tangthu.database.AtCommit;

/**
 * Where holders hand in what shall be found. Both acts belong to the transaction that changed the record: they become
 * findable (or vanish) a moment after it commits, and never when it rolls back. One statement each, sent just before the commit.
 */
@Component
public class SearchDesk {

    private final AtCommit atCommit;
    private final Doorbell doorbell = new Doorbell();

    public SearchDesk(AtCommit atCommit) {
        this.atCommit = atCommit;
    }

    /**
     * Hands in an entry, or a new state of it: everything said earlier about this kind and id is replaced.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void handIn(SearchEntry entry) {
        write("select search.hand_in(?, ?, ?, ?, ?, ?, ?::jsonb, ?::date, ?::jsonb)", entry);
    }

    /**
     * Hands in the entry of a record that comes about in this transaction. Costs less than {@link #handIn}; where the kind
     * and id were handed in before, the transaction fails.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void handInNew(SearchEntry entry) {
        write("""
                insert into search.entry (kind, id, audience, reference, title, body, facets, day, shown)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::date, ?::jsonb)""", entry);
    }

    private void write(String statement, SearchEntry entry) {
        ringAfterCommit();
        atCommit.add(
                statement,
                entry.kind(),
                entry.id(),
                entry.audience().toArray(String[]::new),
                storable(entry.reference()),
                storable(entry.title()),
                storable(entry.body()),
                Json.write(entry.facets()),
                entry.date().orElse(null),
                Json.write(entry.shown()));
    }

    /**
     * Makes an entry unfindable. An unknown one is no mistake.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void withdraw(String kind, UUID id) {
        ringAfterCommit();
        atCommit.add("select search.withdraw(?, ?)", kind, id);
    }

    Doorbell doorbell() {
        return doorbell;
    }

    private void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An entry is handed in within the transaction that changed its record");
        }
        if (TransactionSynchronizationManager.hasResource(doorbell)) {
            ((Ring) TransactionSynchronizationManager.getResource(doorbell)).acts++;
        } else {
            var ring = new Ring();
            TransactionSynchronizationManager.bindResource(doorbell, ring);
            TransactionSynchronizationManager.registerSynchronization(ring);
        }
    }

    /** One for a transaction, however much it hands in. */
    private final class Ring implements TransactionSynchronization {
        private int acts = 1;

        @Override
        public void afterCommit() {
            doorbell.ring(acts);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(doorbell);
        }
    }

    /** PostgreSQL text cannot hold U+0000, which damaged PDF text does. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }
}
