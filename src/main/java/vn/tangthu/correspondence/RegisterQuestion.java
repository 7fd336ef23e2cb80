package vn.tangthu.correspondence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of a year's register, in which order.
 *
 * @param words every word must occur in author, code, abstract, signer or recipient, with or without diacritics; empty for all
 * @param kind tên loại, empty for all
 * @param from first day of arrival
 * @param page from 1
 * @param size lines a page, 1 to 500
 */
public record RegisterQuestion(
        int year,
        String words,
        String author,
        String kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Sort sort,
        boolean descending,
        int page,
        int size) {

    public enum Sort {
        NUMBER("number"),
        ARRIVED("arrived_on"),
        AUTHOR("author"),
        CODE("code"),
        DOCUMENT_DATE("document_date"),
        KIND("kind");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public RegisterQuestion {
        page = Math.max(1, page);
        size = Math.max(1, Math.min(500, size));
    }

    /** The whole year, newest first, fifty a page. */
    public static RegisterQuestion year(int year) {
        return new RegisterQuestion(year, "", "", "", Optional.empty(), Optional.empty(), Sort.NUMBER, true, 1, 50);
    }
}
