package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.SecretBox;
import vn.tangthu.signing.making.Pkcs11Key;
import vn.tangthu.signing.making.Pkcs11Token;
import vn.tangthu.signing.making.Pkcs12Key;
import vn.tangthu.signing.making.SigningKey;

/** The secret halves of keys: files readable by the program's user alone, or the token that is configured; and passphrases that are kept, sealed. */
@Component
class SecretKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeys.class);

    private final Path folder;
    private final SecretBox box;
    private final String library;
    private final long slot;

    SecretKeys(DataFolder data, @Value("${tangthu.signing.pkcs11.library:}") String library, @Value("${tangthu.signing.pkcs11.slot:0}") long slot) {
        this.folder = closed(data.folder("secret").resolve("signing"));
        this.box = SecretBox.withKeyIn(data.folder("secret").resolve("signing.key"));
        this.library = library;
        this.slot = slot;
    }

    private static Path closed(Path folder) {
        try {
            return Files.setPosixFilePermissions(Files.createDirectories(folder), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of signing keys cannot be written: " + folder, e);
        }
    }

    void keep(KeyId id, byte[] file) {
        try {
            var kept = Files.createFile(file(id), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(kept, file);
        } catch (IOException e) {
            throw new UncheckedIOException("A signing key could not be kept: " + file(id), e);
        }
    }

    /** What nobody signs with any more is not left lying about. */
    void destroy(KeyId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOG.error("The file of a retired signing key could not be removed; remove it by hand: {}", file(id), e);
        }
    }

    SigningKey open(HeldKey key, Passphrase passphrase) throws SigningRefused {
        return key.kind() == HeldKey.Kind.PKCS12 ? Pkcs12Key.open(file(key.id()), passphrase) : inToken(key.label(), passphrase);
    }

    SigningKey inToken(String label, Passphrase pin) throws SigningRefused {
        return Pkcs11Key.open(Pkcs11Token.in(Path.of(library), slot), label, pin);
    }

    byte[] seal(KeyId id, Passphrase passphrase) {
        return box.seal(new String(passphrase.characters()).getBytes(StandardCharsets.UTF_8), "signing key " + id);
    }

    Passphrase unseal(KeyId id, byte[] sealed) {
        return Passphrase.of(new String(box.open(sealed, "signing key " + id), StandardCharsets.UTF_8));
    }

    /** Whether a token is configured at all. */
    Optional<String> token() {
        return library.isBlank() ? Optional.empty() : Optional.of(library);
    }

    private Path file(KeyId id) {
        return folder.resolve(id + ".p12");
    }
}
