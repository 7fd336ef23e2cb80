package vn.tangthu.outgoing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of a year's register, in the order of their numbers, the newest first.
 *
 * @param words every word must occur in symbol, kind, abstract, signer or note, with or without diacritics
 * @param kind tên loại, empty for all
 * @param from first day of the document
 * @param page from 1
 * @param size lines a page, 1 to 500
 */
public record OutgoingRegisterQuestion(int year, String words, String kind, Optional<LocalDate> from, Optional<LocalDate> to, int page, int size) {

    public OutgoingRegisterQuestion {
        page = Math.max(1, page);
        size = Math.max(1, Math.min(500, size));
    }

    public static OutgoingRegisterQuestion year(int year) {
        return new OutgoingRegisterQuestion(year, "", "", Optional.empty(), Optional.empty(), 1, 50);
    }

    OutgoingRegisterQuestion at(int page, int size) {
        return new OutgoingRegisterQuestion(year, words, kind, from, to, page, size);
    }
}
