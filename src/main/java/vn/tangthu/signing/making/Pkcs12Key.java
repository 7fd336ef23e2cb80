package vn.tangthu.signing.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vn.tangthu.signing.Passphrase;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefused;

/** A key in a PKCS#12 file (RFC 7292): .p12, .pfx. Where the file holds several, the first. */
public record Pkcs12Key(PrivateKey key, List<X509Certificate> chain) implements SigningKey {

    /** @throws SigningRefused there is no such file, it is no PKCS#12 file with a key, or the passphrase is another */
    public static Pkcs12Key open(Path file, Passphrase passphrase) throws SigningRefused {
        var secret = passphrase.characters();
        try (var in = Files.newInputStream(file)) {
            var store = reader(secret);
            store.load(in, secret);
            return first(store, secret);
        } catch (IOException e) {
            throw new SigningRefused(wrongPassphrase(e) ? new SigningRefusal.WrongPassphrase() : new SigningRefusal.KeyUnreadable());
        } catch (UnrecoverableKeyException e) { // the key inside has a passphrase of its own
            throw new SigningRefused(new SigningRefusal.WrongPassphrase());
        } catch (GeneralSecurityException e) {
            throw new SigningRefused(new SigningRefusal.KeyUnreadable());
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** The JDK's reader takes ASCII only; people's passphrases have Vietnamese letters. */
    private static KeyStore reader(char[] secret) throws GeneralSecurityException {
        boolean ascii = new String(secret).chars().allMatch(letter -> letter >= 0x20 && letter < 0x7f);
        return ascii ? KeyStore.getInstance("PKCS12") : KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
    }

    private static boolean wrongPassphrase(IOException e) {
        return e.getCause() instanceof UnrecoverableKeyException;
    }

    private static Pkcs12Key first(KeyStore store, char[] secret) throws GeneralSecurityException, SigningRefused {
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, secret) instanceof PrivateKey key) return new Pkcs12Key(key, Chains.of(store, alias));
        }
        throw new SigningRefused(new SigningRefusal.KeyUnreadable());
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance(new SigningCertificate(certificate()).algorithm().getJCEId());
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was read does not sign", e);
        }
    }

    @Override
    public void close() {
        // nothing is held open; the key goes with this object
    }

    @Override
    public String toString() {
        return "PKCS#12 key of " + new SigningCertificate(certificate()).holder();
    }
}
