package vn.tangthu.recognition.pool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import vn.tangthu.recognition.worker.WorkerMain;

/** The command line of a worker: the same program, the same Java, another main class and a small heap. */
final class WorkerCommand {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private WorkerCommand() {}

    static ProcessBuilder in(Path scratch) {
        var classPath = System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx192m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Dpdfbox.fontcache=" + scratch, "-Djava.io.tmpdir=" + scratch,
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0", "-cp", classPath));
        if (isOneFatJar(classPath)) {
            command.add("-Dloader.main=" + WorkerMain.class.getName());
            command.add(LAUNCHER);
        } else {
            command.add(WorkerMain.class.getName());
        }
        command.add(scratch.toString());
        var builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // more threads on one page make it slower, not faster
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /** Whether the program is one jar with its libraries inside, as Spring Boot packs it. */
    private static boolean isOneFatJar(String classPath) {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) return false;
        try (var jar = new ZipFile(classPath)) {
            return jar.getEntry("BOOT-INF/") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
