package vn.tangthu.recognition;

/** The fields of a document are there; pages in between may still be unread. Published in the transaction that stores them, possibly more than once. */
public record FieldsRead(ReadingId reading, DocumentFields fields) {}
