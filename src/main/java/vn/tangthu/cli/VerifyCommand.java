package vn.tangthu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.audit.AuditVerification;
import vn.tangthu.audit.VerificationReport;
import vn.tangthu.bitstore.BitVerification;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;

/** Proves that what was kept is still what was kept. */
final class VerifyCommand implements Command {

    /** One thing that can be verified. */
    private interface Subject {
        int verify(Invocation invocation, PropertyResolver settings, DataFolder data, DataSource source);
    }

    private static final Map<String, Subject> SUBJECTS =
            new TreeMap<>(Map.of("audit", VerifyCommand::audit, "bits", VerifyCommand::bits));

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String summary() {
        return "proves that the audit trail and the stored bytes are unchanged";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu verify audit [--data DIR] [--config FILE] [--json]
                       ./tangthu verify bits  [--data DIR] [--config FILE] [--bits DIR] [--json]

                audit  recomputes every hash of the audit trail and follows its chain of seals, compares it with the
                       anchor files, and names the first broken entry with what was expected and what was found.
                       That it was done is written into the trail.
                bits   reads every stored file and compares it with its checksum; names the damaged and the missing.
                       --bits DIR: where the files are, if not where the installation keeps them.

                Both work beside the running server. Exit status: 0 everything is proven, 1 something is broken,
                2 wrong use.""";
    }

    @Override
    public int run(Invocation invocation) {
        var what = invocation.words().isEmpty() ? "" : invocation.words().get(0);
        var subject = SUBJECTS.get(what);
        if (subject == null) {
            throw new Invocation.UsageException("Expected: what to verify, one of " + SUBJECTS.keySet() + "; Found: \"" + what + "\".");
        }
        var data = new DataFolder(invocation.data());
        var settings = Installation.settings(invocation);
        try (var server = Installation.database(settings, data); var pool = server.pool(2)) {
            return subject.verify(invocation, settings, data, pool);
        }
    }

    private static int audit(Invocation invocation, PropertyResolver settings, DataFolder data, DataSource source) {
        var actingAs = new ActingAs(new JdbcTransactionManager(source), source);
        var verification = AuditVerification.of(actingAs, source, data, settings.getProperty("tangthu.audit.anchor-files", ""));
        var report = verification.verifyAndRecord();
        System.out.println(invocation.has("json") ? json(report, verification.anchorFiles()) : words(report, verification.anchorFiles()));
        return report.proven() ? 0 : 1;
    }

    private static String words(VerificationReport report, List<Path> anchorFiles) {
        var text = new StringBuilder("%,d entries under %,d seals, %,d lines of anchors, %,d not yet sealed; %.1f s%n".formatted(
                report.entries(), report.seals(), report.anchors(), report.unsealed(), report.took().toMillis() / 1000.0));
        anchorFiles.forEach(file -> text.append("compared with ").append(file).append('\n'));
        if (report.proven()) return text + "The audit trail is proven.";
        text.append("The audit trail is BROKEN in ").append(report.wrong()).append(" places. The first:\n");
        report.findings().stream().limit(10).forEach(finding -> text.append("  ").append(finding).append('\n'));
        return text.toString();
    }

    private static String json(VerificationReport report, List<Path> anchorFiles) {
        var findings = report.findings().stream().map(finding -> {
            var named = new LinkedHashMap<String, Object>();
            named.put("kind", finding.kind());
            finding.seal().ifPresent(seal -> named.put("seal", seal));
            finding.entry().ifPresent(entry -> named.put("entry", entry));
            named.put("expected", finding.expected());
            named.put("found", finding.found());
            return named;
        }).toList();
        var all = new LinkedHashMap<String, Object>();
        all.put("proven", report.proven());
        all.put("entries", report.entries());
        all.put("seals", report.seals());
        all.put("anchors", report.anchors());
        all.put("anchorFiles", anchorFiles.stream().map(Path::toString).toList());
        all.put("unsealed", report.unsealed());
        all.put("wrong", report.wrong());
        all.put("findings", findings);
        all.put("seconds", report.took().toMillis() / 1000.0);
        return new JsonMapper().writeValueAsString(all);
    }

    private static int bits(Invocation invocation, PropertyResolver settings, DataFolder data, DataSource source) {
        var root = BitVerification.root(data, invocation.option("bits").orElseGet(() -> settings.getProperty("tangthu.bitstore.folder", "")));
        List<Map<String, String>> losses = new ArrayList<>();
        var result = BitVerification.of(root, JdbcClient.create(source)).verify(loss -> {
            if (!invocation.has("json")) System.out.println(loss);
            losses.add(Map.of("kind", loss.getClass().getSimpleName(), "checksum", loss.checksum().hex(), "area", loss.area()));
        });
        System.out.println(invocation.has("json")
                ? new JsonMapper().writeValueAsString(Map.of("proven", result.proven(), "contents", result.contents(),
                        "bytes", result.size().value(), "losses", losses))
                : "%,d contents read, %s. %s".formatted(result.contents(), result.size().forPeople(),
                        result.proven() ? "All are what they were." : result.losses() + " are damaged or missing."));
        return result.proven() ? 0 : 1;
    }
}
