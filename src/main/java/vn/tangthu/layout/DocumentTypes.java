package vn.tangthu.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The types of administrative documents with their abbreviations (Decree 30/2020/NĐ-CP, Article 7 and Appendix III). */
final class DocumentTypes {

    private static final List<Type> ALL = load();

    private DocumentTypes() {}

    /** @param abbreviation empty where none is used */
    record Type(String name, String abbreviation) {}

    private static List<Type> load() {
        try (var lines = new BufferedReader(new InputStreamReader(DocumentTypes.class.getResourceAsStream("/data/document-kinds.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.endsWith(",ND30")).map(line -> line.split(",", -1)).map(cells -> new Type(cells[0], cells[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param line as printed in capitals; that of a dispatch is never printed */
    static Optional<Type> named(String line) {
        var folded = Folded.of(line);
        return ALL.stream().filter(type -> !type.name.equals(Template.DISPATCH.typeName()) && Folded.of(type.name).equals(folded)).findFirst();
    }

    static Optional<Type> abbreviated(String abbreviation) {
        return ALL.stream().filter(type -> !type.abbreviation.isEmpty() && type.abbreviation.equals(abbreviation)).findFirst();
    }
}
