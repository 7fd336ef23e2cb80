package vn.tangthu.outgoing.web;

import java.util.List;
import java.util.Optional;
import vn.tangthu.layout.ContentReading;
import vn.tangthu.layout.LayoutContent;
import vn.tangthu.outgoing.OutgoingDocument;

/**
 * A draft as it is read on the screen, without its file being opened elsewhere.
 *
 * @param why key of the sentence that says why there is nothing to read here; empty when there is
 */
record SheetView(Optional<LayoutContent> content, String why, String code) {

    static SheetView of(Optional<ContentReading> reading, OutgoingDocument document) {
        if (reading.isEmpty()) return new SheetView(Optional.empty(), "outgoing.sheet.pdf", "");
        if (reading.get() instanceof ContentReading.Understood understood) {
            return new SheetView(Optional.of(dated(understood.content(), document)), "", code(understood.content(), document));
        }
        if (reading.get() instanceof ContentReading.CouldNotRead) return new SheetView(Optional.empty(), "outgoing.sheet.unreadable", "");
        return new SheetView(Optional.empty(), reading.get() instanceof ContentReading.HoldsMore ? "outgoing.sheet.holds-more" : "outgoing.sheet.foreign", "");
    }

    /** As it will be printed: with the day of its number. */
    private static LayoutContent dated(LayoutContent content, OutgoingDocument document) {
        return document.number().map(number -> content.numbered(String.valueOf(number.number()), number.on())).orElse(content);
    }

    private static String code(LayoutContent content, OutgoingDocument document) {
        return document.code().isEmpty() ? "…/" + content.head().symbol() : document.code();
    }

    public List<LayoutContent.Paragraph> paragraphs() {
        return content.map(LayoutContent::body).orElse(List.of());
    }

    public LayoutContent text() {
        return content.orElseThrow();
    }
}
