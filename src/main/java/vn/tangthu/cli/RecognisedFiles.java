package vn.tangthu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.tangthu.recognition.OfflineProducts;
import vn.tangthu.recognition.OfflineReading;
import vn.tangthu.recognition.ProductKind;

/** All files that are written about one document. */
final class RecognisedFiles {

    private final RecognisedAsJson json;
    private final OfflineProducts products;
    private final List<ProductKind> kinds;

    RecognisedFiles(Path folder, List<ProductKind> kinds) {
        json = new RecognisedAsJson(folder);
        products = new OfflineProducts(folder, Clock.systemUTC());
        this.kinds = kinds;
    }

    /** @return what a person should know of the files */
    List<String> write(OfflineReading reading) throws IOException {
        json.write(reading);
        var remarks = new ArrayList<String>();
        for (var kind : kinds) {
            products.write(reading, kind).filter(OfflineProducts.Written::asItWas).ifPresent(written ->
                    remarks.add(written.file() + ": the document has its text already; copied as it is"));
        }
        return remarks;
    }
}
