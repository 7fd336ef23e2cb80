package vn.tangthu.layout;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of findings, for commands; pages take them from the same file with {@link Finding#expected}, {@link Finding#found} and the name of the part. */
public final class Words {

    private static final ResourceBundle.Control AS_ASKED = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;

    private Words(Locale locale) {
        sentences = ResourceBundle.getBundle("messages/layout", locale, Words.class.getClassLoader(), AS_ASKED);
    }

    public static Words vietnamese() {
        return new Words(Locale.ROOT);
    }

    public static Words in(Locale locale) {
        return new Words(locale);
    }

    /** What is wrong, expected and found, in one sentence. */
    public String of(Finding finding) {
        return sentence("rule." + finding.rule(), finding.expected(), finding.found(), part(finding.part()));
    }

    public String of(Finding.Severity severity) {
        return sentence("severity." + severity);
    }

    public String of(Obstacle why) {
        return sentence("obstacle." + why);
    }

    /** "trang 2, đoạn 14, 3 chỗ"; empty for what is said of the document as a whole. */
    public String where(Finding finding) {
        var places = new ArrayList<String>();
        if (finding.where().page() > 0) places.add(sentence("where.page", finding.where().page()));
        if (finding.where().paragraph() > 0) places.add(sentence("where.paragraph", finding.where().paragraph()));
        if (finding.times() > 1) places.add(sentence("where.times", finding.times()));
        return String.join(", ", places);
    }

    /** The summing up of a check. */
    public String of(FormCheck.Checked checked) {
        long errors = checked.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
        long warnings = checked.findings().size() - errors;
        if (checked.findings().isEmpty()) return sentence("in-form");
        return errors == 0 ? sentence("with-warnings", warnings) : sentence("with-errors", errors, warnings);
    }

    /** What nobody could look at, as sentences of the rules that were not looked at; empty when everything was seen. */
    public Optional<String> unseen(List<FormCheck.Unseen> unseen) {
        if (unseen.isEmpty()) return Optional.empty();
        return Optional.of(sentence("unseen", String.join("; ", unseen.stream().map(this::topic).distinct().toList())));
    }

    private String topic(FormCheck.Unseen one) {
        var topic = sentence("topic." + one.rule());
        return one.part().map(part -> topic + " (" + part(Optional.of(part)) + ")").orElse(topic);
    }

    private String part(Optional<Part> part) {
        return part.map(one -> sentence("part." + one)).orElse("");
    }

    /** Any other sentence of the file, such as {@code not-checked}. */
    public String sentence(String key, Object... arguments) {
        var pattern = sentences.getString("layout." + key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
