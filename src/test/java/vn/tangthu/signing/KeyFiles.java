package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** PKCS#12 files, made when a test runs. */
final class KeyFiles {

    static final String PASSPHRASE = "mat khau thu 2026";

    private KeyFiles() {}

    static Path pkcs12(Path file, TestAuthority.Identity who) {
        return pkcs12(file, who, PASSPHRASE);
    }

    static Path pkcs12(Path file, TestAuthority.Identity who, String passphrase) {
        try (var out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
            store.load(null, null);
            store.setKeyEntry("ky", who.key(), passphrase.toCharArray(), who.chain().toArray(X509Certificate[]::new));
            store.store(out, passphrase.toCharArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
