package vn.tangthu.signing;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What lists of revoked certificates say (RFC 5280, section 5); a list counts only if the issuer of the certificate signed it. */
final class RevocationLists {

    private final List<X509CRL> lists;

    RevocationLists(List<X509CRL> lists) {
        this.lists = lists;
    }

    /** @param counts the moment at which the newest list must still be in force */
    Revocation of(X509Certificate certificate, X509Certificate issuer, Instant counts) {
        var newest = lists.stream().filter(list -> isOf(list, issuer)).max(Comparator.comparing(X509CRL::getThisUpdate));
        if (newest.isEmpty()) return Revocation.unknown();
        var list = newest.get();
        var asOf = list.getThisUpdate().toInstant();
        var entry = list.getRevokedCertificate(certificate);
        if (entry != null) return Revocation.revoked(entry.getRevocationDate().toInstant(), asOf);
        var until = Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant).orElse(asOf);
        return until.isBefore(counts) ? Revocation.stale(asOf) : Revocation.none(asOf);
    }

    /** Lists of parts or of other issuers' certificates say so in a critical extension; they are passed over. */
    private static boolean isOf(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) return false;
        if (list.hasUnsupportedCriticalExtension() || list.getCriticalExtensionOIDs() != null && !list.getCriticalExtensionOIDs().isEmpty()) return false;
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
