package vn.tangthu.crash;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as one file beside its libraries, as it is installed: only such classes can be kept in an archive that shortens starts. */
final class Packed {

    private Packed() {}

    /** Where the program lies and the archive of its classes; both forks of a test run use it. */
    static Path folder() {
        return Path.of("target/crash-program").toAbsolutePath();
    }

    /** @return a class path without folders */
    static synchronized String classPath() throws IOException {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator);
        var jar = Files.createDirectories(folder()).resolve("program.jar");
        try (var lock = FileChannel.open(folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var held = lock.lock()) {
            var classes = Path.of("target/classes").toAbsolutePath();
            if (!Files.exists(jar) || Files.getLastModifiedTime(jar).compareTo(newest(classes)) < 0) {
                Files.deleteIfExists(folder().resolve("classes.jsa"));
                var fresh = folder().resolve("program.jar.new");
                pack(classes, fresh);
                Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return Stream.concat(Stream.of(jar.toString()), Arrays.stream(all).filter(entry -> Files.isRegularFile(Path.of(entry))))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static FileTime newest(Path classes) throws IOException {
        var newest = FileTime.fromMillis(0);
        try (var files = Files.walk(classes)) {
            for (var file : files.toList()) {
                var changed = Files.getLastModifiedTime(file);
                if (changed.compareTo(newest) > 0) newest = changed;
            }
        }
        return newest;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
            for (var file : files.filter(path -> !path.equals(classes)).toList()) {
                var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
