package vn.tangthu.correspondence.web;

import java.util.Arrays;
import java.util.Optional;
import vn.tangthu.correspondence.Field;
import vn.tangthu.recognition.FieldName;

/** The fields of the form, in its order, each with the reading that proposes it and the column it becomes. */
enum FormField {
    AUTHOR_PARENT("authorParent", Field.AUTHOR_PARENT, FieldName.AGENCY_PARENT, false),
    AUTHOR("author", Field.AUTHOR, FieldName.AGENCY, true),
    CODE("code", Field.CODE, FieldName.CODE, true),
    DOCUMENT_DATE("documentDate", Field.DOCUMENT_DATE, FieldName.DATE, true),
    KIND("kind", Field.KIND, FieldName.TYPE, true),
    SIGNER("signer", Field.SIGNER, FieldName.SIGNER, true),
    ABSTRACT("abstractText", Field.ABSTRACT, FieldName.ABSTRACT, true),
    URGENCY("urgency", Field.URGENCY, FieldName.URGENCY, false),
    SECRECY("secrecy", null, FieldName.SECRECY, false),
    ARRIVED_ON("arrivedOn", Field.ARRIVED_ON, null, false),
    LABEL("label", Field.LABEL, null, false),
    RECIPIENT("recipient", Field.RECIPIENT, null, false),
    FORWARDED_ON("forwardedOn", Field.FORWARDED_ON, null, false),
    RECEIPT("receipt", Field.RECEIPT, null, false),
    NOTE("note", Field.NOTE, null, false);

    private final String input;
    private final Field column;
    private final FieldName reading;
    private final boolean usual;

    FormField(String input, Field column, FieldName reading, boolean usual) {
        this.input = input;
        this.column = column;
        this.reading = reading;
        this.usual = usual;
    }

    /** Name of the input. */
    String input() {
        return input;
    }

    String messageKey() {
        return column == null ? "field.secrecy" : column.messageKey();
    }

    /** Absent for what is not kept in the register: a document with a secrecy mark is refused. */
    Optional<Field> column() {
        return Optional.ofNullable(column);
    }

    /** Absent for what only the receiving office knows. */
    Optional<FieldName> reading() {
        return Optional.ofNullable(reading);
    }

    /** Nearly every document has it, so that its absence wants a look. */
    boolean usual() {
        return usual;
    }

    boolean isDay() {
        return this == DOCUMENT_DATE || this == ARRIVED_ON || this == FORWARDED_ON;
    }

    static Optional<FormField> ofColumn(Field column) {
        return Arrays.stream(values()).filter(field -> field.column == column).findFirst();
    }

    static Optional<FormField> ofInput(String input) {
        return Arrays.stream(values()).filter(field -> field.input.equals(input)).findFirst();
    }
}
