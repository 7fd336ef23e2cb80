package vn.tangthu.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The subjects of samples/topics.txt; the head of that file explains its form. */
final class Topics {

    /** What every agency has to do with. */
    private static final List<String> GENERAL = List.of("budget", "personnel", "archives", "digital", "reform", "fire");
    /** What cannot wait for a letter. */
    private static final List<String> PRESSING = List.of("storm", "fire", "health", "farming");

    private static final List<Topic> ALL = read();

    private Topics() {}

    static List<Topic> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is no such topic */
    static Topic named(String key) {
        return ALL.stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected: a topic of samples/topics.txt; Found: " + key));
    }

    /** Keys of the subjects on which such an agency would issue such a document. */
    static List<String> fitting(Author author, DocumentType type) {
        if (type == DocumentType.TELEGRAM) return PRESSING;
        var own = new ArrayList<>(ALL.stream().filter(t -> t.department().equals(author.name())).map(Topic::key).toList());
        if (author.name().startsWith("Trường")) own.add("education");
        if (author.name().startsWith("Bệnh viện")) own.add("health");
        if (own.isEmpty()) return ALL.stream().map(Topic::key).toList();
        own.addAll(own);
        own.addAll(GENERAL);
        return own;
    }

    private static List<Topic> read() {
        var topics = new ArrayList<Topic>();
        try (var in = Topics.class.getResourceAsStream("/samples/topics.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) topics.add(begun(line));
                else if (!line.isBlank() && !line.startsWith("#")) add(topics.get(topics.size() - 1), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(topics);
    }

    private static Topic begun(String line) {
        var head = normal(line.substring(1, line.length() - 1)).split(" \\| ");
        return new Topic(
                head[0], head[1], head[2], head[3], new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
    }

    private static void add(Topic topic, String line) {
        var lists = new TreeMap<>(Map.of(
                's', topic.subjects(), 'b', topic.bases(), 'c', topic.situations(), 't', topic.tasks(), 'r', topic.results()));
        lists.get(line.charAt(0)).add(normal(line.substring(2)));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
