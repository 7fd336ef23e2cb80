package vn.tangthu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tangthu.database.DataFolder;

/** Tokens that partners' installations gave us: a file each that its owner alone may read, never in the database or a page. */
@Component
class PartnerSecrets {

    private final DataFolder data;

    PartnerSecrets(DataFolder data) {
        this.data = data;
    }

    void keep(UUID partner, String token) {
        try {
            var file = file(partner);
            var fresh = Files.createTempFile(file.getParent(), "partner", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, token);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The token of a partner could not be kept", e);
        }
    }

    /** Empty when none was given. */
    String of(UUID partner) {
        try {
            var file = file(partner);
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("The token of a partner could not be read", e);
        }
    }

    private Path file(UUID partner) {
        return data.folder("secret").resolve("partner-" + partner);
    }
}
