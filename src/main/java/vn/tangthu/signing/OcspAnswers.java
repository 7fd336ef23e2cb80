package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;

/**
 * Answers of a certificate service (OCSP) that were put into the file for the archive. One counts only if the issuer gave it or let somebody
 * give it (RFC 6960, section 4.2.2.2).
 */
final class OcspAnswers {

    private static final String MAY_ANSWER = "1.3.6.1.5.5.7.3.9";

    private OcspAnswers() {}

    static Optional<Revocation> about(CertificateWrapper certificate, X509Certificate issuer, Instant counts) {
        return certificate.getCertificateRevocationData().stream()
                .filter(answer -> answer.getRevocationType() == RevocationType.OCSP && answer.isSignatureIntact() && answer.isSignatureValid())
                .filter(answer -> answer.isKnown() && answer.getThisUpdate() != null)
                .filter(answer -> Tokens.certificate(answer.getSigningCertificate()).filter(by -> mayAnswer(by, issuer)).isPresent())
                .max(Comparator.comparing(CertificateRevocationWrapper::getThisUpdate))
                .map(answer -> read(answer, counts));
    }

    private static boolean mayAnswer(X509Certificate answering, X509Certificate issuer) {
        if (answering.equals(issuer)) return true;
        try {
            answering.verify(issuer.getPublicKey());
            return answering.getExtendedKeyUsage() != null && answering.getExtendedKeyUsage().contains(MAY_ANSWER);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Revocation read(CertificateRevocationWrapper answer, Instant counts) {
        var asOf = answer.getThisUpdate().toInstant();
        if (answer.isRevoked()) {
            return Revocation.revoked(Optional.ofNullable(answer.getRevocationDate()).map(Date::toInstant).orElse(asOf), asOf);
        }
        var until = Optional.ofNullable(answer.getNextUpdate()).map(Date::toInstant).orElse(asOf);
        return until.isBefore(counts) ? Revocation.stale(asOf) : Revocation.none(asOf);
    }
}
