package vn.tangthu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority as a network of the state has one, for the certificates of its servers; it lives as long as a test. */
public final class TlsAuthority {

    /** Of every key store given out. */
    public static final String PASSWORD = "changeit";

    private final X500Name name;
    private final KeyPair keys = keys();
    private final X509Certificate certificate;

    public TlsAuthority(String commonName) {
        name = new X500Name("C=VN,CN=" + commonName);
        certificate = certificate(name, keys, Instant.now().minus(Duration.ofDays(400)), Instant.now().plus(Duration.ofDays(400)), null);
    }

    /** Key and certificate of a server that is reached by these names or IP addresses. */
    public KeyStore server(String... names) {
        return server(Instant.now().minus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(30)), names);
    }

    public KeyStore server(Instant from, Instant to, String... names) {
        var own = keys();
        var alternatives = new GeneralNames(Arrays.stream(names)
                .map(one -> new GeneralName(one.matches("[\\d.]+") ? GeneralName.iPAddress : GeneralName.dNSName, one)).toArray(GeneralName[]::new));
        var issued = certificate(new X500Name("C=VN,CN=May chu thu"), own, from, to, alternatives);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", own.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {issued, certificate});
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the certificate of the authority itself, for those who trust it. */
    public void pem(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param alternatives null for the authority itself */
    private X509Certificate certificate(X500Name subject, KeyPair own, Instant from, Instant to, GeneralNames alternatives) {
        try {
            var builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(System.nanoTime()), Date.from(from), Date.from(to), subject, own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(alternatives == null));
            if (alternatives != null) builder.addExtension(Extension.subjectAlternativeName, false, alternatives);
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
