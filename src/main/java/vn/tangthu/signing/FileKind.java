package vn.tangthu.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Kinds of files that hold signatures, known by how they begin. A limit on the size stands with each. */
public enum FileKind {
    PDF(200),
    /** Read as a tree, which takes twenty times the room of the file. */
    XML(20),
    ASIC(200),
    CMS(50);

    private static final int BEGINNING = 1024;

    private final int megabytes;

    FileKind(int megabytes) {
        this.megabytes = megabytes;
    }

    public long mostBytes() {
        return megabytes * 1_000_000L;
    }

    public static Optional<FileKind> of(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BEGINNING);
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) return Optional.of(PDF);
        if (text.startsWith("PK\3\4")) return Optional.of(ASIC);
        if (text.replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "").replace("\0", "").stripLeading().startsWith("<")) return Optional.of(XML);
        return text.startsWith("0") || text.startsWith("-----BEGIN") ? Optional.of(CMS) : Optional.empty();
    }
}
