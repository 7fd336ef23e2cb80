package vn.tangthu.correspondence.web;

import java.util.Locale;

/** The columns of the register on screen, in the order of the form (Decree 30/2020/NĐ-CP App. IV form VI). */
enum ShownColumn {
    ARRIVED("field.arrived_on"),
    NUMBER("register.number"),
    AUTHOR("register.author"),
    CODE("field.code"),
    DOCUMENT_DATE("field.document_date"),
    KIND("register.abstract"),
    RECIPIENT("field.recipient"),
    FORWARDED("field.forwarded_on"),
    RECEIPT("field.receipt"),
    NOTE("field.note");

    private final String messageKey;

    ShownColumn(String messageKey) {
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }

    /** As the address of the page names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
