package vn.tangthu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;

/**
 * An invented document of one page.
 *
 * @param pdf as it comes from the scanner
 * @param png the same pixels, for programs that read images
 */
record ScannedPage(byte[] pdf, Path png) {

    private static final double HEAD = 0.25;

    static List<ScannedPage> some(int count, int dpi, Path folder) throws IOException {
        var pages = new ArrayList<ScannedPage>();
        for (long seed = 1; pages.size() < count; seed++) {
            var document = Samples.random(seed);
            if (!hasOnePage(document)) continue;
            var scanner = Degradation.OFFICE.atDpi(dpi);
            var png = Files.write(folder.resolve(seed + ".png"), new Scanner(scanner, seed).scan(document, ScanFormat.PNG));
            pages.add(new ScannedPage(new Scanner(scanner, seed).scan(document, ScanFormat.PDF), png));
        }
        return pages;
    }

    /** The upper part of such pages, head and title, each a scan of its own. */
    static List<Path> heads(int count, int dpi, Path folder) throws IOException {
        var heads = new ArrayList<Path>();
        for (long seed = 1; heads.size() < count; seed++) {
            var scanner = new Scanner(Degradation.OFFICE.atDpi(dpi), seed);
            var page = scanner.page(SampleWriter.pdf(Samples.random(seed)), 0);
            var head = page.getSubimage(0, 0, page.getWidth(), (int) (page.getHeight() * HEAD));
            heads.add(Files.write(folder.resolve(seed + ".pdf"), scanner.file(List.of(head), ScanFormat.PDF)));
        }
        return heads;
    }

    private static boolean hasOnePage(SampleDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(SampleWriter.pdf(document))) {
            return pdf.getNumberOfPages() == 1;
        }
    }

    /** One scan of so many pages: begins with the first, ends with the last, and has that one between as often as needed. */
    static byte[] bound(ScannedPage first, ScannedPage last, int pages) throws IOException {
        var all = new ArrayList<>(List.of(first));
        all.addAll(Collections.nCopies(pages - 1, last));
        return bound(all);
    }

    /** One scan of them all. */
    static byte[] bound(List<ScannedPage> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        try (var scan = new PDDocument()) {
            for (var page : pages) {
                try (var one = Loader.loadPDF(page.pdf)) {
                    merger.appendDocument(scan, one);
                }
            }
            scan.save(bytes);
        }
        return bytes.toByteArray();
    }
}
