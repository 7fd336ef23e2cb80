package vn.tangthu.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tangthu.kernel.Actor;

/**
 * Runs a use case as one transaction in the name of an actor. Inside it the settings {@code tangthu.agency} and
 * {@code tangthu.person} hold the actor's ids and {@code tangthu.scope} is {@code agency} or, for the system alone,
 * {@code all}; the row-level security policies of every module read them through {@code app.may_see(agency_id)}.
 * Outside it the policies let nothing be seen.
 *
 * <p>A use case called from another joins its transaction; the actor must then be the same one or the system,
 * otherwise the call is refused, for a transaction has one name.
 */
@Component
public class ActingAs {

    private static final Object ACTOR = new Object();

    private final TransactionTemplate transaction;
    private final TransactionTemplate readOnly;
    private final JdbcClient jdbc;

    public ActingAs(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
        this.jdbc = jdbc;
    }

    /** Runs an act; commits when it returns, rolls back when it throws. */
    public <T> T call(Actor actor, Supplier<T> work) {
        return inTransaction(transaction, actor, work);
    }

    public void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Runs a query; PostgreSQL refuses every change in it. */
    public <T> T read(Actor actor, Supplier<T> work) {
        return inTransaction(readOnly, actor, work);
    }

    private <T> T inTransaction(TransactionTemplate kind, Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return joined(actor, work);
        }
        return kind.execute(status -> {
            tellDatabase(actor);
            TransactionSynchronizationManager.bindResource(ACTOR, actor);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(ACTOR);
            }
        });
    }

    private <T> T joined(Actor actor, Supplier<T> work) {
        var outer = (Actor) TransactionSynchronizationManager.getResource(ACTOR);
        if (outer == null) throw new IllegalStateException("A transaction was opened without ActingAs");
        if (!outer.person().equals(actor.person()) || !outer.agency().equals(actor.agency())) {
            throw new IllegalStateException("Expected: one actor in a transaction, " + outer.name() + "; Found: " + actor.name());
        }
        return work.get();
    }

    private void tellDatabase(Actor actor) {
        jdbc.sql("""
                 select set_config('tangthu.person', ?, true), set_config('tangthu.agency', ?, true),
                        set_config('tangthu.scope', ?, true), set_config('tangthu.person_name', ?, true)""")
                .params(
                        actor.person().toString(),
                        actor.agency().map(Object::toString).orElse(""),
                        actor.isSystem() ? "all" : "agency",
                        actor.name())
                .query((row, n) -> row.getString(1))
                .single();
    }
}
