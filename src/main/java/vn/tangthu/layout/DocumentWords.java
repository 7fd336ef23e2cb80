package vn.tangthu.layout;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a DOCX says, whoever made it, for whoever looks for its words; read under the limits of {@link LayoutCheck}. */
public final class DocumentWords {

    private DocumentWords() {}

    /** A paragraph a line, those in tables included; absent where the file cannot be read, or not without danger. */
    public static Optional<String> of(Path docx) {
        try {
            return Optional.of(DocxReader.read(docx).document().passages().stream()
                    .map(Passage::typed).map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
