package vn.tangthu.outgoing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Tên loại with its abbreviation (Decree 30/2020/NĐ-CP, Art. 7 and App. III).
 *
 * @param abbreviation empty for công văn and thư công
 * @param normative has a series of its own and the year in its symbol
 */
public record DocumentKind(String name, String abbreviation, boolean normative) {

    private static final List<DocumentKind> ALL = read("/data/outgoing-kinds.csv");

    /** In the order of their frequency. */
    public static List<DocumentKind> all() {
        return ALL;
    }

    public static Optional<DocumentKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
    }

    private static List<DocumentKind> read(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(DocumentKind.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(DocumentKind::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentKind of(String line) {
        var cells = line.split(";", -1);
        return new DocumentKind(cells[0], cells[1], cells[2].equals("normative"));
    }
}
