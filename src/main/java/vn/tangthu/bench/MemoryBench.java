package vn.tangthu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a server with the demonstration city takes: resident memory, its workers and its database aside, right after the year
 * was loaded and after a second start; and how long the second start takes. The server is a process of its own with the
 * options that the launcher gives to servers.
 */
final class MemoryBench implements Bench {

    private static final int WANTED_MIB = 600;
    private static final int WANTED_SECONDS = 15;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String summary() {
        return "resident memory of a server with the demonstration city, and its second start";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            System.out.println("  skipped: this system does not tell the resident memory of a process");
            return;
        }
        var data = run.folder("demo");
        var documents = run.quick() ? List.of("--documents", "100") : List.<String>of();
        try (var first = Server.start(run, data, documents)) {
            memory(run, "with the year just loaded", first);
        }
        try (var second = Server.start(run, data, documents)) {
            run.ratio("second start until it can be used / " + WANTED_SECONDS + " s", second.seconds / WANTED_SECONDS, "<= 1");
            memory(run, "after a second start", second);
        }
    }

    private static void memory(BenchRun run, String when, Server server) throws IOException {
        double resident = server.resident();
        run.figure("server " + when + ", resident", resident, "MiB");
        run.ratio("server " + when + " / " + WANTED_MIB + " MiB", resident / WANTED_MIB, "<= 1");
    }

    private record Server(Process process, double seconds) implements AutoCloseable {

        static Server start(BenchRun run, Path data, List<String> further) throws IOException {
            var command = new ArrayList<String>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            var options = System.getProperty("tangthu.server-options", "").strip();
            if (!options.isEmpty()) command.addAll(List.of(options.split(" +")));
            command.addAll(List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath(), run.program().getName(), "demo",
                    "--data", data.toString(), "--port", String.valueOf(freePort())));
            command.addAll(further);
            long begin = System.nanoTime();
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var out = process.inputReader(StandardCharsets.UTF_8);
            awaitReady(process, out);
            double seconds = (System.nanoTime() - begin) / 1e9;
            drain(out);
            return new Server(process, seconds);
        }

        private static void awaitReady(Process process, BufferedReader out) throws IOException {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains("Ctrl-C")) return; // the last it says, once everything is there
            }
            process.destroy();
            throw new IOException("Expected: a server that says how to stop it; Found: it ended");
        }

        /** So that the server never waits for somebody to read what it says. */
        private static void drain(BufferedReader out) {
            var reader = new Thread(() -> out.lines().forEach(line -> {}), "server-output");
            reader.setDaemon(true);
            reader.start();
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        double resident() throws IOException {
            return Proc.residentMebibytes(process.pid());
        }

        @Override
        public void close() throws Exception {
            process.toHandle().destroy(); // Process.destroy would close what the other thread is still reading
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }
}
