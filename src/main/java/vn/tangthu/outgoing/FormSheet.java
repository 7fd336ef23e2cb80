package vn.tangthu.outgoing;

import java.util.List;
import vn.tangthu.kernel.PrintMark;

/**
 * A register or report as its form has it, whatever it is written as.
 *
 * @param made who prints it and when, on every page and sheet
 * @param title in capitals
 * @param span which days or year, below the title
 * @param columns with the words of the form
 * @param rows cells in the order of the columns
 */
record FormSheet(String parent, String agency, PrintMark made, String title, String span, List<Column> columns, Iterable<List<String>> rows) {

    /** @param width in hundredths of the table */
    record Column(String head, int width) {}
}
