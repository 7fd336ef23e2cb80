package vn.tangthu.exchange;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.tangthu.exchange.edxml.EnvelopeSigner;

/** A key for messages, made when a test needs it and kept nowhere. */
final class Keys {

    final KeyPair pair;
    final X509Certificate certificate;

    Keys(String name) {
        this(name, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
    }

    Keys(String name, Instant from, Instant to) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
            var subject = new X500Name("C=VN,CN=" + name);
            var builder = new JcaX509v3CertificateBuilder(subject, BigInteger.valueOf(System.nanoTime()), Date.from(from), Date.from(to), subject, pair.getPublic());
            certificate = new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    EnvelopeSigner signer() {
        return new EnvelopeSigner(pair.getPrivate(), certificate);
    }

    String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Settings of an installation that signs with it. */
    Map<String, Object> settings(Path folder) {
        try {
            Files.createDirectories(folder);
            var password = Long.toHexString(System.nanoTime());
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("khoa", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
            try (var out = Files.newOutputStream(folder.resolve("khoa.p12"))) {
                store.store(out, password.toCharArray());
            }
            Files.writeString(folder.resolve("mat-khau"), password);
            return Map.of("tangthu.exchange.key", folder.resolve("khoa.p12").toString(), "tangthu.exchange.key-password-file", folder.resolve("mat-khau").toString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
