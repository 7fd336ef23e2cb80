package vn.tangthu.signing;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Findings as one line of JSON and back, for the worker's answers and for keeping them. Not the form that programs outside get. */
public final class FindingsAsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FindingsAsJson() {}

    /** @param why absent when the file was checked */
    private record Line(Optional<FileKind> kind, List<Finding> signatures, Optional<Findings.Obstacle> why, Optional<String> detail) {}

    public static String write(Findings findings) {
        return JSON.writeValueAsString(line(findings));
    }

    private static Line line(Findings findings) {
        if (findings instanceof Findings.Signed signed) return new Line(Optional.of(signed.kind()), signed.signatures(), Optional.empty(), Optional.empty());
        if (findings instanceof Findings.NotSigned not) return new Line(Optional.of(not.kind()), List.of(), Optional.empty(), Optional.empty());
        var not = (Findings.NotChecked) findings;
        return new Line(Optional.empty(), List.of(), Optional.of(not.why()), not.detail());
    }

    /** @throws tools.jackson.core.JacksonException the line is none of ours */
    public static Findings read(String json) {
        var line = JSON.readValue(json, Line.class);
        if (line.why().isPresent()) return new Findings.NotChecked(line.why().get(), line.detail());
        var kind = line.kind().orElseThrow();
        return line.signatures().isEmpty() ? new Findings.NotSigned(kind) : new Findings.Signed(kind, line.signatures());
    }
}
