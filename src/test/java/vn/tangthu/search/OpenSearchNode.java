package vn.tangthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real OpenSearch node, started once for a test run from its published artifacts in a process of its own. Where that is
 * not possible the tests are skipped and say why.
 */
final class OpenSearchNode {

    private static final int OLDEST_JAVA = 21;
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static String address;
    private static String refusal;

    private OpenSearchNode() {}

    /** Its address; the calling test is skipped when there can be no node. */
    static synchronized String address() {
        if (address == null && refusal == null) start();
        if (refusal != null) System.out.println("OpenSearch tests are skipped: " + refusal);
        Assumptions.assumeTrue(refusal == null, () -> "OpenSearch tests are skipped: " + refusal);
        return address;
    }

    private static void start() {
        try {
            var java = java();
            if (java.isEmpty()) {
                refusal = "no JDK of version " + OLDEST_JAVA + " or newer was found (TANGTHU_JDK21 may name one)";
                return;
            }
            var classPath = classPath();
            if (classPath.isPresent()) launch(java.get(), classPath.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> java() throws IOException {
        var homes = new ArrayList<Path>();
        for (var name : List.of("TANGTHU_JDK21", "JAVA_HOME")) {
            if (System.getenv(name) != null) homes.add(Path.of(System.getenv(name)));
        }
        homes.add(Path.of(System.getProperty("java.home")));
        var installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (var folders = Files.list(installed)) {
                folders.sorted().forEach(homes::add);
            }
        }
        return homes.stream().filter(home -> version(home) >= OLDEST_JAVA).map(home -> home.resolve("bin/java")).findFirst();
    }

    private static int version(Path home) {
        var release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) return 0;
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^\\d.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Optional<String> classPath() throws IOException, InterruptedException {
        var found = Path.of("target/opensearch.classpath").toAbsolutePath();
        var log = Path.of("target/opensearch-resolve.log").toAbsolutePath();
        if (!Files.exists(found)) {
            Files.createDirectories(found.getParent());
            var maven = Files.isExecutable(Path.of("mvnw")) ? Path.of("mvnw").toAbsolutePath().toString() : "mvn";
            try {
                var resolving = new ProcessBuilder(maven, "-q", "-B", "dependency:build-classpath", "-f", "src/test/opensearch/pom.xml",
                        "-Dmdep.outputFile=" + found).redirectErrorStream(true).redirectOutput(log.toFile()).start();
                if (!resolving.waitFor(5, TimeUnit.MINUTES)) resolving.destroyForcibly();
            } catch (IOException e) {
                refusal = "Maven could not be started: " + e.getMessage();
                return Optional.empty();
            }
        }
        if (!Files.exists(found)) {
            refusal = "Maven could not fetch the node's artifacts, see " + log;
            return Optional.empty();
        }
        return Optional.of(Files.readString(found).strip());
    }

    private static void launch(Path java, String classPath) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("tangthu-opensearch");
        var arguments = folder.resolve("arguments");
        Files.writeString(arguments, "-cp " + classPath);
        var log = folder.resolve("log");
        var node = new ProcessBuilder(java.toString(), "-Xms256m", "-Xmx512m", "--add-opens", "java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "@" + arguments, "org.codelibs.opensearch.runner.OpenSearchRunner",
                "-numOfNode", "1", "-basePath", folder.resolve("node").toString(),
                "-clusterName", "tangthu-" + UUID.randomUUID(), // a node of another test run is not to be joined
                "-baseHttpPort", "9200") // it takes the first free one above and says which
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, folder)));
        address = started(node, log);
        if (address == null) throw new IllegalStateException("The OpenSearch node did not come up:\n" + Files.readString(log));
        allowFullDisk();
    }

    /** The node refuses new indexes where a tenth of the disk or less is free; how full this machine is must not decide a test. */
    private static void allowFullDisk() throws IOException, InterruptedException {
        var settings = HttpRequest.newBuilder(URI.create(address + "/_cluster/settings"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"persistent\": {\"cluster.routing.allocation.disk.threshold_enabled\": false}}"))
                .build();
        var answer = HttpClient.newHttpClient().send(settings, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException("The OpenSearch node refused a setting: " + answer.body());
    }

    private static String started(Process node, Path log) throws IOException, InterruptedException {
        var port = Pattern.compile("HTTP Port:\\s+(\\d+)");
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && node.isAlive()) {
            var said = port.matcher(Files.readString(log));
            if (said.find() && answers("http://127.0.0.1:" + said.group(1))) return "http://127.0.0.1:" + said.group(1);
            Thread.sleep(300);
        }
        return null;
    }

    private static boolean answers(String address) throws InterruptedException {
        var health = HttpRequest.newBuilder(URI.create(address + "/_cluster/health?wait_for_status=yellow&timeout=5s")).build();
        try {
            return HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private static void stop(Process node, Path folder) {
        node.destroyForcibly();
        node.onExit().join();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            System.err.println("The test node's folder was left behind: " + folder);
        }
    }
}
