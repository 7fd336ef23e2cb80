package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import vn.tangthu.recognition.ReadingFailure;

/** The kinds of document we read, told by their content and never by their name. */
enum Kind {
    PDF("pdf"),
    TIFF("tif", "tiff"),
    JPEG("jpg", "jpeg", "jpe", "jfif"),
    PNG("png"),
    DOCX("docx");

    /** A PDF may have up to this many bytes before its header (ISO 32000-1 Annex H.3 implementation note 13). */
    private static final int HEAD = 1024;

    private final Set<String> extensions;

    Kind(String... extensions) {
        this.extensions = Set.of(extensions);
    }

    static Kind of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) return TIFF;
        if (text.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (text.startsWith("\u0089PNG\r\n")) return PNG;
        if (text.startsWith("PK\u0003\u0004")) return DOCX;
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) throw oldOffice(file);
        if (text.contains("%PDF-")) return PDF;
        throw new CannotRead(ReadingFailure.UNKNOWN_KIND, "No kind of document we read");
    }

    /** An encrypted DOCX is an OLE file with a stream of this name; any other OLE file is an office format we do not read. */
    private static CannotRead oldOffice(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(1 << 20);
        }
        boolean encrypted = new String(start, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
        return encrypted
                ? new CannotRead(ReadingFailure.PASSWORD_PROTECTED, "Encrypted office document")
                : new CannotRead(ReadingFailure.UNKNOWN_KIND, "An older office format");
    }

    boolean fits(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && extensions.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
