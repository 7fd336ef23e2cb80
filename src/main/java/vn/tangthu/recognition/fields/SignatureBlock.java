package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tangthu.recognition.DocumentFields.Signer;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Who signed: authority and position in capitals, the name under the signature (Decree 30/2020/NĐ-CP, Appendix I, box 7). */
final class SignatureBlock {

    private static final Pattern CAPACITY = Pattern.compile("^(TM\\.|KT\\.|TL\\.|TUQ\\.|Q\\.|[TK]/[MTL]) ");
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}\\p{Ll}{0,6}");
    private static final Pattern NAME_IN_CAPITALS = Pattern.compile("\\p{Lu}{1,7}");
    /** Ranks and titles that the armed forces, schools and hospitals put before a name. */
    private static final Pattern RANK = Pattern.compile(
            "^((Đại|Thượng|Trung|Thiếu)\\s+(tướng|tá|úy)|(PGS|GS|TS|ThS|Ths|BS|DS|KS|CN|LS|Tiến sĩ|Thạc sĩ|Bác sĩ|Ông|Bà|CKI{1,2}|[.,\\s])+[.,\\s])\\s*");

    private static final double PLAIN = 0.9, PLAIN_POST = 0.8, FAIRLY_READ = 0.5;
    private static final double HARDLY_READ = 0.2;
    private static final int LONGEST_NAME = 6;

    private final PageReading page;
    private final List<Line> positions = new ArrayList<>();
    private Optional<Line> name = Optional.empty();

    SignatureBlock(Foot foot) {
        page = foot.page();
        for (var line : foot.right()) {
            if (positions.isEmpty() ? PostLine.of(line.text()).isPresent() : follows(line)) positions.add(line);
        }
        for (var line : foot.right()) {
            boolean under = positions.isEmpty() || line.middle() - lastPosition().middle() > page.height() / 60;
            if (under && name.isEmpty()) name = name(line);
        }
    }

    private Line lastPosition() {
        return positions.get(positions.size() - 1);
    }

    /** Another post, or what of a long one did not fit the line above. */
    private boolean follows(Line line) {
        int down = line.middle() - lastPosition().middle();
        if (down > page.height() / 26) return false;
        var post = PostLine.of(line.text());
        if (post.isPresent() && (post.get().known() || down < page.height() / 36 && line.confidence() >= FAIRLY_READ && Plain.capitals(line.text()) > PLAIN)) return true;
        boolean below = Math.abs(line.centre() - lastPosition().centre()) < page.width() / 20;
        if (below && down < page.height() / 34 && PostLine.under(line.text()).isPresent()) return true;
        return below && down < page.height() / 45 && Plain.capitals(line.text()) > 0.9 && line.confidence() >= PLAIN && line.words().size() > 1;
    }

    /** Two to five words with a capital each. Specks of the signature around them are left out. */
    private static Optional<Line> name(Line line) {
        return Optional.of(line).map(SignatureBlock::withoutRank).flatMap(named -> name(named, NAME_WORD))
                .or(() -> name(line, NAME_IN_CAPITALS).filter(capitals -> capitals.words().size() >= 3
                        && Surnames.inCapitals(stripped(capitals.words().get(0))) && PostLine.of(line.text()).isEmpty()));
    }

    private static Optional<Line> name(Line line, Pattern form) {
        boolean capitals = Plain.capitals(line.text()) > 0.9; // of such a name no part is a spoilt family name
        var words = line.words().stream()
                .map(word -> form == NAME_WORD && !capitals ? unspoilt(word) : word)
                .filter(word -> form.matcher(stripped(word)).matches() && word.confidence() > HARDLY_READ)
                .toList();
        if (words.size() < 2 || words.size() > LONGEST_NAME || words.size() < line.words().size() / 2) return Optional.empty();
        long real = words.stream().filter(word -> stripped(word).length() >= 2).count();
        return real < 2 ? Optional.empty() : Optional.of(Line.of(words));
    }

    private static Line withoutRank(Line line) {
        var rank = RANK.matcher(line.text());
        if (!rank.find()) return line;
        int left = rank.end();
        var words = new ArrayList<Word>();
        for (var word : line.words()) {
            if (left <= 0) words.add(word);
            else if (left < word.text().length()) words.add(new Word(word.text().substring(left), word.box(), word.confidence(), word.line()));
            left -= word.text().length() + 1;
        }
        return words.isEmpty() ? line : Line.of(words);
    }

    /** A family name that a seal has spoilt is put right, and is not sure. */
    private static Word unspoilt(Word word) {
        return Surnames.meant(stripped(word))
                .map(name -> new Word(name, word.box(), Math.min(word.confidence(), 0.7), word.line()))
                .orElse(word);
    }

    static String stripped(Word word) {
        return word.text().replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").replace('Ð', 'Đ');
    }

    static boolean canBeOfName(Word word, boolean inCapitals) {
        return (inCapitals ? NAME_IN_CAPITALS : NAME_WORD).matcher(stripped(word)).matches();
    }

    /** Lines of authority and post, from the top. */
    List<Line> positions() {
        return List.copyOf(positions);
    }

    /** The words of the name. */
    Optional<Line> name() {
        return name;
    }

    /** Whether a post stands there, and a whole name, both read so well that neither seal nor signature can lie over them. */
    boolean isPlain() {
        return hasPosition() && positions.stream().allMatch(line -> line.confidence() >= PLAIN_POST) && name.filter(line -> line.confidence() >= PLAIN && line.words().size() >= 3
                && isWhole(line)).isPresent();
    }

    boolean hasPosition() {
        return !positions.isEmpty();
    }

    boolean hasWholeName() {
        return name.filter(SignatureBlock::isWhole).isPresent();
    }

    Optional<Found> nameFound() {
        return name.map(line -> new Found(
                line.words().stream().map(SignatureBlock::stripped).collect(Collectors.joining(" ")),
                Math.min(positions.isEmpty() ? 0.6 : isWhole(line) ? 1 : 0.8, Confidence.of(line)), line.box()));
    }

    /** Begins with a family name, which is not what a seal has left of a longer name: {@code Hoàng Anh}. */
    private static boolean isWhole(Line name) {
        var first = stripped(name.words().get(0));
        return Surnames.known(first) && !Surnames.isMiddleName(first) && (name.words().size() > 2 || !GivenNames.known(first));
    }

    Optional<Signer> signer() {
        if (positions.isEmpty() && name.isEmpty()) return Optional.empty();
        var lines = PostLines.written(positions);
        var authority = lines.stream().map(CAPACITY::matcher).filter(java.util.regex.Matcher::find).map(found -> found.group(1)).findFirst();
        return Optional.of(new Signer(lines, authority, nameFound().map(Found::value)));
    }

    int pageNumber() {
        return page.number();
    }
}
