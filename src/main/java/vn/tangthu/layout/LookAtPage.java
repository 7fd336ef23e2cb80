package vn.tangthu.layout;

import java.util.OptionalDouble;
import vn.tangthu.layout.LayoutDocument.PageNumber;

/** Size of the sheet, margins, page number. */
final class LookAtPage implements Look {

    /** Millimetres, for lengths are kept in twentieths of a point. */
    private static final double EXACT = 0.3;
    /** In a PDF a margin is where ink begins: letters do not fill their line to its edges. */
    private static final double BY_INK = 2.5;

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        var sheet = document.sheet();
        size(sheet, notes);
        double tolerance = document.kind() == LayoutDocument.Kind.PDF ? BY_INK : EXACT;
        margin(Rule.MARGIN_TOP, "margin-top", sheet.top(), tolerance, notes);
        margin(Rule.MARGIN_BOTTOM, "margin-bottom", sheet.bottom(), tolerance, notes);
        margin(Rule.MARGIN_LEFT, "margin-left", sheet.left(), tolerance, notes);
        margin(Rule.MARGIN_RIGHT, "margin-right", sheet.right(), tolerance, notes);
        pageNumber(document, notes);
    }

    /** Landscape is allowed, for large tables. */
    private static void size(LayoutDocument.Sheet sheet, Notes notes) {
        double width = LayoutRules.measure("page-width").used();
        double height = LayoutRules.measure("page-height").used();
        double shorter = Math.min(sheet.width(), sheet.height());
        double longer = Math.max(sheet.width(), sheet.height());
        if (Math.abs(shorter - width) > 1 || Math.abs(longer - height) > 1) {
            notes.breach(Rule.PAGE_SIZE, "A4 (210 x 297 mm)", Notes.figure(sheet.width()) + " x " + Notes.figure(sheet.height()) + " mm");
        }
    }

    private static void margin(Rule rule, String measure, OptionalDouble found, double tolerance, Notes notes) {
        var allowed = LayoutRules.measure(measure);
        if (found.isEmpty()) notes.unseen(rule);
        else if (!allowed.allows(found.getAsDouble(), tolerance)) {
            notes.breach(rule, Notes.range(allowed.least(), allowed.most()) + " mm", Notes.figure(found.getAsDouble()) + " mm");
        }
    }

    private static void pageNumber(LayoutDocument document, Notes notes) {
        var number = document.pageNumber();
        if (document.pages() == 1) return;
        if (number.where() == PageNumber.Where.NOWHERE) {
            notes.breach(Rule.PAGE_NUMBER_MISSING, "", "");
            return;
        }
        if (number.where() == PageNumber.Where.BOTTOM) notes.breach(Rule.PAGE_NUMBER_TOP, "", "");
        if (number.onFirstPage()) notes.breach(Rule.PAGE_NUMBER_NOT_ON_FIRST, "", "");
        if (number.align().filter(align -> align != PartStyle.Align.CENTRE).isPresent()) notes.breach(Rule.PAGE_NUMBER_CENTRED, "", "");
        var style = LayoutRules.style(Part.PAGE_NUMBER);
        if (number.size().isPresent() && !LookAtStyles.fits(style, number.size().getAsDouble())) {
            notes.breach(Rule.SIZE, Part.PAGE_NUMBER, Notes.range(style.least(), style.most()), Notes.figure(number.size().getAsDouble()));
        }
    }
}
