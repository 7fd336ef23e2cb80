package vn.tangthu.signing.making;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tangthu.signing.Passphrase;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefused;

/**
 * A key in a token that never gives it away (PKCS#11): USB token, HSM. A token knows one user at a time for the whole process, so it is
 * held by one signature at a time, and closing logs out: the next one needs the PIN again.
 */
public final class Pkcs11Key implements SigningKey {

    private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Key.class);

    private final Pkcs11Token token;
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private Pkcs11Key(Pkcs11Token token, PrivateKey key, List<X509Certificate> chain) {
        this.token = token;
        this.key = key;
        this.chain = chain;
    }

    /**
     * Waits while another signature holds the token.
     *
     * @param label of the key in the token
     * @throws SigningRefused wrong PIN, no such key, or the token does not answer
     */
    public static Pkcs11Key open(Pkcs11Token token, String label, Passphrase pin) throws SigningRefused {
        token.hold();
        try {
            return opened(token, label, pin);
        } catch (SigningRefused | RuntimeException e) {
            leave(token);
            throw e;
        }
    }

    private static Pkcs11Key opened(Pkcs11Token token, String label, Passphrase pin) throws SigningRefused {
        var secret = pin.characters();
        try {
            var store = KeyStore.getInstance("PKCS11", token.provider());
            store.load(null, secret);
            if (!(store.getKey(label, null) instanceof PrivateKey key)) throw new SigningRefused(new SigningRefusal.TokenUnavailable(label));
            return new Pkcs11Key(token, key, Chains.of(store, label));
        } catch (IOException e) {
            throw new SigningRefused(isWrongPin(e) ? new SigningRefusal.WrongPassphrase() : new SigningRefusal.TokenUnavailable(label));
        } catch (GeneralSecurityException | ProviderException e) {
            LOG.warn("A token does not answer: {}", e.toString());
            throw new SigningRefused(new SigningRefusal.TokenUnavailable(label));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** The token's own word stands at the end of the causes (PKCS #11, section 5.1.6). */
    private static boolean isWrongPin(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).matches(".*CKR_PIN_(INCORRECT|INVALID|LEN_RANGE).*")) return true;
        }
        LOG.warn("A token does not let anybody in: {}", fault.toString());
        return false;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] bytes) throws SigningRefused {
        var certificate = new SigningCertificate(certificate());
        try {
            var signature = Signature.getInstance(certificate.algorithm().getJCEId(), token.provider());
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            LOG.warn("A token does not sign: {}", e.toString());
            throw new SigningRefused(new SigningRefusal.TokenUnavailable(certificate.holder()));
        }
    }

    @Override
    public void close() {
        leave(token);
    }

    private static void leave(Pkcs11Token token) {
        try {
            if (token.provider() instanceof AuthProvider held) held.logout();
        } catch (LoginException | ProviderException e) { // nobody was logged in, or the token was pulled out
            LOG.debug("Leaving a token: {}", e.toString());
        } finally {
            token.letGo();
        }
    }
}
