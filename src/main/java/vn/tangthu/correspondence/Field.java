package vn.tangthu.correspondence;

import java.util.Optional;
import java.util.function.Function;

/** The fields of a line, with their column in the database. Their words stand in the message files under {@code field.<key>}. */
public enum Field {
    ARRIVED_ON("arrived_on", d -> d.arrivedOn().toString()),
    AUTHOR("author", EntryDraft::author),
    AUTHOR_PARENT("author_parent", EntryDraft::authorParent),
    CODE("code", EntryDraft::code),
    DOCUMENT_DATE("document_date", d -> d.documentDate().map(Object::toString).orElse("")),
    KIND("kind", EntryDraft::kind),
    ABSTRACT("abstract", EntryDraft::abstractText),
    SIGNER("signer", EntryDraft::signer),
    URGENCY("urgency", EntryDraft::urgency),
    RECIPIENT("recipient", EntryDraft::recipient),
    FORWARDED_ON("forwarded_on", d -> d.forwardedOn().map(Object::toString).orElse("")),
    RECEIPT("receipt", EntryDraft::receipt),
    NOTE("note", EntryDraft::note),
    LABEL("label", d -> String.valueOf(d.label().level()));

    private final String key;
    private final Function<EntryDraft, String> value;

    Field(String key, Function<EntryDraft, String> value) {
        this.key = key;
        this.value = value;
    }

    public String key() {
        return key;
    }

    public String messageKey() {
        return "field." + key;
    }

    /** Its value as text; dates in ISO form. */
    public String of(EntryDraft draft) {
        return value.apply(draft);
    }

    public static Optional<Field> ofKey(String key) {
        for (var field : values()) if (field.key.equals(key)) return Optional.of(field);
        return Optional.empty();
    }
}
