package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The abstract of a dispatch, small under the number: {@code V/v …} (Decree 30/2020/NĐ-CP, Appendix I, box 5b). */
final class DispatchAbstract {

    private DispatchAbstract() {}

    /** @param lines of the left column under the number */
    static Optional<Found> in(Head head, List<Line> lines) {
        var found = new ArrayList<Line>();
        int last = 0;
        for (var line : lines) {
            if (found.isEmpty()) {
                if (!opens(line.text())) continue;
            } else {
                boolean near = line.middle() - last < 2.1 * head.lineHeight() && line.middle() - last > head.lineHeight() / 3;
                boolean under = Math.abs(line.centre() - found.get(0).centre()) < head.width() * 0.1;
                if (!near) break;
                if (!under) continue;
                if (Plain.of(line.text()).startsWith("KINH GUI")) break;
            }
            found.add(line);
            last = line.middle();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(opened(TitleLines.joined(found)));
    }

    private static boolean opens(String text) {
        return text.matches("^\\W{0,2}([VvWw]\\s*[/1lI]\\s*[vV]\\b|Wv\\b|VAv\\b|Vv\\b|V/\\s|Về việc\\b|VỀ VIỆC\\b).*");
    }

    /** "V/v" in the shapes in which it comes back. */
    private static Found opened(Found found) {
        return new Found(found.value().replaceFirst("^\\W{0,2}([VvWw]\\s*[/1lI]\\s*[vV]\\b|Wv\\b|VAv\\b|Vv\\b|V/(?=\\s))", "V/v"), found.confidence(), found.box());
    }
}
