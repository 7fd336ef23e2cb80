package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tangthu.recognition.DocumentFields.Signer;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Who signed: authority and position in capitals, the name under the signature (Decree 30/2020/NĐ-CP, Appendix I, box 7). */
final class SignatureBlock {

    /** Signing capacity: on behalf of, deputy for, by order, by sub-authorisation, acting (Decree 30/2020/NĐ-CP, Article 13). */
    private static final Pattern AUTHORITY = Pattern.compile("^\\W{0,2}(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\\s*[.,]?\\s*(?=\\p{Lu})");
    private static final Pattern POSITION = Pattern.compile(
            ".*\\b(GIAM DOC|CHU TICH|TRUONG|TUONG|BI THU|HIEU TRUONG|UY BAN|HOI DONG|BAN THUONG VU|BAN CHAP HANH|CHANH|CHU NHIEM|DANG UY|CHI BO|THUONG TRUC|CHINH PHU|THU KY|VIEN TRUONG|BO TRUONG|UY VIEN|CHI UY|CHI HUY|DOI TRUONG)\\b.*");
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}\\p{Ll}{0,6}");

    private static final double PLAIN = 0.9;

    private final PageReading page;
    private final List<Line> positions = new ArrayList<>();
    private Optional<Line> name = Optional.empty();

    SignatureBlock(Foot foot) {
        page = foot.page();
        for (var line : foot.right()) {
            if (isPosition(line) && (positions.isEmpty() || near(line))) positions.add(line);
        }
        for (var line : foot.right()) {
            var candidate = name(line);
            boolean under = positions.isEmpty() || line.middle() - positions.get(positions.size() - 1).middle() > page.height() / 60;
            if (candidate.isPresent() && under && name.isEmpty()) name = candidate;
        }
    }

    private boolean near(Line line) {
        return line.middle() - positions.get(positions.size() - 1).middle() < page.height() / 22;
    }

    private static boolean isPosition(Line line) {
        return Plain.capitals(line.text()) > 0.7 && Plain.letters(line.text()).length() >= 5
                && (Positions.known(line.text()) || POSITION.matcher(Plain.of(line.text())).matches() || AUTHORITY.matcher(line.text()).find());
    }

    /** Two to five words with a capital each. Specks of the signature around them are left out. */
    private static Optional<Line> name(Line line) {
        var words = line.words().stream()
                .map(SignatureBlock::unspoilt)
                .filter(word -> NAME_WORD.matcher(stripped(word)).matches() && word.confidence() > 0.2)
                .toList();
        if (words.size() < 2 || words.size() > 6 || words.size() < line.words().size() / 2) return Optional.empty();
        long real = words.stream().filter(word -> stripped(word).length() >= 2).count();
        return real < 2 ? Optional.empty() : Optional.of(Line.of(words));
    }

    /** A family name that a seal has spoilt is put right, and is not sure. */
    private static Word unspoilt(Word word) {
        return Surnames.meant(stripped(word))
                .map(name -> new Word(name, word.box(), Math.min(word.confidence(), 0.7), word.line()))
                .orElse(word);
    }

    static String stripped(Word word) {
        return word.text().replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** Lines of authority and post, from the top. */
    List<Line> positions() {
        return List.copyOf(positions);
    }

    /** The words of the name. */
    Optional<Line> name() {
        return name;
    }

    /** Whether a whole name was read so well that neither seal nor signature can lie over it. */
    boolean isPlain() {
        return name.filter(line -> line.confidence() >= PLAIN && line.words().size() >= 3
                && Surnames.known(stripped(line.words().get(0)))).isPresent();
    }

    boolean hasPosition() {
        return !positions.isEmpty();
    }

    Optional<Found> nameFound() {
        return name.map(line -> new Found(
                line.words().stream().map(SignatureBlock::stripped).collect(Collectors.joining(" ")),
                positions.isEmpty() ? Math.min(0.6, Confidence.of(line)) : Confidence.of(line), line.box()));
    }

    Optional<Signer> signer() {
        if (positions.isEmpty() && name.isEmpty()) return Optional.empty();
        var lines = Positions.completed(positions.stream().map(line -> written(line.text())).toList());
        var authority = lines.stream().map(AUTHORITY::matcher).filter(Matcher::find).map(m -> authority(m.group(1))).findFirst();
        return Optional.of(new Signer(lines, authority, nameFound().map(Found::value)));
    }

    private static String authority(String printed) {
        return printed.contains("/") ? printed : printed + ".";
    }

    /** Diacritics put right, a blank after the point of the capacity, no specks at the ends. */
    private static String written(String printed) {
        var text = printed.replaceAll("^[^\\p{L}]+|[^\\p{L})]+$", "").replaceFirst("^(TM|KT|TL|TUQ|Q)\\s*[.,]\\s*", "$1. ");
        var capacity = AUTHORITY.matcher(text);
        if (!capacity.find()) return Positions.restored(text);
        var opening = capacity.group(1).contains("/") ? capacity.group(1) + " " : capacity.group(1) + ". ";
        return opening + Positions.restored(text.substring(capacity.end()));
    }

    int pageNumber() {
        return page.number();
    }
}
