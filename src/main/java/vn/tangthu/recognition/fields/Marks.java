package vn.tangthu.recognition.fields;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.recognition.PageReading;

/** Marks of urgency and secrecy (Decree 30/2020/NĐ-CP, Appendix I, boxes 10a and 10b): a word or two in capitals standing alone. */
final class Marks {

    private static final Map<String, String> URGENCY = Map.of(
            "KHAN", "KHẨN", "THUONGKHAN", "THƯỢNG KHẨN", "HOATOC", "HỎA TỐC", "HOATOCHENGIO", "HỎA TỐC HẸN GIỜ");
    private static final Map<String, String> SECRECY = Map.of("MAT", "MẬT", "TOIMAT", "TỐI MẬT", "TUYETMAT", "TUYỆT MẬT");

    private static final double WELL_READ = 0.92, SURE = 0.96;
    private static final Set<String> OTHERS = Set.of(
            "SAOY", "SAOYBANCHINH", "SAOLUC", "TRICHSAO", "LUUHANHNOIBO", "XEMXONGTRALAI", "DUTHAO", "BANSAO", "HENGIO", "CONGVANDEN", "DEN");

    private Marks() {}

    static Optional<Found> urgency(PageReading page) {
        return mark(page, URGENCY);
    }

    static Optional<Found> secrecy(PageReading page) {
        return mark(page, SECRECY);
    }

    /** Whether the line is nothing but a mark: of urgency, secrecy, circulation, or of a copy. */
    static boolean isMark(String text) {
        var letters = Plain.letters(text).replaceAll("\\d", "");
        return Plain.capitals(text) > 0.7 && (URGENCY.containsKey(letters) || SECRECY.containsKey(letters) || OTHERS.contains(letters));
    }

    private static Optional<Found> mark(PageReading page, Map<String, String> marks) {
        List<Line> pieces = Line.ofPage(page).stream()
                .filter(line -> line.middle() < page.height() * 0.4)
                .flatMap(line -> line.cutAtGaps(page.width() / 40).stream())
                .toList();
        for (var piece : pieces) {
            var letters = Plain.letters(piece.text());
            if (!marks.containsKey(letters) || Plain.capitals(piece.text()) < 0.9) continue;
            boolean asPrinted = piece.text().equals(marks.get(letters));
            double confidence = asPrinted && piece.confidence() >= WELL_READ ? SURE : Math.min(0.94, piece.confidence());
            return Optional.of(new Found(marks.get(letters), confidence, piece.box()));
        }
        return Optional.empty();
    }
}
