package vn.tangthu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as the rest of the program meets it: prepared roles, migrated schemas and the address to work with.
 * The application works as {@code tangthu_app}, which owns nothing and cannot step round row-level security;
 * the tables belong to {@code tangthu_owner}, used for migrations only.
 */
public final class DatabaseServer implements AutoCloseable {

    private static final String OWNER = "tangthu_owner";
    private static final String APP = "tangthu_app";

    private final AutoCloseable behind;
    private final Login app;
    private final Login owner;

    /** An address with the role to use there. */
    record Login(String url, String user, String password) {
        DataSource dataSource() {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(user);
            source.setPassword(password);
            return source;
        }
    }

    private DatabaseServer(AutoCloseable behind, Login app, Login owner) {
        this.behind = behind;
        this.app = app;
        this.owner = owner;
    }

    /** Starts the embedded server below the data folder and prepares it. */
    public static DatabaseServer embedded(DataFolder data, Path binaries) {
        var postgres = EmbeddedPostgres.start(data.folder("database"), binaries);
        try {
            var server = onEmbedded(postgres, data, EmbeddedPostgres.DATABASE, postgres);
            Migrations.run(server.owner.dataSource());
            return server;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /**
     * For commands that work beside the server: joins the embedded database that a running server has open on this data
     * folder, or else starts it for as long as the command runs.
     */
    public static DatabaseServer forTools(DataFolder data, Path binaries) {
        var root = data.folder("database");
        var running = EmbeddedPostgres.running(root);
        if (running.isEmpty()) return embedded(data, binaries);
        var secrets = Secrets.in(root);
        var url = running.get().url(EmbeddedPostgres.DATABASE);
        return new DatabaseServer(() -> {}, new Login(url, APP, secrets.get(APP)), new Login(url, OWNER, secrets.get(OWNER)));
    }

    /** Whether a server is running on this data folder, in another process. */
    public static boolean isRunning(DataFolder data) {
        return EmbeddedPostgres.running(data.folder("database")).isPresent();
    }

    /** Where the programs of the embedded server are unpacked unless the installation says otherwise. */
    public static Path binaries(DataFolder data) {
        return data.folder("database").resolve("server-18");
    }

    /** Another database on a running embedded server, made when missing and not migrated; closing it stops nothing. */
    public static DatabaseServer onEmbedded(EmbeddedPostgres postgres, DataFolder data, String database) {
        return onEmbedded(postgres, data, database, () -> {});
    }

    private static DatabaseServer onEmbedded(EmbeddedPostgres postgres, DataFolder data, String database, AutoCloseable behind) {
        var secrets = Secrets.in(data.folder("database"));
        var app = new Login(postgres.url(database), APP, secrets.get(APP));
        var owner = new Login(postgres.url(database), OWNER, secrets.get(OWNER));
        prepareRoles(postgres, database, owner, app);
        return new DatabaseServer(behind, app, owner);
    }

    /** A server of the installation's own; its administrator made the database and both roles beforehand (see docs/howto). */
    public static DatabaseServer external(String url, String user, String password, String ownerUser, String ownerPassword) {
        var server = new DatabaseServer(() -> {}, new Login(url, user, password), new Login(url, ownerUser, ownerPassword));
        Migrations.run(server.owner.dataSource());
        return server;
    }

    /** The pool the application works with. */
    public HikariDataSource pool(int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(app.url());
        config.setUsername(app.user());
        config.setPassword(app.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setAutoCommit(true);
        config.setPoolName("tangthu");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "tangthu");
        return new HikariDataSource(config);
    }

    /** As the owner of the tables, for migrations and tests of what the application's role may not do. */
    public DataSource ownerDataSource() {
        return owner.dataSource();
    }

    /** As the application's role, unpooled. */
    public DataSource appDataSource() {
        return app.dataSource();
    }

    @Override
    public void close() {
        try {
            behind.close();
        } catch (Exception e) {
            throw new IllegalStateException("The database did not stop cleanly", e);
        }
    }

    private static void prepareRoles(EmbeddedPostgres postgres, String database, Login owner, Login app) {
        try (var connection = DriverManager.getConnection(
                postgres.url("postgres"), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword())) {
            role(connection, owner);
            role(connection, app);
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                connection.createStatement().execute("create database \"" + database + "\" owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the embedded database could not be prepared", e);
        }
    }

    private static void role(Connection connection, Login login) throws SQLException {
        if (exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) return;
        // the password is our own hexadecimal digits: nothing to escape
        connection.createStatement().execute("create role " + login.user() + " login nobypassrls password '" + login.password() + "'");
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
