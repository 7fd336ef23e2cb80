package vn.tangthu.layout;

import java.util.regex.Pattern;

/** Box 9b: who gets it. */
final class LookAtRecipients implements Look {

    private static final Pattern KEPT = Pattern.compile("^-? ?Lưu: ?VT\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        if (!anatomy.has(Part.RECIPIENTS_HEAD)) {
            notes.missing(Part.RECIPIENTS_HEAD);
            return;
        }
        var all = anatomy.all(Part.RECIPIENT);
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i).line();
            if (!line.startsWith("- ")) notes.breach(Rule.RECIPIENT_DASH, all.get(i), "- ", Notes.excerpt(line));
            var end = i == all.size() - 1 ? "." : ";";
            if (!line.endsWith(end)) notes.breach(Rule.RECIPIENT_END, all.get(i), end, LookAtContent.lastLetters(line));
        }
        if (all.isEmpty() || !KEPT.matcher(all.get(all.size() - 1).line()).matches()) {
            var last = anatomy.last(Part.RECIPIENT).or(() -> anatomy.first(Part.RECIPIENTS_HEAD)).orElseThrow();
            notes.breach(Rule.KEPT, last, "- Lưu: VT, …", Notes.excerpt(last.line()));
        }
    }
}
