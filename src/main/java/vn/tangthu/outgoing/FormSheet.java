package vn.tangthu.outgoing;

import java.util.List;
import vn.tangthu.kernel.PrintMark;

/**
 * A register or report as its form has it, whatever it is written as.
 *
 * @param made who printed it and when, at the foot of every page (App. VI, H5)
 * @param title in capitals
 * @param span which days or year, below the title
 * @param ends further lines of the cover: from which day and number to which; may be empty
 * @param columns with the words of the form
 * @param rows cells in the order of the columns
 */
record FormSheet(String parent, String agency, PrintMark made, String title, String span, List<String> ends, List<Column> columns, Iterable<List<String>> rows) {

    /** @param width in hundredths of the table */
    record Column(String head, int width) {}
}
