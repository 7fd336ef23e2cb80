/**
 * Reads what people wrote by pen into the blanks of a document's head: the number, the day and the month. Pixels and the
 * words of the print in, digits with their chance out. Trained by {@code ./tangthu train digits}; see
 * docs/decisions/0012-digits-by-pen.md.
 */
package vn.tangthu.recognition.pen;
