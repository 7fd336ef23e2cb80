package vn.tangthu.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Many systems put each file into a ZIP before they encode it, and leave its name as it was: {@code van-ban.pdf} whose bytes are a
 * ZIP with one file. Such a file is taken out. What is called a ZIP, or is one by nature as DOCX is, stays as it came.
 */
final class Unzipped {

    private static final Set<String> ZIPS_BY_NATURE = Set.of("zip", "docx", "xlsx", "pptx", "docm", "xlsm", "odt", "ods", "odp", "asice", "sce", "epub", "jar", "kmz");
    /** A file that grows more than this often and beyond this many bytes is a bomb and stays packed. */
    private static final long MOST_TIMES = 200, HARMLESS = 64L << 20;

    private Unzipped() {}

    /** @return a new file beside it, to be removed by the caller; absent when it stays as it came */
    static Optional<Path> of(Path file, String name, Path work) throws IOException {
        if (ZIPS_BY_NATURE.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) || !isZip(file)) return Optional.empty();
        var out = Files.createTempFile(work, "in", ".plain");
        boolean whole = false;
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var first = zip.getNextEntry();
            whole = first != null && !first.isDirectory() && copied(zip, out, Math.max(HARMLESS, MOST_TIMES * Files.size(file))) && zip.getNextEntry() == null;
        } catch (ZipException | java.io.EOFException damaged) {
            whole = false;
        }
        if (whole) return Optional.of(out);
        Files.deleteIfExists(out);
        return Optional.empty();
    }

    private static boolean copied(ZipInputStream zip, Path out, long most) throws IOException {
        long copied = 0;
        var piece = new byte[1 << 16];
        try (var to = Files.newOutputStream(out)) {
            for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                copied += read;
                if (copied > most) return false;
                to.write(piece, 0, read);
            }
        }
        return true;
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }
}
