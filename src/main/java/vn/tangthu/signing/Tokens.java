package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Certificates and lists of revoked ones that lie in the file itself. */
record Tokens(List<X509Certificate> certificates, List<X509CRL> lists) {

    static Tokens in(DiagnosticData data) {
        var certificates = data.getUsedCertificates().stream().map(Tokens::certificate).flatMap(Optional::stream).toList();
        var lists = data.getAllRevocationData().stream().filter(one -> one.getRevocationType() == RevocationType.CRL)
                .map(RevocationWrapper::getBinaries).filter(Objects::nonNull).map(Tokens::list).flatMap(Optional::stream).toList();
        return new Tokens(certificates, lists);
    }

    static Optional<X509Certificate> certificate(CertificateWrapper found) {
        if (found == null || found.getBinaries() == null) return Optional.empty();
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(found.getBinaries())));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<X509CRL> list(byte[] bytes) {
        try {
            return Optional.of((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
