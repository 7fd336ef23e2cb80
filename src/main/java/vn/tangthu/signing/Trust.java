package vn.tangthu.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom this installation trusts: certificates of issuers (or of single signers) and lists of revoked certificates, each a file in one
 * folder, in DER or PEM: {@code .cer .crt .der .pem} and {@code .crl}. Lists are brought here by whoever runs the installation; they
 * are never fetched.
 */
public record Trust(List<X509Certificate> certificates, List<X509CRL> revoked) {

    private static final String CERTIFICATES = "(?i).*\\.(cer|crt|der|pem)";
    private static final String LISTS = "(?i).*\\.crl";

    public static Trust none() {
        return new Trust(List.of(), List.of());
    }

    /** @throws BrokenTrustException if a file of the folder is not what its name says: half a list of trust must not go unnoticed */
    public static Trust in(Path folder) {
        var certificates = new ArrayList<X509Certificate>();
        var lists = new ArrayList<X509CRL>();
        for (var file : files(folder)) {
            try (var in = Files.newInputStream(file)) {
                var factory = CertificateFactory.getInstance("X.509");
                if (file.toString().matches(CERTIFICATES)) factory.generateCertificates(in).forEach(found -> certificates.add((X509Certificate) found));
                if (file.toString().matches(LISTS)) factory.generateCRLs(in).forEach(found -> lists.add((X509CRL) found));
            } catch (IOException | GeneralSecurityException e) {
                throw new BrokenTrustException("Expected: a certificate or a list of revoked ones; Found: " + file + " (" + e.getMessage() + ").");
            }
        }
        return new Trust(List.copyOf(certificates), List.copyOf(lists));
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new BrokenTrustException("The folder of trusted certificates cannot be read: " + folder);
        }
    }

    /** The folder cannot be used; the message says which file and why. */
    public static final class BrokenTrustException extends RuntimeException {
        BrokenTrustException(String message) {
            super(message);
        }
    }
}
