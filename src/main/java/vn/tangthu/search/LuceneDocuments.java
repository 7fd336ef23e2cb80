package vn.tangthu.search;

import java.time.LocalDate;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** An entry as a document of Lucene. */
final class LuceneDocuments {

    private static final int FACET_BYTES = 8_000; // a term of Lucene holds at most 32,766 bytes

    private static final FieldType FOLDED = text(true, false);
    private static final FieldType EXACT = text(false, true);

    private LuceneDocuments() {}

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(Analysis.FOLDED, Map.of(
                Fields.TITLE_EXACT, Analysis.EXACT,
                Fields.BODY_EXACT, Analysis.EXACT,
                Fields.REFERENCE_PARTS, new WhitespaceAnalyzer()));
    }

    static Term name(EntryKey key) {
        return new Term(Fields.UID, key.toString());
    }

    static Document of(EntryKey key, long version, SearchEntry entry) {
        var document = new Document();
        document.add(new StringField(Fields.UID, key.toString(), Field.Store.YES));
        document.add(new StringField(Fields.KIND, entry.kind(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.VERSION, version));
        for (var token : entry.audience()) document.add(new StringField(Fields.AUDIENCE, token, Field.Store.NO));
        words(document, entry);
        entry.facets().forEach((name, values) -> values.forEach(value -> facet(document, name, value)));
        entry.date().map(LocalDate::toEpochDay).ifPresent(day -> document.add(new LongField(Fields.DAY, day, Field.Store.YES)));
        document.add(new StoredField(Fields.SHOWN, Json.write(entry.shown())));
        return document;
    }

    private static void words(Document document, SearchEntry entry) {
        var reference = Analysis.composed(entry.reference());
        document.add(new StoredField(Fields.REFERENCE, reference));
        if (!reference.isBlank()) {
            document.add(new TextField(Fields.REFERENCE_PARTS, String.join(" ", Analysis.referenceParts(reference)), Field.Store.NO));
            document.add(new StringField(Fields.REFERENCE_WHOLE, bounded(Analysis.referenceWhole(reference)), Field.Store.NO));
        }
        var title = Analysis.composed(entry.title());
        document.add(new Field(Fields.TITLE, title, FOLDED));
        document.add(new Field(Fields.TITLE_EXACT, title, EXACT));
        var body = Analysis.composed(entry.body());
        document.add(new Field(Fields.BODY, body, FOLDED));
        document.add(new Field(Fields.BODY_EXACT, body, EXACT));
    }

    private static void facet(Document document, String name, String value) {
        var bounded = bounded(value);
        document.add(new StringField(Fields.facet(name), bounded, Field.Store.NO));
        document.add(new SortedSetDocValuesField(Fields.facet(name), new BytesRef(bounded)));
    }

    static String bounded(String value) {
        return value.length() * 3 <= FACET_BYTES ? value : value.substring(0, FACET_BYTES / 3);
    }

    private static FieldType text(boolean stored, boolean withoutNorms) {
        var type = new FieldType();
        type.setStored(stored);
        type.setTokenized(true);
        type.setOmitNorms(withoutNorms);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS); // offsets: for highlighting
        type.freeze();
        return type;
    }
}
