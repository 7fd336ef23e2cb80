package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An issuer of certificates that lives as long as a test; its keys are made when it is and kept nowhere. */
final class TestAuthority {

    /** Who can sign: a key and the certificate that speaks for it. */
    record Identity(PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {}

    private static final Duration CENTURY_PART = Duration.ofDays(3650);

    private final X500Name name;
    private final KeyPair keys = keys();
    final X509Certificate certificate;
    private long serial = 4096;

    TestAuthority(String commonName) {
        name = name(commonName, "Tổ chức chứng thực thử");
        var now = Instant.now();
        certificate = certificate(name, keys, now.minus(CENTURY_PART), now.plus(CENTURY_PART), Kind.ISSUER, name, keys.getPrivate(), BigInteger.ONE);
    }

    private enum Kind {
        ISSUER, SIGNER, ENCRYPTER, TIME_STAMPER
    }

    Identity signer(String commonName) {
        return signer(commonName, Instant.now().minus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(365)));
    }

    Identity signer(String commonName, Instant from, Instant to) {
        return identity(commonName, from, to, Kind.SIGNER);
    }

    Identity encrypter(String commonName) {
        return identity(commonName, Instant.now().minus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(365)), Kind.ENCRYPTER);
    }

    Identity timeStamper() {
        return identity("Dấu thời gian thử", Instant.now().minus(CENTURY_PART), Instant.now().plus(CENTURY_PART), Kind.TIME_STAMPER);
    }

    private Identity identity(String commonName, Instant from, Instant to, Kind kind) {
        var own = keys();
        var issued = certificate(name(commonName, "Sở Nội vụ thử"), own, from, to, kind, name, keys.getPrivate(), BigInteger.valueOf(serial++));
        return new Identity(own.getPrivate(), issued, List.of(issued, certificate));
    }

    /** A certificate that somebody made with the key of an ordinary signer, who was never allowed to issue any. */
    static Identity issuedBySigner(Identity signer, String commonName) {
        var own = keys();
        var issuer = X500Name.getInstance(signer.certificate().getSubjectX500Principal().getEncoded());
        var issued = certificate(name(commonName, "Sở Nội vụ thử"), own, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(30)),
                Kind.SIGNER, issuer, signer.key(), BigInteger.TWO);
        return new Identity(own.getPrivate(), issued, List.of(issued, signer.certificate(), signer.chain().get(1)));
    }

    static Identity selfMade(String commonName) {
        var own = keys();
        var name = name(commonName, "Tự tạo");
        var made = certificate(name, own, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(30)), Kind.SIGNER, name, own.getPrivate(), BigInteger.TEN);
        return new Identity(own.getPrivate(), made, List.of(made));
    }

    /** A folder of trust with this authority, and with its list of revoked certificates. */
    Path trustFolder(Path folder, Instant nextUpdate, Map<Identity, Instant> revoked) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("goc.cer"), certificate.getEncoded());
            Files.write(folder.resolve("thu-hoi.crl"), list(nextUpdate, revoked));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] list(Instant nextUpdate, Map<Identity, Instant> revoked) {
        try {
            var list = new X509v2CRLBuilder(name, Date.from(nextUpdate.minus(Duration.ofDays(7))));
            list.setNextUpdate(Date.from(nextUpdate));
            revoked.forEach((who, when) -> list.addCRLEntry(who.certificate().getSerialNumber(), Date.from(when), CRLReason.keyCompromise));
            return list.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(X500Name subject, KeyPair own, Instant from, Instant to, Kind kind, X500Name issuer, PrivateKey issuerKey, BigInteger serial) {
        try {
            var builder = new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(to), subject, own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(kind == Kind.ISSUER));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use(kind)));
            if (kind == Kind.TIME_STAMPER) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey)));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int use(Kind kind) {
        return switch (kind) {
            case ISSUER -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
            case SIGNER -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            case ENCRYPTER -> KeyUsage.keyEncipherment;
            case TIME_STAMPER -> KeyUsage.digitalSignature;
        };
    }

    private static X500Name name(String commonName, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN").addRDN(BCStyle.O, organisation).addRDN(BCStyle.CN, commonName).build();
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
