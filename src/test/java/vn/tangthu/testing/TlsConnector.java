package vn.tangthu.testing;

import java.util.Arrays;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Lets a test server speak TLS on a second port, as a proxy does in front of an installation. */
final class TlsConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Of all servers of a test run; their certificates carry the address of this machine. */
    private static final TlsAuthority AUTHORITY = new TlsAuthority("Goc chung thuc may chu thu");

    static TlsAuthority authority() {
        return AUTHORITY;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var certificates = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(certificates, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(AUTHORITY.server("127.0.0.1", "localhost"));
        certificate.setCertificateKeystorePassword(TlsAuthority.PASSWORD);
        certificates.addCertificate(certificate);
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(certificates);
        factory.addAdditionalConnectors(connector);
    }

    static int port(WebServer server) {
        return Arrays.stream(((TomcatWebServer) server).getTomcat().getService().findConnectors()).filter(Connector::getSecure).findFirst().orElseThrow().getLocalPort();
    }
}
