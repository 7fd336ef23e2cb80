package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines are drawn below a text in an empty paragraph of their own, or by a drawing anchored in it: either belongs to the text above. */
final class DocxLines {

    private DocxLines() {}

    static List<Passage> drawn(List<Passage> passages) {
        var all = new ArrayList<Passage>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            var one = passages.get(i);
            boolean next = i + 1 < passages.size() && passages.get(i + 1).isBlank() && passages.get(i + 1).zone() == one.zone()
                    && passages.get(i + 1).ruleBelow().orElse(false);
            all.add(next && !one.isBlank() ? new Passage(one.order(), one.page(), one.zone(), one.pieces(), one.style(), one.align(), one.firstLine(),
                    one.before(), one.after(), one.lineSpacing(), Optional.of(true)) : one);
        }
        return List.copyOf(all);
    }
}
