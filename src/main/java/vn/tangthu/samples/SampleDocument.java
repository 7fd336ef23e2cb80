package vn.tangthu.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invented official document: every string on its pages, and so its own ground truth.
 *
 * @param id names the document among the samples; becomes the file name
 * @param agencyParent the agency above, as printed; absent for those who have none
 * @param agency who issues it, as printed
 * @param number such as "07"; below 10 with a leading zero
 * @param symbol such as "QĐ-SNV", "UBND-VX", in party documents "KH/ĐU"
 * @param place địa danh as printed
 * @param abstractText trích yếu as printed; a công văn's begins with "V/v"
 * @param addressees lines of Kính gửi, without dash and full stop
 * @param recipients lines of Nơi nhận, without dash and punctuation
 * @param urgency KHẨN, THƯỢNG KHẨN or HỎA TỐC
 * @param secrecy MẬT and above
 * @param circulation such as LƯU HÀNH NỘI BỘ
 * @param topic key of the subject it is about
 * @param copy what a copier has put under its end, when these are the pages of a copy; on paper and in PDF, not in word-processor files
 */
public record SampleDocument(
        String id,
        Layout layout,
        Optional<String> agencyParent,
        String agency,
        String number,
        String symbol,
        String place,
        LocalDate date,
        DocumentType type,
        String abstractText,
        List<String> addressees,
        List<Block> body,
        List<Signer> signers,
        List<String> recipients,
        Optional<String> urgency,
        Optional<String> secrecy,
        Optional<String> circulation,
        List<Annex> annexes,
        String topic,
        Optional<Copy> copy) {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";

    public SampleDocument {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        signers = List.copyOf(signers);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    /** The same document sent to others. */
    public SampleDocument sentTo(List<String> others) {
        return new SampleDocument(id, layout, agencyParent, agency, number, symbol, place, date, type, abstractText, addressees, body, signers, others,
                urgency, secrecy, circulation, annexes, topic, copy);
    }

    /** The same document with other signatures; two stand side by side. */
    public SampleDocument signedBy(Signer... others) {
        return new SampleDocument(id, layout, agencyParent, agency, number, symbol, place, date, type, abstractText, addressees, body, List.of(others), recipients,
                urgency, secrecy, circulation, annexes, topic, copy);
    }

    /** A copy of the document. */
    public SampleDocument copied(Copy by) {
        return new SampleDocument(id, layout, agencyParent, agency, number, symbol, place, date, type, abstractText, addressees, body, signers, recipients,
                urgency, secrecy, circulation, annexes, topic, Optional.of(by));
    }

    SampleDocument marked(Optional<String> howToCirculate) {
        return new SampleDocument(
                id, layout, agencyParent, agency, number, symbol, place, date, type, abstractText, addressees, body, signers, recipients,
                urgency, secrecy, howToCirculate, annexes, topic, copy);
    }

    SampleDocument about(String otherAbstract) {
        return new SampleDocument(
                id, layout, agencyParent, agency, number, symbol, place, date, type, otherAbstract, addressees, body, signers, recipients,
                urgency, secrecy, circulation, annexes, topic, copy);
    }

    /** Số và ký hiệu as written in a register: "07/QĐ-SNV", party "15-KH/ĐU". */
    public String code() {
        return number + (layout == Layout.PARTY ? "-" : "/") + symbol;
    }

    /** "Hải Vân, ngày 05 tháng 01 năm 2026": days below 10 and months 1 and 2 with a leading zero (Decree 30/2020/NĐ-CP, App. I). */
    public String placeAndDate() {
        return placeAndDate(place, date);
    }

    static String placeAndDate(String place, LocalDate date) {
        var month = date.getMonthValue();
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(place, date.getDayOfMonth(), month < 3 ? "0" + month : "" + month, date.getYear());
    }

    /** All the text on the pages but the page numbers, in reading order, a line per paragraph. */
    public String fullText() {
        return String.join("\n", new FullText(this).lines());
    }

    boolean isDispatch() {
        return type == DocumentType.DISPATCH;
    }

    /** Kính gửi as printed: one addressee on its line, several in a list. */
    List<String> addresseeLines() {
        if (addressees.isEmpty()) return List.of();
        if (addressees.size() == 1) return List.of("Kính gửi: " + addressees.get(0) + (isDispatch() ? "." : ""));
        return listed("Kính gửi:", addressees, isDispatch() ? "." : "");
    }

    /** Nơi nhận as printed. */
    List<String> recipientLines() {
        return listed("Nơi nhận:", recipients, ".");
    }

    private static List<String> listed(String head, List<String> items, String end) {
        var lines = new ArrayList<String>();
        lines.add(head);
        for (int i = 0; i < items.size(); i++) {
            lines.add("- " + items.get(i) + (i < items.size() - 1 ? ";" : end));
        }
        return lines;
    }
}
