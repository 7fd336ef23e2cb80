package vn.tangthu.correspondence.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.Intake;
import vn.tangthu.correspondence.Pages;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.learning.Suggestion;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.recognition.Word;

/** Drafts and pages as recognition would have left them. */
final class Papers {

    /** 22 November, two in the morning in Vietnam, still the 21st by UTC. */
    static final Instant RECEIVED = Instant.parse("2026-11-21T19:00:00Z");

    private Papers() {}

    static FieldReading read(String value, double confidence) {
        return new FieldReading(value, confidence, 1, Optional.of(new Box(100, 200, 300, 40)));
    }

    static Draft draft(Map<FieldName, FieldReading> fields) {
        return draft(Optional.of(new DocumentFields(fields, List.of(), List.of(), List.of())), Reading.State.DONE);
    }

    static Draft unread() {
        return draft(Optional.empty(), Reading.State.READING);
    }

    private static Draft draft(Optional<DocumentFields> fields, Reading.State state) {
        var bytes = Checksum.of(new byte[] {1});
        var reading = new Reading(
                new ReadingId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), bytes, "cong-van.pdf", state, 2, 1, 0, fields,
                Optional.empty(), List.of());
        return new Draft(
                new DraftId(UUID.randomUUID()), bytes, new ByteCount(1_400_000), "cong-van.pdf", Sensitivity.INTERNAL, Intake.Origin.DESK, Pages.ALL,
                false, Draft.State.OPEN, Optional.empty(), Optional.empty(), "Nguyễn Thị Thu Hà", RECEIVED, reading.id(), reading,
                fields.map(Suggestion::asRead).orElse(Suggestion.NONE));
    }

    /** A page whose words stand one after the other on one line. */
    static PageReading page(String... words) {
        var placed = new java.util.ArrayList<Word>();
        for (int i = 0; i < words.length; i++) placed.add(new Word(words[i], new Box(100 * i, 50, 90, 40), 0.9, 0));
        return new PageReading(1, 2480, 3508, Optional.of(Checksum.of(new byte[] {2})), placed, PageReading.State.DONE);
    }
}
