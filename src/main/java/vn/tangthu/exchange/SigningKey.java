package vn.tangthu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.exchange.edxml.EnvelopeSigner;

/**
 * The key with which messages are signed: a PKCS#12 file and, in another file, its password. Without one, messages go unsigned. A
 * file put in its place is used from the next message on.
 */
@Component
class SigningKey {

    private final String file;
    private final String passwordFile;
    private EnvelopeSigner signer;
    private FileTime of;

    SigningKey(@Value("${tangthu.exchange.key:}") String file, @Value("${tangthu.exchange.key-password-file:}") String passwordFile) {
        this.file = file;
        this.passwordFile = passwordFile;
    }

    /** @throws IOException there should be one but it cannot be used: the message waits rather than going unsigned */
    synchronized Optional<EnvelopeSigner> signer() throws IOException {
        if (file.isBlank()) return Optional.empty();
        var changed = Files.getLastModifiedTime(Path.of(file));
        if (signer == null || !changed.equals(of)) {
            signer = loaded();
            of = changed;
        }
        return Optional.of(signer);
    }

    private EnvelopeSigner loaded() throws IOException {
        var password = Files.readString(Path.of(passwordFile)).strip().toCharArray();
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var alias = Collections.list(store.aliases()).stream().filter(name -> isKey(store, name)).findFirst()
                    .orElseThrow(() -> new IOException("No key in " + file));
            return new EnvelopeSigner((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key for messages cannot be used", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
