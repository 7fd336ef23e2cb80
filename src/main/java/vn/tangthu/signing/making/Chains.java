package vn.tangthu.signing.making;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefused;

/** The certificates that lie beside a key. */
final class Chains {

    private Chains() {}

    static List<X509Certificate> of(KeyStore store, String alias) throws KeyStoreException, SigningRefused {
        var chain = store.getCertificateChain(alias);
        if (chain == null || chain.length == 0) throw new SigningRefused(new SigningRefusal.KeyUnreadable());
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }
}
