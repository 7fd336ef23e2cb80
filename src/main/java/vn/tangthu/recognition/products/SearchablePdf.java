package vn.tangthu.recognition.products;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import vn.tangthu.kernel.SrgbProfile;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.ReadPages;

/** The images of a document's pages with its words unseen over them: a PDF/A-2b (ISO 19005-2) in which one can search, mark and copy. */
public final class SearchablePdf {

    private final PdfFile pdf;
    private final ReadPages pages;
    private final GlyphlessFont font = new GlyphlessFont();
    private final UnseenText text = new UnseenText(font);
    private final Unread unread = new Unread();
    private final int tree;
    private final int type;
    private final StringBuilder kids = new StringBuilder();

    private SearchablePdf(ReadPages pages, OutputStream out) throws IOException {
        this.pages = pages;
        pdf = new PdfFile(out);
        tree = pdf.reserve();
        type = pdf.reserve();
    }

    /** @param made what the file says about its age; the same pages and the same moment give the same bytes */
    public static void write(ReadPages pages, Instant made, OutputStream out) throws IOException {
        var writing = new SearchablePdf(pages, out);
        for (int number = 1; number <= pages.count(); number++) writing.page(pages.page(number));
        writing.finish(made);
    }

    private void page(PageReading page) throws IOException {
        unread.note(page);
        var seen = PageImage.of(pages, page);
        int number = pdf.reserve(), image = pdf.reserve(), content = pdf.reserve();
        pdf.stream(image, seen.entries(), seen.content());
        pdf.deflatedStream(content, "", operators(page, seen).getBytes(StandardCharsets.US_ASCII));
        pdf.object(number, "<</Type/Page/Parent " + tree + " 0 R/MediaBox[0 0 " + points(seen.widthInPoints()) + " " + points(seen.heightInPoints())
                + "]/Resources<</XObject<</I " + image + " 0 R>>/Font<</T " + type + " 0 R>>>>/Contents " + content + " 0 R>>");
        kids.append(kids.isEmpty() ? "" : " ").append(number).append(" 0 R");
    }

    private String operators(PageReading page, PageImage seen) {
        var image = "q " + points(seen.widthInPoints()) + " 0 0 " + points(seen.heightInPoints()) + " 0 0 cm /I Do Q\n";
        boolean worded = page.state() == PageReading.State.DONE && page.width() > 0 && page.height() > 0;
        return worded ? image + text.of(page, seen.widthInPoints() / page.width()) : image;
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.3f", length);
    }

    private void finish(Instant made) throws IOException {
        int catalogue = pdf.reserve(), metadata = pdf.reserve(), intent = pdf.reserve(), profile = pdf.reserve();
        font.write(pdf, type);
        pdf.object(tree, "<</Type/Pages/Count " + pages.count() + "/Kids[" + kids + "]>>");
        pdf.stream(metadata, "/Type/Metadata/Subtype/XML", Xmp.packet(pages.fileName(), unread.description(), made));
        pdf.deflatedStream(profile, "/N 3", SrgbProfile.bytes());
        pdf.object(intent, "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "
                + profile + " 0 R>>");
        pdf.object(catalogue, "<</Type/Catalog/Pages " + tree + " 0 R/Metadata " + metadata + " 0 R/OutputIntents[" + intent
                + " 0 R]/Lang(vi)/ViewerPreferences<</DisplayDocTitle true>>>>");
        pdf.finish(catalogue);
    }
}
