package vn.tangthu.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way from a certificate up to one that is trusted (RFC 5280, section 6). Whoever issued must have been allowed to issue; being named
 * as the issuer is not enough. Revocation is another question, see {@link RevocationLists}.
 */
final class TrustedPath {

    private final List<X509Certificate> trusted;

    TrustedPath(List<X509Certificate> trusted) {
        this.trusted = trusted;
    }

    /**
     * @param beside what came with the signature
     * @return the certificate, those above it, and the trusted one; the certificate alone where it is itself listed; empty if no way leads up
     */
    Optional<List<X509Certificate>> from(X509Certificate certificate, List<X509Certificate> beside, Instant at) {
        if (trusted.contains(certificate)) return Optional.of(List.of(certificate));
        if (trusted.isEmpty()) return Optional.empty();
        try {
            var found = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters(certificate, beside, at));
            var path = new ArrayList<X509Certificate>();
            found.getCertPath().getCertificates().forEach(one -> path.add((X509Certificate) one));
            path.add(found.getTrustAnchor().getTrustedCert());
            return Optional.of(List.copyOf(path));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private PKIXBuilderParameters parameters(X509Certificate certificate, List<X509Certificate> beside, Instant at) throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var anchors = trusted.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
        var parameters = new PKIXBuilderParameters(anchors, target);
        var pool = new ArrayList<>(beside);
        pool.add(certificate);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(pool)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(within(certificate, at)));
        return parameters;
    }

    /** Whether the signer's own certificate was in force is judged apart; here it is asked about those above it. */
    private static Instant within(X509Certificate certificate, Instant at) {
        var from = certificate.getNotBefore().toInstant();
        var to = certificate.getNotAfter().toInstant();
        return at.isBefore(from) ? from : at.isAfter(to) ? to : at;
    }
}
