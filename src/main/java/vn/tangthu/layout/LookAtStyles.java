package vn.tangthu.layout;

import java.util.regex.Pattern;
import vn.tangthu.layout.PartStyle.Align;

/** Font, size, weight, slant, capitals and alignment of every component, by the table of rules. */
final class LookAtStyles implements Look {

    /** As fonts are named in a DOCX, and in a PDF, where Liberation Serif and Tinos stand in for the very widths of Times New Roman. */
    private static final Pattern NAMED = Pattern.compile("Times New Roman", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMBEDDED = Pattern.compile("([A-Z]{6}\\+)?(Times ?New ?Roman|Liberation ?Serif|Tinos).*", Pattern.CASE_INSENSITIVE);
    /** Points; sizes in a PDF come from multiplied matrices. */
    private static final double TOLERANCE = 0.26;

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        var font = document.kind() == LayoutDocument.Kind.PDF ? EMBEDDED : NAMED;
        for (var passage : document.passages()) font(passage, font, notes);
        for (var part : Part.values()) {
            for (var passage : anatomy.all(part)) look(passage, LayoutRules.style(part), notes);
        }
    }

    private static void font(Passage passage, Pattern expected, Notes notes) {
        passage.seen().stream().filter(piece -> !expected.matcher(piece.font()).matches()).findFirst()
                .ifPresent(piece -> notes.breach(Rule.FONT, passage, LayoutRules.FONT, piece.font()));
    }

    private static void look(Passage passage, PartStyle style, Notes notes) {
        var part = style.part();
        passage.seen().stream().filter(piece -> !fits(style, piece.size())).findFirst()
                .ifPresent(piece -> notes.breach(Rule.SIZE, part, passage, Notes.range(style.least(), style.most()), Notes.figure(piece.size())));
        if (style.weight() == PartStyle.Weight.BOLD && !passage.allBold()) notes.breach(Rule.MUST_BE_BOLD, part, passage, "", "");
        if (style.weight() == PartStyle.Weight.REGULAR && passage.seen().stream().anyMatch(Passage.Piece::bold)) notes.breach(Rule.MUST_NOT_BE_BOLD, part, passage, "", "");
        if (style.slant() == PartStyle.Slant.ITALIC && !passage.allItalic()) notes.breach(Rule.MUST_BE_ITALIC, part, passage, "", "");
        if (style.slant() == PartStyle.Slant.UPRIGHT && passage.seen().stream().anyMatch(Passage.Piece::italic)) notes.breach(Rule.MUST_BE_UPRIGHT, part, passage, "", "");
        if (style.letters() == PartStyle.Letters.UPPER && !passage.line().equals(style.printed(passage.line()))) notes.breach(Rule.MUST_BE_CAPITALS, part, passage, "", "");
        alignment(passage, style, notes);
    }

    private static void alignment(Passage passage, PartStyle style, Notes notes) {
        if (style.align() != Align.CENTRE && style.align() != Align.JUSTIFY) return;
        var rule = style.align() == Align.CENTRE ? Rule.MUST_BE_CENTRED : Rule.MUST_BE_JUSTIFIED;
        if (passage.align().isEmpty()) notes.unseen(rule, style.part());
        else if (passage.align().get() != style.align() && passage.zone() != Passage.Zone.TABLE && !(setByTabs(passage))) notes.breach(rule, style.part(), passage, "", "");
    }

    /** Where two columns were made with tabulators, the paragraph's own alignment says nothing of either. */
    private static boolean setByTabs(Passage passage) {
        return passage.zone() != Passage.Zone.FULL && passage.text().startsWith("\t") || passage.text().endsWith("\t");
    }

    static boolean fits(PartStyle style, double size) {
        return size >= style.least() - TOLERANCE && size <= style.most() + TOLERANCE;
    }
}
