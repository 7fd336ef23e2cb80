package vn.tangthu;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and whom they call, as a page of Markdown: a picture in Mermaid and a table. */
final class ModulesPicture {

    private static final String HEAD = """
            # The modules

            Drawn from the code by `ModulesTest`; not edited by hand. Anew: `./tangthu test -Dtest=ModulesTest -Dtangthu.docs=write`.

            A module is a package below `vn.tangthu`. Its base package is its door; all else is inside. An arrow says *calls*. The
            kernel is called by nearly all and is left out of the picture, and so is an arrow that a longer way round already
            shows; the table has every arrow. The same test fails when an arrow is added that `package-info.java` does not allow, when
            arrows make a circle, or when somebody reaches past a door.

            """;

    private final TreeMap<String, TreeSet<String>> calls = new TreeMap<>();
    private final TreeMap<String, String> names = new TreeMap<>();

    static String of(ApplicationModules modules) {
        var picture = new ModulesPicture();
        modules.stream().forEach(module -> picture.add(module, modules));
        return HEAD + picture.mermaid() + "\n" + picture.table();
    }

    private void add(ApplicationModule module, ApplicationModules modules) {
        var called = module.getDirectDependencies(modules).uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        calls.put(module.getIdentifier().toString(), called);
        names.put(module.getIdentifier().toString(), module.getDisplayName());
    }

    private String mermaid() {
        var lines = new StringBuilder("```mermaid\nflowchart TD\n");
        names.forEach((id, name) -> {
            if (!id.equals("kernel")) lines.append("    ").append(id).append("[\"").append(name).append("\"]\n");
        });
        calls.forEach((from, called) -> called.stream()
                .filter(to -> !to.equals("kernel") && !isShownByALongerWay(from, to))
                .forEach(to -> lines.append("    ").append(from).append(" --> ").append(to).append('\n')));
        return lines.append("```\n").toString();
    }

    private boolean isShownByALongerWay(String from, String to) {
        return calls.get(from).stream().filter(other -> !other.equals(to)).anyMatch(other -> reachable(other).contains(to));
    }

    private Set<String> reachable(String from) {
        var found = new HashSet<String>();
        var ahead = new java.util.ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            for (var next : calls.get(ahead.pop())) if (found.add(next)) ahead.push(next);
        }
        return found;
    }

    private String table() {
        var rows = new StringBuilder("| Module | Name | Calls |\n|---|---|---|\n");
        calls.forEach((id, called) -> rows.append("| `").append(id).append("` | ").append(names.get(id)).append(" | ")
                .append(called.isEmpty() ? "nobody" : called.stream().map(c -> "`" + c + "`").collect(Collectors.joining(", ")))
                .append(" |\n"));
        return rows.toString();
    }
}
