package vn.tangthu.recognition.products;

import java.io.IOException;
import java.util.Optional;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.ReadPages;

/**
 * What is seen of a page, ready to stand in a PDF.
 *
 * @param entries of the image's dictionary
 * @param widthInPoints of the page (72 to the inch)
 */
record PageImage(String entries, byte[] content, double widthInPoints, double heightInPoints) {

    private static final double A4_LONG_SIDE = 842;
    /** Points; a PDF page may not be smaller or larger (ISO 32000-1, annex C; PDF/A-2 6.1.13). */
    private static final double SMALLEST = 3, LARGEST = 14_400;

    static PageImage of(ReadPages pages, PageReading page) throws IOException {
        Optional<byte[]> jpeg = pages.image(page);
        return jpeg.isPresent() ? of(jpeg.get()) : UnreadablePage.image(page.number());
    }

    private static PageImage of(byte[] jpeg) throws IOException {
        var facts = JpegFacts.of(jpeg);
        double points = facts.dpi().map(dpi -> 72.0 / dpi).orElse(A4_LONG_SIDE / Math.max(facts.width(), facts.height()));
        points = Math.max(points, SMALLEST / Math.min(facts.width(), facts.height()));
        points = Math.min(points, LARGEST / Math.max(facts.width(), facts.height()));
        double width = facts.width() * points, height = facts.height() * points;
        boolean small = (long) facts.width() * facts.height() <= Bilevel.LARGEST;
        if (facts.original().isPresent() && facts.components() == 1 && small) {
            return bilevel(Bilevel.of(jpeg, facts.original().get()[0], facts.original().get()[1]), width, height);
        }
        if (facts.components() != 1 && facts.components() != 3) throw new IOException("Expected: a JPEG in grey or colour; Found: " + facts.components() + " components");
        var space = facts.components() == 1 ? "/DeviceGray" : "/DeviceRGB";
        return new PageImage(size(facts.width(), facts.height()) + "/ColorSpace" + space + "/BitsPerComponent 8/Filter/DCTDecode", jpeg, width, height);
    }

    /** In the packed form a set bit is black. */
    static PageImage bilevel(Bilevel image, double width, double height) {
        return new PageImage(
                size(image.width(), image.height()) + "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns "
                        + image.width() + "/Rows " + image.height() + ">>",
                image.packed(), width, height);
    }

    private static String size(int width, int height) {
        return "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height;
    }
}
