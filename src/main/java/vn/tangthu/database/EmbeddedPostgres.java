package vn.tangthu.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server run as a child process on loopback, with its data below the data folder. Writes are durable
 * (fsync on), connections need a password kept in the data folder, pages carry checksums, text sorts the Vietnamese way.
 *
 * <p>After a killed process the next start finds the server that survived, stops it, and lets PostgreSQL recover.
 * Two processes on one data folder are refused by a lock.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    static final String DATABASE = "tangthu";
    static final String SUPERUSER = "postgres";

    private final Path root;
    private final Path binaries;
    private final Path cluster;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final String password;
    private final int port;
    private final List<String> asUser;
    private Process server;

    private EmbeddedPostgres(Path root, Path binaries) throws IOException {
        this.root = root;
        this.binaries = binaries;
        this.cluster = root.resolve("cluster");
        this.lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            throw new IllegalStateException("Another process is using the database in " + root
                    + ". Stop it first, or start with another --data folder.");
        }
        this.password = Secrets.in(root).get("superuser");
        this.asUser = root.getFileSystem().getPath("/proc").toFile().exists() && runsAsRoot() ? unprivileged() : List.of();
        this.port = freePort();
    }

    /**
     * Starts the server, creating the cluster the first time.
     *
     * @param root where cluster, log and passwords live
     * @param binaries where the server's programs are unpacked, once; may be shared by several clusters
     */
    public static EmbeddedPostgres start(Path root, Path binaries) {
        try {
            Files.createDirectories(root);
            var postgres = new EmbeddedPostgres(root.toAbsolutePath(), unpacked(binaries.toAbsolutePath()));
            try {
                postgres.stopSurvivor();
                postgres.createCluster();
                postgres.launch();
                return postgres;
            } catch (IOException | RuntimeException e) {
                postgres.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL could not be started in " + root, e);
        }
    }

    /** Where to find the server that another process is running on this root, if one is. */
    static java.util.Optional<Running> running(Path root) {
        try (var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            if (free != null) return java.util.Optional.empty();
            var pidFile = Files.readAllLines(root.resolve("cluster/postmaster.pid"));
            return java.util.Optional.of(new Running(Integer.parseInt(pidFile.get(3).strip())));
        } catch (java.nio.file.NoSuchFileException nothingThere) {
            return java.util.Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + root + " could not be looked at", e);
        }
    }

    /** A server run by another process. @param port on loopback */
    record Running(int port) {
        String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }
    }

    /** Runs a statement as superuser outside any transaction, on the maintenance database. For tests and tools. */
    public void maintain(String statement) {
        try (var connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password)) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Refused by PostgreSQL: " + statement, e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public String superuserPassword() {
        return password;
    }

    /** Stops the server, breaking open connections; returns when it has written everything. */
    @Override
    public void close() {
        try {
            if (server != null && server.isAlive()) {
                program("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30");
                if (!server.waitFor(35, TimeUnit.SECONDS)) server.destroyForcibly();
            }
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopSurvivor() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var survivor = ProcessHandle.of(pid).filter(p -> p.info().command().orElse("postgres").contains("postgres"));
        if (survivor.isEmpty()) return;
        log.warn("A database server of an earlier, killed process is still running (pid {}); stopping it", pid);
        program("pg_ctl", "stop", "-D", cluster.toString(), "-m", "immediate", "-w", "-t", "30");
    }

    private void createCluster() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION")) && Files.exists(root.resolve("cluster.complete"))) return;
        deleteHalfMade();
        var passwordFile = Files.writeString(root.resolve("initdb.password"), password);
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(cluster);
        handToServerUser(cluster);
        handToServerUser(passwordFile);
        program("initdb", "-D", cluster.toString(), "-U", SUPERUSER, "-A", "scram-sha-256",
                "--pwfile", passwordFile.toString(), "-E", "UTF8", "--locale-provider=icu", "--icu-locale=vi-VN",
                "--locale=C.UTF-8", "--data-checksums");
        Files.delete(passwordFile);
        Files.createFile(root.resolve("cluster.complete"));
    }

    /** A cluster whose creation was cut short holds nothing yet. */
    private void deleteHalfMade() throws IOException {
        Files.deleteIfExists(root.resolve("initdb.password"));
        if (!Files.exists(cluster)) return;
        try (var walk = Files.walk(cluster)) {
            for (var path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private void launch() throws IOException {
        var command = new ArrayList<>(asUser);
        command.addAll(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "timezone=UTC",
                "-c", "log_timezone=UTC", "-c", "shared_buffers=96MB", "-c", "max_connections=80",
                "-c", "max_wal_size=2GB", "-c", "jit=off"));
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(root.resolve("postgres.log").toFile()))
                .start();
        awaitReady();
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        SQLException last = null;
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) break;
            try (var connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password);
                    var answer = connection.createStatement().executeQuery("show data_directory")) {
                answer.next();
                if (!Path.of(answer.getString(1)).toRealPath().equals(cluster.toRealPath())) {
                    throw new IllegalStateException("Expected: the server of " + cluster + "; Found: " + answer.getString(1));
                }
                return;
            } catch (SQLException e) {
                last = e;
                pause();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("PostgreSQL did not become ready; its own words are in " + root.resolve("postgres.log"), last);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    private void program(String name, String... arguments) throws IOException {
        var command = new ArrayList<>(asUser);
        command.add(binaries.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) throw new IOException(name + " failed: " + words);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", e);
        }
    }

    // PostgreSQL refuses to run as root; under root it runs as nobody, or where that user
    // cannot reach the folder, in a user namespace of its own.

    private static boolean runsAsRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid", LinkOption.NOFOLLOW_LINKS) == 0;
    }

    private List<String> unprivileged() throws IOException {
        var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        Files.createDirectories(cluster);
        handTo(65534, cluster);
        var reaches = new ArrayList<>(nobody);
        reaches.addAll(List.of("test", "-w", cluster.toString(), "-a", "-x", binaries.resolve("bin/postgres").toString()));
        try {
            if (new ProcessBuilder(reaches).start().waitFor() == 0) return nobody;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handTo(0, cluster);
        return List.of("unshare", "-U", "--");
    }

    private void handToServerUser(Path path) throws IOException {
        if (asUser.contains("setpriv")) handTo(65534, path);
    }

    private static void handTo(int uid, Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", uid);
        Files.setAttribute(path, "unix:gid", uid);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Once for all who share the folder; another process that comes meanwhile waits until it is done. */
    private static synchronized Path unpacked(Path folder) throws IOException {
        if (Files.exists(folder.resolve("unpacked"))) return folder;
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(folder.resolve("unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // given back with the channel
            if (!Files.exists(folder.resolve("unpacked"))) unpackInto(folder);
        }
        return folder;
    }

    private static void unpackInto(Path folder) throws IOException {
        var archive = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream packed = EmbeddedPostgres.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IllegalStateException("No embedded PostgreSQL for this kind of machine (" + archive
                        + "). Name a server of your own with tangthu.database.url.");
            }
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed))), folder);
        }
        Files.createFile(folder.resolve("unpacked"));
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) throw new IOException("Entry outside its folder: " + entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.deleteIfExists(target);
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(tar, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
