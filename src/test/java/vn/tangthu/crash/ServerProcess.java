package vn.tangthu.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real server in a process of its own, to be killed or kept short of room. */
final class ServerProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Path data;
    private final int port;
    private final List<String> shell;
    private final String classPath;
    private Process process;
    private boolean inhabited;

    ServerProcess(Path data) throws IOException {
        this(data, List.of());
    }

    /** One whose files, like those of its database, cannot grow beyond so many MiB: the kernel refuses to write more. */
    static ServerProcess withSmallFiles(Path data, int mebibytes) throws IOException {
        return new ServerProcess(data, List.of("sh", "-c", "ulimit -f " + mebibytes * 2048 + "; exec \"$@\"", "sh")); // blocks of 512 bytes
    }

    /** One of an installation that has its people already. */
    static ServerProcess inhabited(Path data) throws IOException {
        var server = new ServerProcess(data);
        server.inhabited = true;
        return server;
    }

    private ServerProcess(Path data, List<String> shell) throws IOException {
        this.data = data;
        this.shell = shell;
        this.classPath = Packed.classPath();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Its folder for passing files. */
    Path passing() {
        return data.resolveSibling("passing");
    }

    /** Of its classes, as {@code ./tangthu} keeps one; written when a server ends by itself, for all that start later. */
    private static Path archive() {
        return Packed.folder().resolve("classes.jsa");
    }

    /** Starts and ends by itself, unless some server has done so before: the later starts are three times as quick. */
    void startForTheArchive() throws IOException, InterruptedException {
        if (Files.exists(archive())) return;
        start();
        stop();
    }

    void start() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.createDirectories(passing());
        var command = new ArrayList<>(shell);
        command.addAll(List.of(
                java, "-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + passing(),
                "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off",
                "-cp", classPath));
        if (Files.exists(archive())) command.add("-XX:SharedArchiveFile=" + archive());
        else if (shell.isEmpty()) command.add("-XX:ArchiveClassesAtExit=" + ownArchive());
        command.add("vn.tangthu.TangThu");
        // the city is put in once; what is killed afterwards is the server that people work with
        command.addAll(inhabited ? List.of("serve") : List.of("demo", "--documents", "0"));
        command.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
        var builder = new ProcessBuilder(command);
        builder.environment().put("TANGTHU_DATABASE_BINARIES", Path.of("target/postgres-18").toAbsolutePath().toString());
        builder.environment().put("TANGTHU_RECOGNITION_WORKERS", "1");
        builder.environment().put("TANGTHU_BITSTORE_KEEPFREE", "0B");
        builder.environment().put("TANGTHU_EXCHANGE_RETRYAFTER", "PT2S");
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("server.log").toFile()))
                .start();
        awaitAnswer();
    }

    private void awaitAnswer() throws InterruptedException, IOException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address() + "/sign-in")).timeout(Duration.ofSeconds(2)).build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) throw new IllegalStateException("The server ended by itself:\n" + log());
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("The server did not answer in time:\n" + log());
    }

    /** Waits until the demonstration's accounts are there. */
    void awaitAccounts() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!log().contains("Ctrl-C")) {
            if (System.nanoTime() > end) throw new IllegalStateException("No accounts in time:\n" + log());
            TimeUnit.MILLISECONDS.sleep(200);
        }
        inhabited = true;
    }

    /** As a power cut would: no time to say anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The database server too, with all its processes. */
    void killDatabase() throws IOException {
        var pidFile = data.resolve("database/cluster/postmaster.pid");
        if (!Files.exists(pidFile)) return;
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip())).ifPresent(postmaster -> {
            postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
        });
    }

    void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        else if (Files.exists(ownArchive())) Files.move(ownArchive(), archive(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path ownArchive() {
        return Packed.folder().resolve("classes-" + port + ".jsa");
    }

    private String log() throws IOException {
        var lines = Files.readAllLines(data.resolveSibling("server.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
