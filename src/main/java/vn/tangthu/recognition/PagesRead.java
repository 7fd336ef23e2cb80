package vn.tangthu.recognition;

/** Nothing more will come for this reading: every page was read or given up, or the document could not be read at all. Published in the transaction that stores it, possibly more than once. */
public record PagesRead(ReadingId reading) {}
