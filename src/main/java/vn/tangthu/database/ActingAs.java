package vn.tangthu.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
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

    // asked in such a way that the answer has a fixed length: the driver waits for the answer before it sends on otherwise
    private static final String TELL = """
            select set_config('tangthu.person', ?, true) is null, set_config('tangthu.agency', ?, true) is null,
                   set_config('tangthu.scope', ?, true) is null, set_config('tangthu.person_name', ?, true) is null""";

    private final TransactionTemplate transaction;
    private final TransactionTemplate readOnly;
    private final JdbcTemplate jdbc;

    public ActingAs(PlatformTransactionManager transactions, DataSource dataSource) {
        this.transaction = new TransactionTemplate(transactions);
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
        this.jdbc = new JdbcTemplate(dataSource);
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

    /**
     * Runs an act that begins with a statement. Who acts and the statement go to the server together, which spares a round
     * trip where many acts are done at once.
     *
     * @param then goes on with the row that the statement returned, absent when it returned none
     */
    public <R, T> T call(Actor actor, Opening<R> opening, Function<Optional<R>, T> then) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return joined(actor, () -> then.apply(opened(Optional.empty(), opening)));
        }
        return transaction.execute(status -> {
            var first = opened(Optional.of(actor), opening);
            return inNameOf(actor, () -> then.apply(first));
        });
    }

    private <T> T inTransaction(TransactionTemplate kind, Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return joined(actor, work);
        }
        return kind.execute(status -> {
            tellDatabase(actor);
            return inNameOf(actor, work);
        });
    }

    private static <T> T inNameOf(Actor actor, Supplier<T> work) {
        TransactionSynchronizationManager.bindResource(ACTOR, actor);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(ACTOR);
        }
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
        jdbc.execute(TELL, (PreparedStatement tell) -> {
            bind(tell, actor);
            return tell.execute();
        });
    }

    /** PostgreSQL's driver sends both parts of such a text one behind the other, and the server has done the first before it looks at the second. */
    private <R> Optional<R> opened(Optional<Actor> untold, Opening<R> opening) {
        return jdbc.execute(untold.isPresent() ? TELL + ";\n" + opening.sql() : opening.sql(), (PreparedStatement both) -> {
            int n = 1;
            if (untold.isPresent()) n = bind(both, untold.get());
            for (var parameter : opening.parameters()) both.setObject(n++, parameter);
            both.execute();
            if (untold.isPresent()) both.getMoreResults();
            try (var rows = both.getResultSet()) {
                return rows.next() ? Optional.of(opening.row().mapRow(rows, 0)) : Optional.empty();
            }
        });
    }

    /** @return the place of the next parameter */
    private static int bind(PreparedStatement tell, Actor actor) throws SQLException {
        tell.setString(1, actor.person().toString());
        tell.setString(2, actor.agency().map(Object::toString).orElse(""));
        tell.setString(3, actor.isSystem() ? "all" : "agency");
        tell.setString(4, actor.name());
        return 5;
    }
}
