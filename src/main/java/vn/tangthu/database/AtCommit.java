package vn.tangthu.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Statements that belong to the transaction but whose result nobody waits for, such as the trace of an act. They are sent
 * to the server together with the commit, in one round trip and in the order of their coming, after everything else. If one
 * of them fails, nothing is committed.
 */
@Component
public class AtCommit {

    private final JdbcTemplate jdbc;

    public AtCommit(javax.sql.DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private record Statement(String sql, List<Object> parameters) {}

    /**
     * Adds a statement to the transaction that is open.
     *
     * @param sql one statement with a question mark for each parameter
     * @param parameters may be null
     * @throws IllegalStateException outside a transaction, or when it is being committed
     */
    public void add(String sql, Object... parameters) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Expected: an open transaction; Found: none, for " + sql);
        }
        waiting().add(new Statement(sql, new ArrayList<>(java.util.Arrays.asList(parameters))));
    }

    private Waiting waiting() {
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        return waiting;
    }

    private final class Waiting implements TransactionSynchronization, Ordered {
        private final List<Statement> statements = new ArrayList<>();
        private boolean sent;

        void add(Statement statement) {
            if (sent) throw new IllegalStateException("Expected: a transaction that goes on; Found: one being committed, for " + statement.sql());
            statements.add(statement);
        }

        /** The last: what others did before the commit would come after it. ModulesTest sees to it that there are none of our own. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (statements.isEmpty()) return;
            sent = true;
            jdbc.execute((ConnectionCallback<Void>) this::send);
        }

        /** Another transaction within this one has statements of its own. */
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AtCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AtCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AtCommit.this);
        }

        private Void send(Connection connection) throws SQLException {
            // PostgreSQL's driver sends the parts of such a text one behind the other without waiting in between, and the
            // server leaves out whatever follows a part that failed, the commit too. The driver's own commit, which comes
            // next, finds that nothing is open any more and sends nothing.
            var sql = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n", "", ";\ncommit"));
            try (var prepared = connection.prepareStatement(sql)) {
                bind(prepared);
                prepared.execute();
                while (prepared.getMoreResults() || prepared.getUpdateCount() != -1) {
                    // a failure of a later part shows when its result is fetched
                }
            }
            return null;
        }

        private void bind(PreparedStatement prepared) throws SQLException {
            int n = 1;
            for (var statement : statements) {
                for (var parameter : statement.parameters()) prepared.setObject(n++, parameter);
            }
        }
    }
}
