package vn.tangthu.signing;

import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** Reads the names of a certificate (RFC 4514). */
final class Signers {

    private Signers() {}

    static Finding.Signer of(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal();
        return new Finding.Signer(name(subject), part(subject, "O"),
                certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                name(certificate.getIssuerX500Principal()),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
    }

    /** CN, or the whole name where there is none. */
    static String name(X500Principal whose) {
        return part(whose, "CN").orElse(whose.getName());
    }

    private static Optional<String> part(X500Principal name, String key) {
        try {
            return new LdapName(name.getName()).getRdns().stream().filter(part -> part.getType().equalsIgnoreCase(key))
                    .map(part -> String.valueOf(part.getValue())).findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
