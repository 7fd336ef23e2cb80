package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tangthu.recognition.Word;

/** The left head: the agency above, if any, and the agency that issued the document (Decree 30/2020/NĐ-CP, Appendix I, box 2). */
record AgencyLines(Optional<Found> parent, Optional<Found> agency) {

    static final AgencyLines NONE = new AgencyLines(Optional.empty(), Optional.empty());

    /** The name of an organisation begins with one of these (without diacritics); a line that does not goes on with the line above. */
    private static final Set<String> OPENS = Set.of(
            "BO", "SO", "UBND", "HDND", "UY BAN", "HOI DONG", "CUC", "VU", "TONG CUC", "CHI CUC", "PHONG", "BAN", "TRUONG", "BENH VIEN",
            "TRUNG TAM", "VAN PHONG", "DANG BO", "DANG UY", "CHI BO", "CHI UY", "TINH UY", "THANH UY", "HUYEN UY", "QUAN UY",
            "CONG TY", "TONG CONG TY", "TAP DOAN", "VIEN", "HOC VIEN", "DAI HOC", "KHO BAC", "BAO HIEM", "NGAN HANG", "CONG AN",
            "CHINH PHU", "QUOC HOI", "THU TUONG", "CHU TICH NUOC", "TOA AN", "THANH TRA", "DOAN", "HOI LIEN HIEP", "HOI NONG DAN",
            "LIEN DOAN", "LIEN MINH", "MAT TRAN", "CONG DOAN", "TRAM", "KHOA", "BO CHI HUY", "QUAN KHU", "CHI NHANH", "DOI", "TO",
            "BCH", "TRUONG DAI HOC", "XI NGHIEP", "NHA MAY", "THI UY", "TRUNG UONG", "UB", "DAI", "THONG TAN XA", "HOI CUU", "HOI CHU");
    /** Middles of names that look like beginnings where a line breaks before them. */
    private static final Set<String> GO_ON = Set.of("TO QUOC", "KHOA HOC", "BAN NHAN DAN", "DAI HOA");
    private static final String SCHOOLS = "TIEU HOC|TRUNG HOC CO SO|PHO THONG|THCS|THPT|MAM NON|MAU GIAO";
    private static final Pattern SCHOOL = Pattern.compile(".*\\b(" + SCHOOLS + ")$");
    /** What never stands without the name of a place behind it. */
    private static final Pattern WANTS_NAME = Pattern.compile(
            "(UY BAN NHAN DAN|HOI DONG NHAN DAN|UBND|HDND)( (TINH|HUYEN|QUAN|THANH PHO|PHUONG|THI TRAN|THI XA|XA))?"
                    + "|TRUONG|TRUONG DAI HOC|.* (" + SCHOOLS + "|KHU VUC)");
    private static final Pattern NAMED_AFTER = Pattern.compile("(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) ((?:\\p{Lu}\\p{M}*)+) ((?:\\p{Lu}\\p{M}*)+)$");
    /** A line that ends like that has not said its name yet: "ĐA" or "BÁCH" wants "KHOA". */
    private static final Pattern GOES_ON = Pattern.compile("(?iu).*( và|,| -| đa| bách| y)$");
    /** Letters below this opinion of the recogniser are specks or the edge of a stamp. */
    private static final double SPECK = 0.30, DASH = 0.85;
    /** So many letters are a word, however badly they were read. */
    private static final int SURELY_A_WORD = 4, A_WORD_IF_TALL = 3;
    private static final double TALL = 0.7;

    /**
     * @param lines of the left column above the number
     * @param witnesses the rest of the document
     */
    static AgencyLines in(List<Line> lines, Witnesses witnesses) {
        var names = new ArrayList<List<Line>>();
        for (var line : lines.stream().flatMap(line -> cleaned(line).stream()).toList()) {
            if (names.isEmpty() || opensName(line.text()) && !goesOn(last(names))) {
                names.add(new ArrayList<>(List.of(line)));
            } else {
                names.get(names.size() - 1).add(line);
            }
        }
        if (names.isEmpty()) return NONE;
        var agency = found(names.get(names.size() - 1), witnesses);
        if (names.size() == 1) return new AgencyLines(Optional.empty(), Optional.of(agency));
        var above = names.subList(0, names.size() - 1).stream().flatMap(List::stream).toList();
        return new AgencyLines(Optional.of(found(above, witnesses)), Optional.of(agency));
    }

    /**
     * The place at the date is mostly the one after which the agency is named (Decree 30/2020/NĐ-CP, Appendix I, box 4), so a
     * place of which one word was lost gets it back from there.
     */
    Found whole(Found place) {
        if (place.value().contains(" ")) return place;
        return Stream.of(parent, agency).flatMap(Optional::stream)
                .map(name -> NAMED_AFTER.matcher(name.value())).filter(Matcher::find)
                .filter(found -> Plain.letters(found.group(2)).equals(Plain.letters(place.value())))
                .findFirst().map(found -> Plain.asName(found.group(1)) + " " + place.value())
                .map(name -> new Found(name, Math.min(AgencyName.DOUBTFUL, place.confidence()), place.box()))
                .orElse(place);
    }

    /** The other way round: marks that a hardly read last word of a name has lost stand in the place at the date. */
    AgencyLines withMarksOf(Optional<Found> place) {
        if (place.isEmpty()) return this;
        var last = place.get().value().substring(place.get().value().lastIndexOf(' ') + 1);
        return new AgencyLines(parent.map(name -> withMarks(name, last)), agency.map(name -> withMarks(name, last)));
    }

    private static Found withMarks(Found name, String last) {
        var found = NAMED_AFTER.matcher(name.value());
        if (name.confidence() >= AgencyName.HOLE || !found.find() || !Plain.letters(found.group(2)).equals(Plain.letters(last))) return name;
        return new Found(name.value().substring(0, found.start(2)) + last.toUpperCase(Locale.ROOT), name.confidence(), name.box());
    }

    /** Behind the kind of a school stands a name, even one that begins like that of an office: "VŨ" is no "VỤ". */
    private static boolean goesOn(Line line) {
        return GOES_ON.matcher(line.text()).matches() || SCHOOL.matcher(Plain.of(line.text())).matches();
    }

    private static Line last(List<List<Line>> names) {
        var name = names.get(names.size() - 1);
        return name.get(name.size() - 1);
    }

    /** The words in capitals, without what dirt has put around them; absent when there are none. */
    private static Optional<Line> cleaned(Line line) {
        var words = line.words().stream()
                .filter(word -> word.confidence() >= SPECK || Phrases.knowsPlain(word.text()) || isSurelyAWord(word, line))
                .flatMap(word -> apart(bare(word)).stream())
                .filter(word -> Plain.capitals(word.text()) >= 0.6 && word.text().codePoints().anyMatch(Character::isLetter)
                        || word.text().matches("[-–&]|\\d+"))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!words.isEmpty() && !isWord(words.get(0))) words.remove(0);
        while (!words.isEmpty() && isRemnant(words.get(words.size() - 1))) words.remove(words.size() - 1);
        long letters = words.stream().filter(AgencyLines::isWord).mapToInt(word -> Plain.letters(word.text()).length()).sum();
        return letters >= 3 ? Optional.of(Line.of(words)) : Optional.empty();
    }

    /** Specks stand before and after words; a comma may belong to the name. */
    private static Word bare(Word word) {
        if (word.text().matches("[-–&]")) return word;
        var text = word.text().replaceAll("^[^\\p{L}\\p{N}]+", "").replaceAll("[^\\p{L}\\p{M}\\p{N},)]+$", "").replaceAll(",+$", ",").replace('Ï', 'Ỉ');
        return text.equals(word.text()) ? word : new Word(text, word.box(), word.confidence(), word.line());
    }

    private static boolean isSurelyAWord(Word word, Line line) {
        int letters = Plain.letters(word.text()).length();
        boolean tall = word.box().height() >= TALL * line.box().height();
        return Plain.capitals(word.text()) == 1 && letters >= (tall ? A_WORD_IF_TALL : SURELY_A_WORD);
    }

    /** "THCS.ĐỘNG" is two words. */
    private static List<Word> apart(Word word) {
        if (!word.text().matches("\\p{Lu}{2,}[.:;,'·]{1,2}\\p{Lu}{2,}")) return List.of(word);
        return Stream.of(word.text().split("(?<=,)|[.:;'·]+")).filter(piece -> !piece.isEmpty())
                .map(piece -> new Word(piece, word.box(), word.confidence(), word.line())).toList();
    }

    /** A dash that is hardly one, or a letter or two that hardly were read. */
    private static boolean isRemnant(Word word) {
        return word.text().matches("[-–&]") && word.confidence() < DASH
                || word.confidence() < 0.5 && word.text().length() <= 2 && !Phrases.knowsPlain(word.text());
    }

    private static boolean isWord(Word word) {
        return Plain.letters(word.text()).matches(".*[A-Z].*");
    }

    /** Words that ran together count as what they are; parting them is the name's business, which then is doubtful. */
    private static boolean opensName(String text) {
        var plain = Plain.of(Stream.of(text.split(" ")).map(GluedWords::apart).collect(Collectors.joining(" ")));
        if (!plain.contains(" ")) return false; // one word alone is the end of a name that did not fit the line above
        return opens(plain) && GO_ON.stream().noneMatch(plain::startsWith);
    }

    private static boolean opens(String plain) {
        return OPENS.stream().anyMatch(opening -> plain.equals(opening) || plain.startsWith(opening + " ") && !plain.startsWith(opening + " -"));
    }

    private static Found found(List<Line> lines, Witnesses witnesses) {
        var all = Line.of(lines.stream().flatMap(line -> line.words().stream()).toList());
        var name = AgencyName.of(all.words(), witnesses);
        double confidence = Line.hasHole(all.words()) ? AgencyName.HOLE : name.confidence();
        boolean whole = opens(Plain.of(name.text())) && !WANTS_NAME.matcher(Plain.of(name.text())).matches();
        return new Found(name.text(), whole ? confidence : Math.min(AgencyName.DOUBTFUL, confidence), all.box());
    }
}
