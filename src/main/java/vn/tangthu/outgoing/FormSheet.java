package vn.tangthu.outgoing;

import java.util.List;

/**
 * A register or report as its form has it, whatever it is written as.
 *
 * @param title in capitals
 * @param span which days or year, below the title
 * @param columns with the words of the form
 * @param rows cells in the order of the columns
 */
record FormSheet(String parent, String agency, String title, String span, List<Column> columns, Iterable<List<String>> rows) {

    /** @param width in hundredths of the table */
    record Column(String head, int width) {}
}
