package vn.tangthu.outgoing;

import java.time.Instant;
import java.util.List;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;

/**
 * A text that was handed in; it never changes.
 *
 * @param digest over all its files, what an approval names
 * @param files the document itself first, then what is attached
 */
public record Version(int ordinal, Checksum digest, String madeBy, Instant madeAt, String note, List<File> files) {

    public record File(int place, Checksum sha256, ByteCount size, String name, Format format) {}

    public enum Format {
        DOCX,
        PDF
    }

    public File main() {
        return files.get(0);
    }

    static Checksum digest(List<File> files) {
        var digest = Checksum.sha256();
        for (var file : files) digest.update(file.sha256().digest());
        return Checksum.ofDigest(digest.digest());
    }
}
