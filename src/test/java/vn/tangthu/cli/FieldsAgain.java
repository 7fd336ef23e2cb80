package vn.tangthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.OfflineReading;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.fields.FieldFinder;
import vn.tangthu.recognition.language.Spelling;
import vn.tangthu.recognition.language.WordPairs;

/**
 * Finds the fields once more in words that were read before ({@code ./tangthu recognise} writes them), which takes seconds
 * where reading the pages takes minutes: {@code FieldsAgain FOLDER_OF_WORDS OUT}. With {@code --mend} the marks are mended first,
 * for words that were kept before that.
 */
final class FieldsAgain {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FieldsAgain() {}

    public static void main(String[] args) throws IOException {
        var out = Files.createDirectories(Path.of(args[1]));
        boolean mend = args.length > 2 && args[2].equals("--mend");
        var finder = FieldFinder.standard();
        try (var files = Files.list(Path.of(args[0]))) {
            for (var file : files.filter(name -> name.toString().endsWith(".words.json")).sorted().toList()) {
                var pages = pages(JSON.readTree(Files.readAllBytes(file)), mend);
                var name = Path.of(file.getFileName().toString().replace(".words.json", ".pdf"));
                new RecognisedAsJson(out).write(new OfflineReading(
                        name, finder.find(pages), pages, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
            }
        }
    }

    static List<PageReading> pages(JsonNode document, boolean mend) {
        var spelling = new Spelling(WordPairs.standard());
        var pages = new ArrayList<PageReading>();
        for (var page : document) {
            var words = new ArrayList<Word>();
            for (var word : page.get("words")) words.add(new Word(word.get(0).asString(), box(word.get(1)), word.get(2).asDouble(), word.get(3).asInt()));
            var pen = new ArrayList<PenReading>();
            if (page.has("pen")) {
                for (var read : page.get("pen")) {
                    pen.add(new PenReading(PenReading.Blank.valueOf(read.get(0).asString()), read.get(1).asString(), read.get(2).asDouble(), box(read.get(3))));
                }
            }
            pages.add(new PageReading(
                    page.get("page").asInt(), page.get("width").asInt(), page.get("height").asInt(), Optional.empty(),
                    mend ? spelling.mended(words) : words, pen, PageReading.State.DONE));
        }
        return pages;
    }

    private static Box box(JsonNode box) {
        return new Box(box.get(0).asInt(), box.get(1).asInt(), box.get(2).asInt(), box.get(3).asInt());
    }
}
