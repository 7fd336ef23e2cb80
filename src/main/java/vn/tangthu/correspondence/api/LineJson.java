package vn.tangthu.correspondence.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tangthu.correspondence.Correction;
import vn.tangthu.correspondence.RegisterLine;

/** A line of the register as JSON. @param struck what was struck through, oldest first; only where one line is asked for */
record LineJson(
        UUID id, int year, int number, EntryJson entry, String fileName, String sha256, String registeredBy,
        Instant registeredAt, int corrections, List<Correction.Struck> struck) {

    static LineJson of(RegisterLine line, List<Correction.Struck> struck) {
        return new LineJson(
                line.id().value(), line.number().year(), line.number().value(), EntryJson.of(line.entry()),
                line.fileName().orElse(null), line.file().map(f -> f.hex()).orElse(null), line.registeredBy(),
                line.registeredAt(), line.corrections(), struck);
    }
}
