package vn.tangthu.samples;

import java.util.List;

/**
 * An annex with a table, beginning on a page of its own.
 *
 * @param heading such as "Phụ lục I" or "Phụ lục"
 * @param title what the table lists
 * @param reference the line in italics under the title: with which document it was issued
 * @param columns heads of the columns
 * @param shares how the width is shared among the columns, in parts of their sum
 * @param rows cells; every row as long as {@code columns}
 */
public record Annex(
        String heading, String title, String reference, List<String> columns, List<Integer> shares, List<List<String>> rows) {

    public Annex {
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
        rows = rows.stream().map(List::copyOf).toList();
        if (shares.size() != columns.size()) {
            throw new IllegalArgumentException("Expected: " + columns.size() + " shares; Found: " + shares.size());
        }
    }
}
