package vn.tangthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Truth;
import vn.tangthu.samples.Wear;

/** Writes invented documents, and what stands in them, into a folder. */
final class SamplesCommand implements Command {

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public String summary() {
        return "writes invented documents, as PDF or as scans, with their ground truth";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu samples DIR [--count N] [--seed S] [--scan]

                Writes N (default 10) invented official documents into DIR: one PDF each and, beside it, a JSON file with
                every field and the full text. The same seed (default 1) gives the same documents.
                They come from agencies of a whole country: ministries, provinces, communes before and after July 2025, the
                Party, schools, hospitals, two agencies together; names of places and people are invented or drawn from
                lists.
                --scan  writes scans of all kinds in turn (clean, office, black and white, coarse, aged, fax, faint, copied,
                        bleeding through, folded, punched, pins, …) instead of born-digital PDFs.""";
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        if (invocation.words().size() != 1) throw new Invocation.UsageException("One folder is needed.");
        var folder = Files.createDirectories(Path.of(invocation.words().get(0)));
        int count = invocation.number("count", 10);
        long seed = invocation.number("seed", 1);
        for (int i = 0; i < count; i++) write(folder, Samples.ofTheCountry(seed * 1_000_003 + i), i, invocation.has("scan"));
        System.out.println(count + " documents written to " + folder);
        return 0;
    }

    private static void write(Path folder, SampleDocument document, int order, boolean scan) throws IOException {
        var pdf = SampleWriter.pdf(document);
        var file = document.id() + ".pdf";
        Files.write(folder.resolve(file), scan ? scanned(pdf, order) : pdf);
        Files.writeString(folder.resolve(document.id() + ".json"), Truth.json(document, file, pages(pdf)));
    }

    private static byte[] scanned(byte[] pdf, int order) throws IOException {
        var kinds = Wear.values();
        return kinds[order % kinds.length].scan(pdf, ScanFormat.PDF, order);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
