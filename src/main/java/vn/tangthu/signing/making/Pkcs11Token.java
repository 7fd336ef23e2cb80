package vn.tangthu.signing.making;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefused;

/** A token's slot, reached through its maker's library. A library is initialised once per process, so there is one of these per slot. */
public final class Pkcs11Token {

    private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Token.class);
    private static final Map<String, Pkcs11Token> KNOWN = new ConcurrentHashMap<>();

    private final Provider provider;
    private final Semaphore free = new Semaphore(1, true);

    private Pkcs11Token(Provider provider) {
        this.provider = provider;
    }

    /**
     * @param library the shared library of the token's maker
     * @param slot its number, as the library counts
     * @throws SigningRefused there is no such library, or no token in the slot
     */
    public static Pkcs11Token in(Path library, long slot) throws SigningRefused {
        if (!Files.isReadable(library)) throw new SigningRefused(new SigningRefusal.TokenUnavailable(library.toString()));
        var settings = "--name=tangthu" + KNOWN.size() + "\nlibrary=\"" + library + "\"\nslot=" + slot + "\n";
        try {
            return KNOWN.computeIfAbsent(library + " " + slot, place -> new Pkcs11Token(Security.getProvider("SunPKCS11").configure(settings)));
        } catch (InvalidParameterException | ProviderException e) {
            LOG.warn("No token in slot {} of {}: {}", slot, library, e.toString());
            throw new SigningRefused(new SigningRefusal.TokenUnavailable(library.getFileName() + ", " + slot));
        }
    }

    public Provider provider() {
        return provider;
    }

    void hold() {
        free.acquireUninterruptibly();
    }

    void letGo() {
        free.release();
    }
}
