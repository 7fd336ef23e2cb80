package vn.tangthu.signing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Checksum;

/** Whom this installation trusts, as administrators see it. The list is the folder {@code trust} of the data folder and is changed there. */
@Component
public class TrustList {

    private final TrustFolder folder;

    TrustList(TrustFolder folder) {
        this.folder = folder;
    }

    /** @param broken which file of the folder is not what its name says; nothing else is known then, and nobody is trusted */
    public record Listed(List<Trusted> certificates, List<Revocations> lists, Optional<String> broken, String folder) {}

    /** @param fingerprint SHA-256 of the certificate, hexadecimal, to be compared with what its issuer publishes */
    public record Trusted(String name, String issuer, Instant validFrom, Instant validTo, String fingerprint) {
        public HeldKey.Standing standing(Instant now) {
            if (now.isBefore(validFrom)) return HeldKey.Standing.NOT_YET;
            if (now.isAfter(validTo)) return HeldKey.Standing.EXPIRED;
            return now.plus(HeldKey.WARNED).isAfter(validTo) ? HeldKey.Standing.ENDS_SOON : HeldKey.Standing.IN_FORCE;
        }
    }

    /** A list of revoked certificates. @param nextAt when a newer one should be there, if the list says so */
    public record Revocations(String issuer, Instant madeAt, Optional<Instant> nextAt, int entries) {

        /** Too old to rely on: verdicts are undecided until a newer one is brought. */
        public boolean isStale(Instant now) {
            return nextAt.filter(now::isAfter).isPresent();
        }

        public Duration age(Instant now) {
            return Duration.between(madeAt, now);
        }
    }

    public Listed read() {
        try {
            var trust = folder.trust();
            return new Listed(trust.certificates().stream().map(TrustList::trusted).sorted(Comparator.comparing(Trusted::name)).toList(),
                    trust.revoked().stream().map(TrustList::revocations).sorted(Comparator.comparing(Revocations::issuer)).toList(),
                    Optional.empty(), folder.path().toString());
        } catch (Trust.BrokenTrustException e) {
            return new Listed(List.of(), List.of(), Optional.of(e.getMessage()), folder.path().toString());
        }
    }

    private static Trusted trusted(X509Certificate certificate) {
        var named = Signers.of(certificate);
        try {
            return new Trusted(named.name(), named.issuer(), named.validFrom(), named.validTo(), Checksum.of(certificate.getEncoded()).hex().toUpperCase(Locale.ROOT));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Revocations revocations(X509CRL list) {
        var entries = list.getRevokedCertificates();
        return new Revocations(Signers.name(list.getIssuerX500Principal()), list.getThisUpdate().toInstant(),
                Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant), entries == null ? 0 : entries.size());
    }
}
