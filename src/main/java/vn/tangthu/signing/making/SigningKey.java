package vn.tangthu.signing.making;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.tangthu.signing.SigningRefused;

/** A private key that is open for signing. What holds it, a file or a token, is its own matter. Closing it shuts what it lies in. */
public interface SigningKey extends AutoCloseable {

    /** Its own certificate first, then those above it, as far as they lie beside it. Never empty. */
    List<X509Certificate> chain();

    default X509Certificate certificate() {
        return chain().get(0);
    }

    /** The signature value over these bytes, by {@link SigningCertificate#algorithm}. @throws SigningRefused the token no longer answers */
    byte[] sign(byte[] bytes) throws SigningRefused;

    @Override
    void close();
}
