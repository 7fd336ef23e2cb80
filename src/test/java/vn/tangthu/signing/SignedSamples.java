package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A few signed files and whom to trust, for tests of other modules. The trust lies in {@code trust}, as in a data folder. */
public record SignedSamples(Path folder) {

    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc chứng thực thử");

    public static SignedSamples in(Path folder) {
        try {
            Files.createDirectories(folder);
            var good = SignedFiles.pades(SignedFiles.pdf(1), AUTHORITY.signer("Nguyễn Văn An"));
            Files.write(folder.resolve("da-ky.pdf"), good);
            Files.write(folder.resolve("da-sua.pdf"), SignedFiles.pageChanged(good));
            Files.write(folder.resolve("chua-ky.pdf"), SignedFiles.pdf(1));
            AUTHORITY.trustFolder(folder.resolve("trust"), Instant.now().plus(Duration.ofDays(2)), Map.of());
            return new SignedSamples(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String good() {
        return folder.resolve("da-ky.pdf").toString();
    }

    public String changed() {
        return folder.resolve("da-sua.pdf").toString();
    }

    public String unsigned() {
        return folder.resolve("chua-ky.pdf").toString();
    }

    public String trust() {
        return folder.resolve("trust").toString();
    }
}
