package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Box 6: grounds, words of decision, paragraphs and how the content ends. */
final class LookAtContent implements Look {

    private static final Pattern SHORT_DATE = Pattern.compile("ngày \\d tháng \\d{1,2}|tháng [12] năm \\d{4}");
    /** Millimetres. */
    private static final double INDENT_TOLERANCE = 0.4;

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        if (anatomy.isCopy()) return;
        grounds(anatomy, notes);
        var text = new ArrayList<>(anatomy.all(Part.GROUND));
        text.addAll(anatomy.all(Part.BODY));
        if (anatomy.all(Part.BODY).isEmpty()) notes.missing(Part.BODY);
        for (var passage : text) {
            spacing(passage, notes);
            dates(passage, notes);
        }
        end(document, anatomy, notes);
    }

    private static void grounds(Anatomy anatomy, Notes notes) {
        var grounds = anatomy.all(Part.GROUND);
        for (int i = 0; i < grounds.size(); i++) {
            var end = i == grounds.size() - 1 ? "." : ";";
            if (!grounds.get(i).line().endsWith(end)) notes.breach(Rule.GROUND_END, grounds.get(i), end, lastLetters(grounds.get(i).line()));
        }
        boolean decides = anatomy.first(Part.TYPE_NAME).filter(type -> List.of("quyet dinh", "nghi quyet").contains(Folded.of(type.line()))).isPresent();
        if (decides && !anatomy.has(Part.DECIDES)) notes.missing(Part.DECIDES);
    }

    static String lastLetters(String line) {
        return line.length() <= 20 ? line : "…" + line.substring(line.length() - 20);
    }

    private static void spacing(Passage passage, Notes notes) {
        var indent = LayoutRules.measure("first-line-indent");
        if (passage.firstLine().isEmpty()) notes.unseen(Rule.FIRST_LINE_INDENT);
        else if (!indent.allows(passage.firstLine().getAsDouble(), INDENT_TOLERANCE)) {
            notes.breach(Rule.FIRST_LINE_INDENT, passage, Notes.range(indent.least(), indent.most()) + " mm", Notes.figure(passage.firstLine().getAsDouble()) + " mm");
        }
        var between = LayoutRules.measure("paragraph-spacing");
        if (passage.after().isEmpty() || passage.before().isEmpty()) notes.unseen(Rule.PARAGRAPH_SPACING);
        else {
            double space = Math.max(passage.after().getAsDouble(), passage.before().getAsDouble());
            if (!between.allows(space, 0.1)) notes.breach(Rule.PARAGRAPH_SPACING, passage, Notes.range(between.least(), between.most()) + " pt", Notes.figure(space) + " pt");
        }
        var lines = LayoutRules.measure("line-spacing");
        if (passage.lineSpacing().isEmpty()) notes.unseen(Rule.LINE_SPACING);
        else if (!lines.allows(passage.lineSpacing().getAsDouble(), 0.02)) {
            notes.breach(Rule.LINE_SPACING, passage, Notes.range(lines.least(), lines.most()), Notes.figure(passage.lineSpacing().getAsDouble()));
        }
    }

    private static void dates(Passage passage, Notes notes) {
        var found = SHORT_DATE.matcher(passage.line());
        if (found.find()) notes.breach(Rule.TEXT_DATE_TWO_DIGITS, passage, "", found.group());
    }

    /** Where a table ends the content there is no place for the mark. */
    private static void end(LayoutDocument document, Anatomy anatomy, Notes notes) {
        var last = anatomy.all(Part.BODY).stream().max(Comparator.comparingInt(Passage::order));
        if (last.isEmpty()) return;
        int foot = anatomy.first(Part.RECIPIENTS_HEAD).or(() -> anatomy.first(Part.CAPACITY)).map(Passage::order).orElse(Integer.MAX_VALUE);
        boolean table = document.passages().stream().anyMatch(passage -> passage.zone() == Passage.Zone.TABLE && passage.order() > last.get().order() && passage.order() < foot);
        if (!table && !last.get().line().endsWith("./.")) notes.breach(Rule.CONTENT_END, last.get(), "./.", lastLetters(last.get().line()));
    }
}
