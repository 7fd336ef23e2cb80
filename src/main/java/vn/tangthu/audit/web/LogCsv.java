package vn.tangthu.audit.web;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tangthu.kernel.AgencyId;

/** Lines of the log as comma-separated values (RFC 4180). */
record LogCsv(PrintWriter out, Map<AgencyId, String> agencies) {

    void head(String names) {
        out.print('\uFEFF' + names + "\r\n");
    }

    void line(LogLine line) {
        var details = line.details().stream().map(d -> d.name() + ": " + d.value()).collect(Collectors.joining("; "));
        var cells = List.of(String.valueOf(line.id()), line.isoTime(), line.personId(), line.person(), line.agency(), line.category(), line.act(),
                line.objectKind(), line.objectId(), details, line.sensitivity(), line.source(), line.seal());
        out.print(cells.stream().map(LogCsv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** Quoted; a cell that a spreadsheet would take for a formula is made text by an apostrophe. */
    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
