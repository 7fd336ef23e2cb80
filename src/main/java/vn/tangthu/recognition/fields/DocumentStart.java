package vn.tangthu.recognition.fields;

import java.util.Set;
import java.util.regex.Pattern;
import vn.tangthu.recognition.PageReading;

/**
 * Whether a page is the first of a document: it has a full head of its own, the agency on the left, the State or the Party
 * on the right, and a number or a date. An annex belongs to the document before it (Decree 30/2020/NĐ-CP, App. I part III),
 * even when a form with a head is printed in it.
 */
public final class DocumentStart {

    private static final Set<String> ANNEXES = Set.of("PHULUC", "MAUSO", "BIEUMAU", "BIEUSO", "KEMTHEO", "DANHSACHKEMTHEO");
    /** Share of the page's height in which an annex says that it is one. */
    private static final double SAID_WITHIN = 0.3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]");

    private DocumentStart() {}

    public static boolean is(PageReading page) {
        if (page.words().isEmpty()) return false;
        var head = Head.of(page);
        return head.isPresent() && isFull(head.get()) && !isAnnex(page);
    }

    private static boolean isFull(Head head) {
        boolean numbered = head.left().stream().anyMatch(line -> CodeLine.in(line, head.party()).isPresent());
        boolean agency = head.left().stream().anyMatch(line -> line.middle() < head.motto() + 4 * head.lineHeight() && Plain.capitals(line.text()) > 0.7 && Plain.letters(line.text()).length() >= 6);
        return agency && (numbered || head.date().isPresent());
    }

    private static boolean isAnnex(PageReading page) {
        return Line.ofPage(page).stream()
                .filter(line -> line.top() < SAID_WITHIN * page.height())
                .map(line -> NO_LETTERS.matcher(Plain.letters(line.text())).replaceAll(""))
                .anyMatch(text -> ANNEXES.stream().anyMatch(text::startsWith));
    }
}
