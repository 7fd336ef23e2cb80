package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.language.Spelling;
import vn.tangthu.recognition.orthography.Syllables;

/**
 * The name of an agency. What offices are called is known and gets its marks back; what places and people are called is not, so it
 * stays as it was read. Lists never make a name sure that was read otherwise; only the document itself can bear a name out.
 *
 * @param confidence that of the weakest part
 */
record AgencyName(String text, double confidence) {

    static final double DOUBTFUL = 0.85, HOLE = 0.5;
    private static final double SURE = 0.96, NEARLY = 0.93, MENDED = 0.92, OTHERWISE = 0.88;
    private static final double HALF_READ = 0.5, DIFFERING = 0.83, WELL_READ = 0.85;

    /** @param words in capitals, from left to right and line to line */
    static AgencyName of(List<Word> words, Witnesses witnesses) {
        var read = apart(words);
        var text = new ArrayList<String>();
        double confidence = SURE;
        var parts = Phrases.parts(read.stream().map(Word::text).toList());
        for (int i = 0; i < parts.size(); i++) {
            int from = i;
            while (parts.get(from).kind() == Phrases.Part.Kind.NAME && i + 1 < parts.size() && parts.get(i + 1).kind() == Phrases.Part.Kind.NAME) i++;
            var stretch = read.subList(parts.get(from).from(), parts.get(i).to());
            var part = parts.get(from).kind() == Phrases.Part.Kind.NAME ? name(stretch, witnesses) : listed(parts.get(from), stretch, witnesses);
            text.add(part.text);
            confidence = Math.min(confidence, part.confidence);
        }
        return read.size() == words.size() ? whole(text, confidence, parts) : whole(text, Math.min(DOUBTFUL, confidence), parts);
    }

    /** A name that is nearly one of the list and holds what is no part of any name is that one. */
    private static AgencyName whole(List<String> text, double confidence, List<Phrases.Part> parts) {
        var name = String.join(" ", text).replaceAll("[\\s.,:;_'`-]+$", "");
        boolean listed = parts.stream().allMatch(part -> part.kind() != Phrases.Part.Kind.NAME);
        var closest = listed || confidence >= SURE ? name : Phrases.closest(name);
        return closest.equals(name) ? new AgencyName(name, confidence) : new AgencyName(closest, Math.min(DOUBTFUL, confidence));
    }

    private static List<Word> apart(List<Word> words) {
        return words.stream().flatMap(word -> List.of(GluedWords.apart(word.text()).split(" ")).stream()
                .map(piece -> new Word(piece, word.box(), word.confidence(), word.line()))).toList();
    }

    private static double least(List<Word> words) {
        return words.stream().filter(word -> !word.text().matches("[-–]")).mapToDouble(Word::confidence).min().orElse(0);
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static AgencyName listed(Phrases.Part part, List<Word> words, Witnesses witnesses) {
        double least = least(words);
        if (joined(words).equals(part.words())) {
            if (words.stream().anyMatch(Spelling::hasChanged)) return new AgencyName(part.words(), OTHERWISE);
            boolean borneOut = least < DIFFERING && witnesses.bearOut(List.of(part.words().split("[ ,-]+")));
            double alone = least >= DIFFERING ? SURE : least >= HALF_READ ? NEARLY : DOUBTFUL;
            return new AgencyName(part.words(), !borneOut ? alone : least >= HALF_READ ? SURE : NEARLY);
        }
        if (least >= HALF_READ && witnesses.bearOut(List.of(part.words().split("[ ,-]+")))) return new AgencyName(part.words(), NEARLY);
        return new AgencyName(part.words(), marksWereLost(joined(words), part.words()) ? MENDED : DOUBTFUL);
    }

    /** Whether each word has no mark that the other has not: TE for TẾ, but not TỆ. */
    static boolean marksWereLost(String read, String meant) {
        var few = marks(read);
        var all = new StringBuilder(marks(meant));
        for (char mark : few.toCharArray()) {
            int at = all.indexOf(String.valueOf(mark));
            if (at < 0) return false;
            all.deleteCharAt(at);
        }
        return true;
    }

    private static String marks(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("[^\\p{Mn}Đ]", "");
    }

    private static AgencyName name(List<Word> words, Witnesses witnesses) {
        var read = words.stream().map(word -> word.text().replaceAll(",$", "")).toList();
        var name = read.stream().filter(word -> !word.matches("[-–&]")).toList();
        if (name.isEmpty()) return new AgencyName(joined(words), SURE);
        var other = witnesses.otherwise(name);
        if (other.isPresent()) return new AgencyName(other.get(), OTHERWISE);
        double least = least(words);
        boolean asWritten = joined(words).equals(String.join(" ", read)) && name.size() == words.size();
        if (asWritten && least >= WELL_READ && witnesses.bearOut(name)) return new AgencyName(joined(words), SURE);
        boolean syllables = name.stream().allMatch(word -> Syllables.isWellFormed(word.toLowerCase(Locale.ROOT)));
        return new AgencyName(String.join(" ", read), Math.min(syllables ? NEARLY : DOUBTFUL, least));
    }
}
