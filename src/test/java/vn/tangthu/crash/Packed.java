package vn.tangthu.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as one file beside its libraries, as it is installed: only such classes can be kept in an archive that shortens starts. */
final class Packed {

    private Packed() {}

    /** @param folder where the file is written @return a class path without folders */
    static String classPath(Path folder) throws IOException {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator);
        var program = Path.of("target/classes").toAbsolutePath();
        var jar = folder.resolve("program.jar");
        pack(program, jar);
        return Stream.concat(Stream.of(jar.toString()), Arrays.stream(all).filter(entry -> Files.isRegularFile(Path.of(entry))))
                .collect(Collectors.joining(File.pathSeparator));
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
