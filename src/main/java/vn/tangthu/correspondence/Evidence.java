package vn.tangthu.correspondence;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.learning.Confirmed;
import vn.tangthu.learning.Corrected;
import vn.tangthu.learning.Learning;
import vn.tangthu.learning.Suggestion;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldsRead;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingEffort;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.recognition.Readings;

/** Hands on to learning what clerks made of what was read. Paper without a scan has nothing to tell. */
@Component
class Evidence {

    private final Learning learning;
    private final Readings readings;
    private final LineRows lines;

    Evidence(Learning learning, Readings readings, LineRows lines) {
        this.learning = learning;
        this.readings = readings;
        this.lines = lines;
    }

    /** What was read and proposed until the clerk confirmed. */
    record SoFar(ReadingId reading, Optional<DocumentFields> read, Suggestion proposed, ReadingEffort effort) {}

    /** To be asked before the transaction that registers. */
    SoFar soFar(Actor actor, ReadingId id) {
        var read = readings.find(actor, id).flatMap(Reading::fields);
        return new SoFar(id, read, read.map(fields -> learning.suggest(actor, fields)).orElse(Suggestion.NONE), readings.effort(actor, id));
    }

    /** In the transaction that registers. */
    void registered(Actor actor, RegisterLine line, SoFar before) {
        learning.confirmed(actor, new Confirmed(
                line.id().value(), line.number() + "/" + line.number().year(), line.registeredAt(), before.reading, before.read, before.proposed,
                values(line.entry()), line.entry().label().storedApart(), before.effort));
    }

    /** In the transaction that corrects. */
    void corrected(Actor actor, RegisterLine before, EntryDraft wanted) {
        if (before.reading().isEmpty()) return;
        learning.corrected(actor, new Corrected(before.id().value(), values(wanted), wanted.label().storedApart()));
    }

    /** In the transaction that gives a document back: figures stay, words do not. */
    void withdrawn(Actor actor, RegisterLine before) {
        if (before.reading().isEmpty()) return;
        learning.corrected(actor, new Corrected(before.id().value(), values(before.entry()), true));
    }

    /** A document registered before it was read is held against its reading as soon as there is one. */
    @EventListener
    void fieldsRead(FieldsRead event) {
        for (var line : lines.ofReading(event.reading())) {
            learning.readLater(
                    line.id().value(), event.fields(), values(line.entry()), readings.effort(Actor.system("recognition"), event.reading()));
        }
    }

    /** What is registered, under the names of what is read. Number and symbol apart only where the code is of the form. */
    static Map<FieldName, String> values(EntryDraft entry) {
        var values = new EnumMap<FieldName, String>(FieldName.class);
        values.put(FieldName.AGENCY_PARENT, entry.authorParent());
        values.put(FieldName.AGENCY, entry.author());
        values.put(FieldName.CODE, entry.code());
        var symbol = DocumentSymbol.parse(entry.code());
        values.put(FieldName.NUMBER, symbol.map(DocumentSymbol::number).orElse(""));
        values.put(FieldName.SYMBOL, symbol.map(DocumentSymbol::symbol).orElse(""));
        if (symbol.isEmpty() && !entry.code().isEmpty()) values.keySet().removeAll(java.util.Set.of(FieldName.NUMBER, FieldName.SYMBOL));
        values.put(FieldName.DATE, entry.documentDate().map(Object::toString).orElse(""));
        values.put(FieldName.TYPE, entry.kind());
        values.put(FieldName.ABSTRACT, entry.abstractText());
        values.put(FieldName.SIGNER, entry.signer());
        values.put(FieldName.URGENCY, entry.urgency());
        return values;
    }
}
