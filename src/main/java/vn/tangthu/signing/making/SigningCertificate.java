package vn.tangthu.signing.making;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import vn.tangthu.kernel.Wording;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefused;

/** A certificate that somebody is about to sign with. */
public record SigningCertificate(X509Certificate certificate) {

    static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int LEAST_RSA = 2048; // bits
    private static final int LEAST_EC = 256; // bits

    /** The name of its holder, CN; or the whole name where there is none. */
    public String holder() {
        var name = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(name).getRdns().stream().filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> String.valueOf(part.getValue())).findFirst().orElse(name);
        } catch (InvalidNameException e) {
            return name;
        }
    }

    /** Hexadecimal, as findings show it. */
    public String serial() {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }

    /** @throws SigningRefused it is not in force, not meant for signing, or its key is too weak */
    public void mustServe(Instant now) throws SigningRefused {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new SigningRefused(new SigningRefusal.CertificateNotYetValid(holder(), day(certificate.getNotBefore().toInstant())));
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new SigningRefused(new SigningRefusal.CertificateExpired(holder(), day(certificate.getNotAfter().toInstant())));
        }
        if (!maySign()) throw new SigningRefused(new SigningRefusal.NotForSigning(holder()));
        mustBeStrong();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Wording.ZONE);
    }

    /** A certificate that limits its use names signatures among it (RFC 5280, section 4.2.1.3). */
    private boolean maySign() {
        var use = certificate.getKeyUsage();
        return use == null || use[DIGITAL_SIGNATURE] || use[NON_REPUDIATION];
    }

    private void mustBeStrong() throws SigningRefused {
        var key = certificate.getPublicKey();
        int bits = key instanceof RSAKey rsa ? rsa.getModulus().bitLength() : key instanceof ECKey ec ? ec.getParams().getCurve().getField().getFieldSize() : 0;
        int least = key instanceof RSAKey ? LEAST_RSA : LEAST_EC;
        if (bits < least) throw new SigningRefused(new SigningRefusal.WeakKey(key.getAlgorithm(), bits));
    }

    SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(certificate.getPublicKey()), DIGEST);
    }
}
