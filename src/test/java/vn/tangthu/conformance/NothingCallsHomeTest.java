package vn.tangthu.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tangthu.TangThu;
import vn.tangthu.testing.Conforms;

/** No code, page or setting of ours leads to somebody else's machine (QCVN 12:2026/BCA 2.2.16.5 and 2.2.16.6). */
class NothingCallsHomeTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|wss?|ftp)://([A-Za-z0-9%{$][^\\s\\p{Cntrl}\"'<>/)]*)", Pattern.CASE_INSENSITIVE);
    /** Hosts in names that are compared and never fetched (XML namespaces, licences), and this machine. */
    private static final Set<String> NAMES_ONLY = Set.of(
            "www.w3.org", "www.thymeleaf.org", "schemas.openxmlformats.org", "scripts.sil.org", "openfontlicense.org",
            "www.apache.org", "www.loc.gov", "ns.adobe.com", "purl.org", "www.aiim.org",
            "www.mic.gov.vn", // the namespace of edXML messages, QCVN 102:2016
            "openoffice.org", // the namespace of LibreOffice's settings
            "localhost:9200", "localhost:%d", "127.0.0.1:");
    private static final Pattern CONNECTS = Pattern.compile(
            "java/net/http/HttpClient|java/net/(Http)?URLConnection|java/net/Socket|java/net/DatagramSocket"
                    + "|java/nio/channels/(Asynchronous)?SocketChannel|org/springframework/web/client/Rest(Client|Template)"
                    + "|org/springframework/web/reactive/function/client/WebClient|org/springframework/mail/.*");
    /** The search engine, to the hosts that the installation configures; the benchmark, to the server it started. */
    private static final Pattern MAY_CONNECT = Pattern.compile("vn/tangthu/(search/OpenSearch\\w*|bench/HttpPerson)(\\$.*)?");
    private static final List<String> TELEMETRY = List.of(
            "io.sentry.Sentry", "de.codecentric.boot.admin.client.config.ClientProperties", "com.newrelic.api.agent.NewRelic",
            "io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter", "io.micrometer.registry.otlp.OtlpMeterRegistry");

    @Conforms(rule = "QCVN 12:2026/BCA", item = "2.2.16.5")
    @Test
    void no_class_holds_an_address_outside_this_installation() {
        assertThat(classes()).hasSizeGreaterThan(300).allSatisfy(file ->
                assertThat(foreign(String.join("\n", ClassConstants.of(file).texts()))).as(file.toString()).isEmpty());
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "2.2.16.5")
    @Test
    void no_page_script_style_or_setting_holds_an_address_outside_this_installation() throws IOException {
        for (var file : filesBelow(Path.of("src/main/resources"), "html|css|js|svg|yml|yaml|properties|json|xml|csv|txt|sql")) {
            assertThat(foreign(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "2.2.16.5")
    @Test
    void only_the_search_engine_and_the_benchmark_open_connections_by_http_or_socket() {
        var connecting = new TreeSet<String>();
        for (var file : classes()) {
            if (ClassConstants.of(file).texts().stream().anyMatch(text -> CONNECTS.matcher(text).matches())) connecting.add(type(file));
        }
        assertThat(connecting).as("the test finds those it knows of").isNotEmpty().allMatch(type -> MAY_CONNECT.matcher(type).matches());
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "2.2.16.5")
    @Test
    void no_library_that_reports_to_somebody_is_on_board() {
        assertThat(TELEMETRY).noneMatch(type -> getClass().getClassLoader().getResource(type.replace('.', '/') + ".class") != null);
    }

    private static Set<String> foreign(String text) {
        return ADDRESS.matcher(text).results().map(found -> found.group(1)).filter(host -> !NAMES_ONLY.contains(host) && !host.startsWith("127.0.0.1:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String type(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.substring(path.lastIndexOf("/vn/tangthu/") + 1, path.length() - ".class".length());
    }

    private static List<Path> classes() {
        try {
            return filesBelow(Path.of(TangThu.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("vn"), "class");
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBelow(Path root, String endings) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(" + endings + ")")).toList();
        }
    }
}
