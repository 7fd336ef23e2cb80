package vn.tangthu.recognition.products;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.ReadPages;

/** The words of a document with their places, as hOCR 1.2. Measures are pixels of the page image. */
public final class Hocr {

    private final XmlOut xml;
    private final ReadPages pages;

    private Hocr(XmlOut xml, ReadPages pages) {
        this.xml = xml;
        this.pages = pages;
    }

    public static void write(ReadPages pages, OutputStream out) throws IOException {
        var xml = new XmlOut(out);
        xml.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "xml:lang", "vi", "lang", "vi");
        new Hocr(xml, pages).document();
        xml.close();
        xml.finish();
    }

    private void document() throws IOException {
        xml.open("head");
        xml.element("title", PlainText.of(pages.fileName()));
        xml.empty("meta", "charset", "utf-8");
        xml.empty("meta", "name", "ocr-system", "content", "Tàng Thư, Tesseract 5");
        xml.empty("meta", "name", "ocr-capabilities", "content", "ocr_page ocr_line ocrx_word ocrp_wconf");
        xml.empty("meta", "name", "ocr-number-of-pages", "content", String.valueOf(pages.count()));
        xml.empty("meta", "name", "ocr-langs", "content", "vi");
        xml.close();
        xml.open("body");
        for (int number = 1; number <= pages.count(); number++) page(pages.page(number));
        xml.close();
    }

    private void page(PageReading page) throws IOException {
        var where = "image \"" + PlainText.of(pages.fileName()).replace('"', '\'') + "\"; " + bbox(new Box(0, 0, page.width(), page.height()))
                + "; ppageno " + (page.number() - 1);
        boolean read = page.state() == PageReading.State.DONE;
        xml.open("div", "class", "ocr_page", "id", "page_" + page.number(), "title", where, "data-read", String.valueOf(read));
        if (read) {
            int n = 0;
            for (var line : TextLine.of(page)) line("line_" + page.number() + "_" + ++n, line);
        }
        xml.close();
    }

    private void line(String id, TextLine line) throws IOException {
        xml.open("span", "class", "ocr_line", "id", id, "title", bbox(line.box()) + shape(line));
        for (int n = 0; n < line.words().size(); n++) {
            var word = line.words().get(n);
            if (n > 0) xml.text(" ");
            xml.inline("span", word.text(), "class", "ocrx_word", "id", id.replace("line", "word") + "_" + (n + 1), "title",
                    bbox(word.word().box()) + "; x_wconf " + Math.round(word.word().confidence() * 100));
        }
        xml.close();
    }

    /** A baseline is told from the lower left corner of the line's box, so for upright lines only; for others the angle of the text. */
    private static String shape(TextLine line) {
        if (line.frame() != Frame.RIGHT) return "; textangle " + line.frame().degrees();
        var box = line.box();
        double offset = line.start() + line.slope() * box.x() - (box.y() + box.height());
        return String.format(Locale.ROOT, "; baseline %.4f %.1f; x_size %.1f", line.slope(), offset, line.size());
    }

    private static String bbox(Box box) {
        return "bbox " + box.x() + " " + box.y() + " " + (box.x() + box.width()) + " " + (box.y() + box.height());
    }
}
