package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import java.util.Set;

/** What the arithmetic of a signature says, apart from who made it. */
final class Bytes {

    /** Digests for which two texts with the same value can be made (ETSI TS 119 312). */
    private static final Set<DigestAlgorithm> BROKEN_DIGESTS =
            Set.of(DigestAlgorithm.MD2, DigestAlgorithm.MD5, DigestAlgorithm.SHA1, DigestAlgorithm.RIPEMD160);
    private static final Set<EncryptionAlgorithm> MEASURED_IN_BITS =
            Set.of(EncryptionAlgorithm.RSA, EncryptionAlgorithm.RSASSA_PSS, EncryptionAlgorithm.DSA);
    private static final int LEAST_BITS = 2048;

    private Bytes() {}

    static Facts.Integrity of(SignatureWrapper signature) {
        var matchers = signature.getDigestMatchers();
        if (matchers.stream().anyMatch(one -> one.isDataFound() && !one.isDataIntact())) return Facts.Integrity.BROKEN;
        if (matchers.stream().anyMatch(XmlDigestMatcher::isDuplicated)) return Facts.Integrity.AMBIGUOUS;
        if (matchers.isEmpty() || matchers.stream().anyMatch(one -> !one.isDataFound())) return Facts.Integrity.CONTENT_MISSING;
        boolean whole = signature.isSignatureIntact() && signature.isSignatureValid();
        boolean pdfWhole = signature.getPDFRevision() == null || signature.isSignatureByteRangeValid();
        return whole && pdfWhole ? Facts.Integrity.INTACT : Facts.Integrity.BROKEN;
    }

    /** Whether any digest or the key is one that is no longer safe; the library's own answer does not name it for plain XML signatures. */
    static boolean weak(SignatureWrapper signature) {
        return BROKEN_DIGESTS.contains(signature.getDigestAlgorithm())
                || signature.getDigestMatchers().stream().anyMatch(one -> one.getDigestMethod() != null && BROKEN_DIGESTS.contains(one.getDigestMethod()))
                || shortKey(signature);
    }

    static boolean shortKey(AbstractTokenProxy signed) {
        var bits = signed.getKeyLengthUsedToSignThisToken();
        return MEASURED_IN_BITS.contains(signed.getEncryptionAlgorithm()) && bits != null && bits.matches("\\d{1,6}") && Integer.parseInt(bits) < LEAST_BITS;
    }
}
