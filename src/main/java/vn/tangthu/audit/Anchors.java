package vn.tangthu.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The hash of each seal, outside the database: one line per seal in a file that only grows, flushed to the medium.
 * Whoever cuts the newest seals off the database would have to cut every copy of this file too. Further files, say on a
 * mounted folder of another machine, are set by {@code tangthu.audit.anchor-files}.
 *
 * <p>A line: number, space, hash in hexadecimal, space, time in ISO 8601 UTC, line feed. Written after the seal is
 * committed; a crash between the two leaves one line out, and the next line stands for it, for the chain links them.
 */
class Anchors {

    private final List<Path> files;

    Anchors(List<Path> files) {
        this.files = List.copyOf(files);
    }

    List<Path> files() {
        return files;
    }

    void append(Seal seal) {
        var line = (seal.number() + " " + seal.hash() + " " + seal.sealedAt() + "\n").getBytes(StandardCharsets.US_ASCII);
        for (var file : files) append(file, line);
    }

    /** A file lock belongs to the whole process: between its own threads it is refused instead of waited for, so they queue here. */
    private static synchronized void append(Path file, byte[] line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = new RandomAccessFile(file.toFile(), "rw"); var lock = out.getChannel().lock()) {
                out.seek(endOfWholeLines(out));
                out.write(line);
                out.getChannel().force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The newest seal could not be anchored in " + file, e);
        }
    }

    /** Behind the last line feed: a line torn by a crash is written over. */
    private static long endOfWholeLines(RandomAccessFile file) throws IOException {
        long end = file.length();
        while (end > 0) {
            file.seek(end - 1);
            if (file.read() == '\n') return end;
            end--;
        }
        return 0;
    }
}
