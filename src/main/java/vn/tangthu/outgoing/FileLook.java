package vn.tangthu.outgoing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What a file is, told by its bytes alone and without unpacking it into memory: a DOCX that holds no program and unpacks to a
 * size in keeping with its own, or a PDF. Whatever is wrong further inside is found by those who read it, in a process of their own.
 *
 * @param fault a word of {@code outgoing.file-fault}, empty when the format is known
 */
record FileLook(Optional<Version.Format> format, String fault) {

    private static final int MOST_ENTRIES = 5_000;
    /** Bytes. A document of a thousand pages with pictures stays far below. */
    private static final long MOST_UNPACKED = 300L << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** A PDF may begin with up to so many other bytes (ISO 32000-1, Annex H). */
    private static final int PDF_WITHIN = 1024;

    static FileLook at(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(PDF_WITHIN + PDF.length);
        var head = in.readNBytes(PDF_WITHIN);
        if (startsWith(head, ZIP)) {
            in.reset();
            return docx(in);
        }
        if (holds(head, PDF)) {
            return new FileLook(Optional.of(Version.Format.PDF), "");
        }
        return wrong("neither-docx-nor-pdf");
    }

    private static FileLook docx(InputStream in) throws IOException {
        boolean document = false;
        long unpacked = 0;
        int entries = 0;
        var buffer = new byte[1 << 14];
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) return wrong("unpacks-too-large");
                if (entry.getName().endsWith("vbaProject.bin")) return wrong("holds-macros");
                document |= entry.getName().equals("word/document.xml");
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED) return wrong("unpacks-too-large");
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException damaged) {
            return wrong("is-damaged");
        }
        return document ? new FileLook(Optional.of(Version.Format.DOCX), "") : wrong("not-docx");
    }

    private static FileLook wrong(String fault) {
        return new FileLook(Optional.empty(), fault);
    }

    private static boolean startsWith(byte[] head, byte[] sign) {
        return head.length >= sign.length && java.util.Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    private static boolean holds(byte[] head, byte[] sign) {
        for (int i = 0; i + sign.length <= head.length; i++) {
            if (java.util.Arrays.equals(head, i, i + sign.length, sign, 0, sign.length)) return true;
        }
        return false;
    }
}
