package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who stands behind a certificate, by the trust of this installation and what lies in the file. */
final class Holder {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final String STAMPS_TIME = "1.3.6.1.5.5.7.3.8";

    private final DiagnosticData data;
    private final Tokens tokens;
    private final TrustedPath paths;
    private final RevocationLists lists;

    Holder(Trust trust, DiagnosticData data) {
        this.data = data;
        tokens = Tokens.in(data);
        paths = new TrustedPath(trust.certificates());
        var all = new ArrayList<>(trust.revoked());
        all.addAll(tokens.lists());
        lists = new RevocationLists(all);
    }

    Optional<X509Certificate> of(AbstractTokenProxy signed) {
        return Tokens.certificate(signed.getSigningCertificate());
    }

    Facts.Chain chain(X509Certificate certificate, Instant at) {
        if (path(certificate, at).isEmpty()) return isSelfMade(certificate) ? Facts.Chain.SELF_MADE : Facts.Chain.ISSUER_UNKNOWN;
        return maySign(certificate) ? Facts.Chain.TRUSTED : Facts.Chain.NOT_FOR_SIGNING;
    }

    boolean mayStampTime(X509Certificate certificate, Instant at) {
        try {
            return path(certificate, at).isPresent() && certificate.getExtendedKeyUsage() != null && certificate.getExtendedKeyUsage().contains(STAMPS_TIME)
                    && !at.isBefore(certificate.getNotBefore().toInstant()) && !at.isAfter(certificate.getNotAfter().toInstant());
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** Of the whole path; what is trusted by name is not asked about. */
    Revocation revocation(X509Certificate certificate, Instant at, Instant counts) {
        var path = path(certificate, at).orElse(List.of());
        if (path.isEmpty()) return Revocation.unknown();
        if (path.size() == 1) return Revocation.none(counts);
        var worst = one(path.get(0), path.get(1), counts);
        for (int i = 1; i < path.size() - 1; i++) worst = worst.and(one(path.get(i), path.get(i + 1), counts));
        return worst;
    }

    private Revocation one(X509Certificate certificate, X509Certificate issuer, Instant counts) {
        var listed = lists.of(certificate, issuer, counts);
        var answered = wrapper(certificate).flatMap(found -> OcspAnswers.about(found, issuer, counts));
        if (answered.isEmpty() || listed.state() == Revocation.State.REVOKED) return listed;
        if (answered.get().state() == Revocation.State.REVOKED) return answered.get();
        return answered.get().state().compareTo(listed.state()) <= 0 ? answered.get() : listed;
    }

    private Optional<CertificateWrapper> wrapper(X509Certificate certificate) {
        return data.getUsedCertificates().stream().filter(found -> Tokens.certificate(found).filter(certificate::equals).isPresent()).findFirst();
    }

    private Optional<List<X509Certificate>> path(X509Certificate certificate, Instant at) {
        return paths.from(certificate, tokens.certificates(), at);
    }

    private static boolean isSelfMade(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** A certificate that limits its use names signatures among it (RFC 5280, section 4.2.1.3). */
    private static boolean maySign(X509Certificate certificate) {
        var use = certificate.getKeyUsage();
        return use == null || use[DIGITAL_SIGNATURE] || use[NON_REPUDIATION];
    }
}
