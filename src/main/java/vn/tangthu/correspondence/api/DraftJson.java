package vn.tangthu.correspondence.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.ReadingFailure;

/**
 * A file on the desk as JSON.
 *
 * @param reading how far reading has come: WAITING, READING, FIELDS_READY, DONE or FAILED
 * @param firstPage of the file; with lastPage, absent to its end, what the draft is of: a scan of several documents becomes several
 *     drafts with the same sha256, and the draft of the whole has the state SPLIT
 * @param fields what is proposed: what was read, with what the agency has learnt held against it; by the names of the ground-truth schema; empty until they are ready
 */
record DraftJson(
        UUID id,
        String fileName,
        long bytes,
        String sha256,
        String state,
        UUID line,
        Instant receivedAt,
        String reading,
        int pages,
        int pagesDone,
        String failure,
        List<String> warnings,
        int firstPage,
        Integer lastPage,
        Map<String, FieldJson> fields,
        List<String> addressees,
        List<String> recipients) {

    /** @param box x, y, width, height in pixels of the page image */
    record FieldJson(String value, double confidence, boolean sure, int page, List<Integer> box) {
        static FieldJson of(FieldReading field) {
            return new FieldJson(field.value(), field.confidence(), field.sure(), field.page(),
                    field.box().map(b -> List.of(b.x(), b.y(), b.width(), b.height())).orElse(null));
        }
    }

    static DraftJson of(Draft draft) {
        var reading = draft.reading();
        var fields = draft.suggestion().fields();
        var named = new LinkedHashMap<String, FieldJson>();
        fields.values().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> named.put(e.getKey().key(), FieldJson.of(e.getValue())));
        return new DraftJson(
                draft.id().value(), draft.fileName(), draft.size().value(), draft.file().hex(), draft.state().name(),
                draft.line().map(l -> l.value()).orElse(null), draft.receivedAt(), reading.state().name(), reading.pageCount(),
                reading.pagesDone(), reading.failure().map(ReadingFailure::name).orElse(null),
                reading.warnings().stream().map(Enum::name).toList(),
                draft.pages().first(), draft.pages().last().orElse(null), named, fields.addressees(), fields.recipients());
    }
}
