package vn.tangthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.OfflineReading;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Reading;

/** What was recognised, one JSON file for the fields and one for the words. */
final class RecognisedAsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    RecognisedAsJson(Path folder) {
        this.folder = folder;
    }

    void write(OfflineReading result) throws IOException {
        var name = result.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Files.write(folder.resolve(name + ".json"), PRETTY.writeValueAsBytes(fields(result)));
        if (result.failure().isEmpty()) Files.write(folder.resolve(name + ".words.json"), JSON.writeValueAsBytes(words(result)));
    }

    static String summary(String name, OfflineReading result) {
        var line = new LinkedHashMap<String, Object>();
        line.put("file", name);
        line.put("complete", result.complete());
        line.put("pages", result.pages().size());
        result.failure().ifPresent(failure -> line.put("failure", failure.name()));
        return JSON.writeValueAsString(line);
    }

    private static Map<String, Object> fields(OfflineReading result) {
        var json = new LinkedHashMap<String, Object>();
        var found = result.fields();
        for (var name : FieldName.values()) {
            if (name != FieldName.SIGNER) json.put(name.key(), found.get(name).map(field -> field.value()).orElse(null));
        }
        json.put("signers", found.signers().stream().map(RecognisedAsJson::signer).toList());
        json.put("addressees", found.addressees());
        json.put("recipients", found.recipients());
        json.put("digital_signature", result.warnings().contains(Reading.Warning.SIGNED));
        json.put("pages", result.pages().size());
        json.put("warnings", result.warnings());
        result.failure().ifPresent(failure -> json.put("failure", failure.name()));
        var confidence = new LinkedHashMap<String, Object>();
        var where = new LinkedHashMap<String, Object>();
        for (var name : FieldName.values()) {
            found.get(name).ifPresent(field -> {
                confidence.put(name.key(), Math.round(field.confidence() * 1000) / 1000.0);
                field.box().ifPresent(box -> where.put(name.key(), Map.of("page", field.page(), "box", list(box))));
            });
        }
        json.put("confidence", confidence);
        json.put("where", where);
        json.put("full_text", result.pages().stream().map(PageReading::text).collect(Collectors.joining("\n\f")));
        return json;
    }

    private static Map<String, Object> signer(vn.tangthu.recognition.DocumentFields.Signer signer) {
        var json = new LinkedHashMap<String, Object>();
        json.put("position", signer.position());
        json.put("authority", signer.authority().orElse(null));
        json.put("name", signer.name().orElse(null));
        return json;
    }

    private static List<Object> words(OfflineReading result) {
        return result.pages().stream().map(page -> (Object) Map.of(
                "page", page.number(), "width", page.width(), "height", page.height(),
                "words", page.words().stream().map(word -> List.of(
                        word.text(), list(word.box()), word.confidence(), word.line())).toList(),
                "pen", page.pen().stream().map(read -> List.of(
                        read.blank().name(), read.digits(), read.chance(), list(read.box()))).toList())).toList();
    }

    private static List<Integer> list(Box box) {
        return List.of(box.x(), box.y(), box.width(), box.height());
    }
}
