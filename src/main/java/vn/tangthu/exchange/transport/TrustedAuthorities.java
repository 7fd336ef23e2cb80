package vn.tangthu.exchange.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.database.DataFolder;

/**
 * Who may vouch for a partner's machine: the authorities that Java trusts, and beside them those whose certificates lie in a folder (or
 * one file) of this installation, as networks of the state have. What lies there is seen anew at the next message, without a restart.
 */
@Component
class TrustedAuthorities {

    private static final String CERTIFICATES = "(?i).*\\.(cer|crt|der|pem)";

    private final Path place;
    private final boolean configured;
    private String seen = "";
    private SSLContext context;

    TrustedAuthorities(@Value("${tangthu.exchange.authorities:}") String place, DataFolder data) {
        this.configured = !place.isBlank();
        this.place = place.isBlank() ? data.root().resolve("exchange-authorities") : Path.of(place);
    }

    /** Half a list of trust must not go unnoticed. */
    static final class UnreadableException extends Exception {
        final String file;

        UnreadableException(Path file, Exception cause) {
            super("Expected: certificates in PEM or DER; Found: " + file, cause);
            this.file = file.getFileName().toString();
        }
    }

    /** The same one as long as nothing has changed. @throws UnreadableException a file there holds no certificate, or what was configured is not there */
    synchronized SSLContext context() throws UnreadableException {
        var files = files();
        var now = files.stream().map(TrustedAuthorities::state).collect(Collectors.joining("\n"));
        if (context == null || !now.equals(seen)) {
            context = trusting(files);
            seen = now;
        }
        return context;
    }

    private List<Path> files() throws UnreadableException {
        if (Files.isRegularFile(place)) return List.of(place);
        if (!configured && Files.notExists(place)) return List.of();
        try (var all = Files.list(place)) {
            return all.filter(file -> file.toString().matches(CERTIFICATES)).sorted().toList();
        } catch (IOException e) {
            throw new UnreadableException(place, e);
        }
    }

    private static String state(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return file + " ?";
        }
    }

    private static SSLContext trusting(List<Path> files) throws UnreadableException {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (var issuer : issuers(files)) trusted.setCertificateEntry("issuer-" + trusted.size(), issuer);
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS cannot be used on this machine", e);
        }
    }

    List<Certificate> trusted() throws UnreadableException, GeneralSecurityException {
        return issuers(files());
    }

    private static List<Certificate> issuers(List<Path> files) throws UnreadableException, GeneralSecurityException {
        var issuers = new ArrayList<Certificate>(ofJava());
        for (var file : files) issuers.addAll(certificates(file));
        return issuers;
    }

    static List<X509Certificate> ofJava() throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init((KeyStore) null);
        var issuers = new ArrayList<X509Certificate>();
        for (var manager : managers.getTrustManagers()) if (manager instanceof X509TrustManager x509) issuers.addAll(List.of(x509.getAcceptedIssuers()));
        return issuers;
    }

    private static List<Certificate> certificates(Path file) throws UnreadableException {
        try (var in = Files.newInputStream(file)) {
            var found = List.<Certificate>copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (found.isEmpty()) throw new UnreadableException(file, null);
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new UnreadableException(file, e);
        }
    }
}
