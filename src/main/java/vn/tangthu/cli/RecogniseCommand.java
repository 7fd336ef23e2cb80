package vn.tangthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.tangthu.recognition.OfflineReader;
import vn.tangthu.recognition.OfflineReading;
import vn.tangthu.recognition.ProductKind;

/** Reads documents without a server. */
final class RecogniseCommand implements Command {

    @Override
    public String name() {
        return "recognise";
    }

    @Override
    public String summary() {
        return "reads documents without a server";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu recognise FILE… [--out DIR] [--workers N] [--products LIST] [--json]

                Reads PDF, TIFF, JPEG, PNG and DOCX. For each file writes DIR/NAME.json with the fields, their confidences
                and places, and DIR/NAME.words.json with every word (default DIR: the working folder). --workers is the
                number of reading processes (default: the cores of the machine). --json prints one line of JSON per file.
                --products pdf,alto,hocr (any of them; default: none) also writes NAME.searchable.pdf (page images with text
                to search and copy, PDF/A-2b; a document that has its text already is copied as it is), NAME.alto.xml
                and NAME.hocr.html.
                Exit status 0 only if every file was read to the last page.""";
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        if (invocation.words().isEmpty()) throw new Invocation.UsageException("Which files?");
        var products = products(invocation.option("products").orElse(""));
        var out = Files.createDirectories(Path.of(invocation.option("out").orElse(".")));
        var scratch = Files.createTempDirectory("tangthu-recognise");
        int workers = invocation.number("workers", Runtime.getRuntime().availableProcessors());
        try (var reader = new OfflineReader(scratch, Math.max(1, workers), products.contains(ProductKind.PDF))) {
            return readAll(reader, invocation.words(), new RecognisedFiles(out, products), invocation.has("json"));
        } finally {
            delete(scratch);
        }
    }

    private static List<ProductKind> products(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .map(word -> ProductKind.of(word).orElseThrow(() -> new Invocation.UsageException("There is no product called " + word + ".")))
                .distinct().toList();
    }

    private static int readAll(OfflineReader reader, List<String> files, RecognisedFiles written, boolean forPrograms) throws IOException {
        var reading = new ArrayList<CompletableFuture<OfflineReading>>();
        int status = 0;
        for (var name : files) {
            var file = Path.of(name);
            reading.add(Files.isReadable(file) && Files.isRegularFile(file) ? reader.read(file.toAbsolutePath()) : null);
        }
        for (int i = 0; i < files.size(); i++) {
            if (reading.get(i) == null) {
                System.err.println(files.get(i) + ": cannot be opened");
                status = 1;
                continue;
            }
            var result = reading.get(i).join();
            var remarks = written.write(result);
            if (!result.complete()) status = 1;
            report(files.get(i), result, forPrograms);
            if (!forPrograms) remarks.forEach(System.out::println);
        }
        return status;
    }

    private static void report(String name, OfflineReading result, boolean forPrograms) {
        if (forPrograms) {
            System.out.println(RecognisedAsJson.summary(name, result));
        } else if (result.failure().isPresent()) {
            System.err.println(name + ": cannot be read: " + result.failure().get());
        } else if (!result.complete()) {
            System.err.println(name + ": some pages could not be read");
        } else {
            System.out.println(name + ": " + result.pages().size() + (result.pages().size() == 1 ? " page" : " pages"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
