package vn.tangthu.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tangthu.testing.Conforms;

/** The tests that carry {@link Conforms}, found in the compiled test classes. */
final class Proofs {

    private Proofs() {}

    /** Item → tests as {@code ClassName: the name as a sentence}, sorted. */
    static Map<String, List<String>> of(String rule) {
        var proofs = new TreeMap<String, List<String>>();
        for (var type : testClasses()) {
            for (var method : type.getDeclaredMethods()) {
                for (var conforms : method.getAnnotationsByType(Conforms.class)) {
                    if (conforms.rule().equals(rule)) proofs.computeIfAbsent(conforms.item(), i -> new ArrayList<>()).add(name(method));
                }
            }
        }
        proofs.values().forEach(tests -> tests.sort(null));
        return proofs;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + ": " + method.getName().replace('_', ' ');
    }

    private static List<Class<?>> testClasses() {
        try {
            var root = Path.of(Proofs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (var files = Files.walk(root)) {
                return files.map(root::relativize).map(Path::toString).filter(f -> f.endsWith(".class"))
                        .<Class<?>>map(f -> load(f.substring(0, f.length() - 6).replace(java.io.File.separatorChar, '.'))).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loaded, not initialised: looking must start no server. */
    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Proofs.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
