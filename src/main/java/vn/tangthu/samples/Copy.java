package vn.tangthu.samples;

import java.time.LocalDate;
import java.util.List;

/**
 * What a copier puts under the end of a document (Decree 30/2020/NĐ-CP, Articles 25 to 27).
 *
 * @param form SAO Y, SAO LỤC or TRÍCH SAO
 * @param agency who copies, as printed
 * @param code number and symbol of the copy: {@code 12/SY-UBND}
 * @param recipients of the copy, without dash and punctuation
 */
public record Copy(String form, String agency, String code, String place, LocalDate date, Signer signer, List<String> recipients) {

    public Copy {
        recipients = List.copyOf(recipients);
    }

    String placeAndDate() {
        return SampleDocument.placeAndDate(place, date);
    }
}
