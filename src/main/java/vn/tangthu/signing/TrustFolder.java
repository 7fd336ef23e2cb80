package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Checksum;

/** The folder {@code trust} of the data folder: whom the installation trusts and what was revoked. Whoever runs the installation puts files there. */
@Component
class TrustFolder {

    private final Path folder;

    TrustFolder(DataFolder data) {
        this.folder = data.root().resolve("trust");
    }

    Path path() {
        return folder;
    }

    /** @throws Trust.BrokenTrustException a file is not what its name says */
    Trust trust() {
        return Files.isDirectory(folder) ? Trust.in(folder) : Trust.none();
    }

    /** Of the names and bytes of all files: findings hold for this state of the folder. */
    Checksum digest() {
        var sha256 = Checksum.sha256();
        for (var file : files()) {
            sha256.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            sha256.update(Checksum.of(bytes(file)).digest());
        }
        return Checksum.ofDigest(sha256.digest());
    }

    List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
