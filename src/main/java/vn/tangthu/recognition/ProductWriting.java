package vn.tangthu.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import vn.tangthu.recognition.products.Alto;
import vn.tangthu.recognition.products.Hocr;
import vn.tangthu.recognition.products.SearchablePdf;

/** Which writer makes which product. */
final class ProductWriting {

    private ProductWriting() {}

    static void write(ProductKind kind, ReadPages pages, Instant made, OutputStream out) throws IOException {
        switch (kind) {
            case PDF -> SearchablePdf.write(pages, made, out);
            case ALTO -> Alto.write(pages, made, out);
            case HOCR -> Hocr.write(pages, out);
        }
    }
}
