package vn.tangthu.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Kiểm tra thể thức: where a document departs from the form of Decree 30/2020/NĐ-CP, Appendix I. Says what it found, and of what this kind
 * of file does not show says so.
 *
 * <p>A DOCX may be checked in the server's process: it is read piece by piece under strict limits and nothing of it is run or fetched. A
 * PDF from elsewhere is opened in a process that may fail, never in the server's; the command is one.
 */
public final class LayoutCheck {

    private static final List<Look> LOOKS = List.of(new LookAtPage(), new LookAtHead(), new LookAtTitle(), new LookAtContent(), new LookAtSignature(),
            new LookAtRecipients(), new LookAtAttached(), new LookAtStyles());

    private LayoutCheck() {}

    /** @param file DOCX or PDF, told by how it begins, not by its name */
    public static FormCheck of(Path file) {
        try {
            return look(isPdf(file) ? PdfReader.read(file) : DocxReader.read(file).document());
        } catch (Refused e) {
            return new FormCheck.CouldNotCheck(e.why(), e.getMessage());
        }
    }

    private static boolean isPdf(Path file) throws Refused {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            throw new Refused(Obstacle.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    static FormCheck.Checked look(LayoutDocument document) {
        var anatomy = Anatomy.of(document);
        var notes = new Notes();
        for (var look : LOOKS) look.at(document, anatomy, notes);
        return notes.checked();
    }
}
