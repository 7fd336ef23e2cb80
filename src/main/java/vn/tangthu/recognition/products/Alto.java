package vn.tangthu.recognition.products;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.ReadPages;

/** The words of a document with their places, as ALTO 4.4 (Library of Congress). Measures are pixels of the page image. */
public final class Alto {

    private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";

    private final XmlOut xml;

    private Alto(XmlOut xml) {
        this.xml = xml;
    }

    public static void write(ReadPages pages, Instant made, OutputStream out) throws IOException {
        var xml = new XmlOut(out);
        var alto = new Alto(xml);
        xml.open("alto", "xmlns", NAMESPACE, "SCHEMAVERSION", "4.4");
        alto.description(pages, made);
        xml.open("Layout");
        for (int number = 1; number <= pages.count(); number++) alto.page(pages.page(number));
        xml.close();
        xml.close();
        xml.finish();
    }

    private void description(ReadPages pages, Instant made) throws IOException {
        xml.open("Description");
        xml.element("MeasurementUnit", "pixel");
        xml.open("sourceImageInformation");
        xml.element("fileName", PlainText.of(pages.fileName()));
        xml.close();
        xml.open("Processing", "ID", "reading");
        xml.element("processingCategory", "contentGeneration");
        xml.element("processingDateTime", made.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.open("processingSoftware");
        xml.element("softwareName", "Tàng Thư");
        xml.element("applicationDescription", "Tesseract 5, tessdata_fast vie");
        xml.close();
        xml.close();
        xml.close();
    }

    private void page(PageReading page) throws IOException {
        var number = String.valueOf(page.number());
        if (page.state() != PageReading.State.DONE) {
            xml.empty("Page", "ID", "p" + number, "PHYSICAL_IMG_NR", number, "QUALITY", "Damaged", "QUALITY_DETAIL", "could not be read");
            return;
        }
        var lines = TextLine.of(page);
        int rotation = lines.isEmpty() ? 0 : lines.get(0).frame().degrees();
        xml.open("Page", "ID", "p" + number, "WIDTH", String.valueOf(page.width()), "HEIGHT", String.valueOf(page.height()),
                "PHYSICAL_IMG_NR", number, "PROCESSINGREFS", "reading", "ROTATION", String.valueOf(rotation), "LANG", "vi");
        xml.open("PrintSpace", "HPOS", "0", "VPOS", "0", "WIDTH", String.valueOf(page.width()), "HEIGHT", String.valueOf(page.height()));
        if (!lines.isEmpty()) block("p" + number, lines, page);
        xml.close();
        xml.close();
    }

    private void block(String id, List<TextLine> lines, PageReading page) throws IOException {
        xml.open("TextBlock", placed(id + "b1", lines.stream().map(TextLine::box).reduce(Box::union).orElseThrow()));
        for (int n = 0; n < lines.size(); n++) line(id + "l" + (n + 1), lines.get(n), page);
        xml.close();
    }

    private void line(String id, TextLine line, PageReading page) throws IOException {
        xml.open("TextLine", with(placed(id, line.box()), "BASELINE", baseline(line, page)));
        for (int n = 0; n < line.words().size(); n++) {
            var word = line.words().get(n);
            if (n > 0) xml.empty("SP");
            xml.empty("String", with(placed(id + "w" + (n + 1), word.word().box()),
                    "CONTENT", word.text(), "WC", String.format(Locale.ROOT, "%.3f", word.word().confidence())));
        }
        xml.close();
    }

    private static String baseline(TextLine line, PageReading page) {
        var first = line.words().get(0);
        var last = line.words().get(line.words().size() - 1);
        var from = line.frame().toPage(first.left(), line.start() + line.slope() * first.left(), page);
        var to = line.frame().toPage(last.right(), line.start() + line.slope() * last.right(), page);
        return String.format(Locale.ROOT, "%.1f,%.1f %.1f,%.1f", from[0], from[1], to[0], to[1]);
    }

    private static String[] placed(String id, Box box) {
        return new String[] {
            "ID", id, "HPOS", String.valueOf(box.x()), "VPOS", String.valueOf(box.y()), "WIDTH", String.valueOf(box.width()),
            "HEIGHT", String.valueOf(box.height())
        };
    }

    private static String[] with(String[] attributes, String... more) {
        return java.util.stream.Stream.of(attributes, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
