package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.language.WordPairs;

/**
 * One name out of several readings of its line: word by word what most have read, with more weight for what names are made
 * of. Words at the edges that one reading has and another lost under the seal are taken in.
 */
final class NameVote {

    /** How sure a word may be called that one reading alone has. */
    private static final double ALONE = 0.8;
    private static final double OF_NAMES = 0.8, KNOWN = 0.2, UNKNOWN = -0.4;
    /** Share of the narrower word by which two lie at the same place. */
    private static final double SAME_PLACE = 0.5;
    private static final double FROM_REMNANTS = 0.5;
    /** Of a family name that was put right, however badly it was read. */
    private static final double MENDED_AT_LEAST = 0.3;
    private static final int LONGEST = 6;
    private static final double MOSTLY = 0.9;

    private final Line best;
    private final List<List<Word>> readings;
    private final boolean capitals;

    private NameVote(Line best, List<List<Word>> readings) {
        this.best = best;
        this.readings = readings;
        capitals = Plain.capitals(best.text()) > MOSTLY;
    }

    /**
     * @param best the reading that looks most like a name
     * @param readings all words of each reading
     */
    static Line of(Line best, List<List<Word>> readings) {
        return new NameVote(best, readings).line();
    }

    private Line line() {
        var slots = slots();
        var chosen = new ArrayList<Word>();
        for (int i = 0; i < slots.size(); i++) chosen(slots.get(i), i == 0).ifPresent(chosen::add);
        withoutRemnants(chosen);
        if (chosen.size() < 2 || chosen.size() > LONGEST) return best;
        if (!capitals) lostSurname(chosen).ifPresent(surname -> {
            boolean spoilt = !GivenNames.known(chosen.get(0).text()) && chosen.size() > 2;
            if (spoilt) chosen.remove(0);
            chosen.add(0, surname);
        });
        return Line.of(chosen);
    }

    /** Takes away what the seal has left before the family name: a single letter or what is in no name, and all before that; the same name twice. */
    private static void withoutRemnants(List<Word> name) {
        for (int i = name.size() - 3; i >= 0; i--) {
            var text = name.get(i).text();
            var next = name.get(i + 1).text();
            boolean remnant = text.length() == 1 || text.equals(next) || !isOfNames(text) && !GivenNames.known(next);
            if (remnant && Surnames.known(next)) {
                name.subList(0, i + 1).clear();
                return;
            }
        }
    }

    private static boolean isOfNames(String text) {
        return Surnames.known(text) || GivenNames.known(text);
    }

    /** What all readings have left of the family name under the seal, taken together. */
    private Optional<Word> lostSurname(List<Word> chosen) {
        var first = chosen.get(0);
        if (Surnames.known(first.text()) && !Surnames.isMiddleName(first.text()) || chosen.size() == LONGEST) return Optional.empty();
        boolean spoilt = !GivenNames.known(first.text()) && chosen.size() > 2;
        int edge = spoilt ? chosen.get(1).box().x() : first.box().x();
        var remnants = readings.stream().flatMap(List::stream)
                .filter(word -> onLine(word) && Line.right(word) <= edge + best.box().height() / 4 && edge - Line.right(word) < best.box().height())
                .toList();
        return Surnames.meantByAll(remnants.stream().map(Word::text).toList())
                .map(name -> new Word(name, remnants.get(0).box(), FROM_REMNANTS, first.line()));
    }

    /** Words of all readings by their places, from the left. */
    private List<List<Word>> slots() {
        var slots = new ArrayList<List<Word>>();
        best.words().forEach(word -> slots.add(new ArrayList<>(List.of(word))));
        var others = readings.stream().flatMap(List::stream).filter(word -> onLine(word) && canBeOfName(word)).filter(word -> !best.words().contains(word)).toList();
        for (var word : others) {
            var places = slots.stream().filter(slot -> samePlace(slot.get(0), word)).toList();
            if (places.size() == 1) places.get(0).add(word);
            else if (places.isEmpty() && isBeside(slots, word)) slots.add(new ArrayList<>(List.of(word)));
        }
        slots.sort(Comparator.comparingInt(slot -> slot.get(0).box().x()));
        return slots;
    }

    private boolean canBeOfName(Word word) {
        return SignatureBlock.canBeOfName(word, capitals) || Surnames.inMarkedCapitals(SignatureBlock.stripped(word));
    }

    private boolean onLine(Word word) {
        int middle = word.box().y() + word.box().height() / 2;
        return Math.abs(middle - best.middle()) < best.box().height() * 0.7 && word.box().height() < best.box().height() * 2;
    }

    private static boolean samePlace(Word a, Word b) {
        int shared = Math.min(Line.right(a), Line.right(b)) - Math.max(a.box().x(), b.box().x());
        return shared > SAME_PLACE * Math.min(a.box().width(), b.box().width());
    }

    /** What stands close beside the name and can only be a part of it. */
    private boolean isBeside(List<List<Word>> slots, Word word) {
        var text = text(word, true);
        int left = slots.stream().mapToInt(slot -> slot.get(0).box().x()).min().orElse(0);
        int right = slots.stream().mapToInt(slot -> Line.right(slot.get(0))).max().orElse(0);
        int near = best.box().height();
        boolean before = Line.right(word) <= left + near / 4 && left - Line.right(word) < near;
        boolean after = word.box().x() >= right - near / 4 && word.box().x() - right < near;
        boolean named = Surnames.known(SignatureBlock.stripped(best.words().get(0)));
        return before && (Surnames.known(text) ? !named || canBeInside() : !named && GivenNames.known(text)) || after && GivenNames.known(SignatureBlock.stripped(word));
    }

    /** Whether its first word, a family name too, may be the middle of the name: {@code Hoàng Anh} of Lý Hoàng Anh. */
    private boolean canBeInside() {
        var first = SignatureBlock.stripped(best.words().get(0));
        return best.words().size() <= 3 && GivenNames.known(first) || Surnames.isMiddleName(first);
    }

    private Optional<Word> chosen(List<Word> slot, boolean first) {
        var votes = new HashMap<String, Double>();
        for (var word : slot) votes.merge(text(word, first), 0.4 + word.confidence(), Double::sum);
        votes.replaceAll((text, vote) -> vote + prior(text, first));
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(winner -> believed(winner.getKey(), slot, first));
    }

    /** Of a name in capitals nothing is put right. */
    private String text(Word word, boolean first) {
        var text = SignatureBlock.stripped(word);
        return first && !capitals ? Surnames.meant(text).or(() -> Surnames.butForMarks(text)).orElse(text) : text;
    }

    private double prior(String text, boolean first) {
        if (capitals ? first && Surnames.inCapitals(text) || !first && GivenNames.inCapitals(text)
                : first && Surnames.known(text) || !first && GivenNames.known(text)) return OF_NAMES;
        return WordPairs.standard().known(text.toLowerCase()) ? KNOWN : UNKNOWN;
    }

    /** Two readings are believed more than one, and less where others read something else. */
    private Word believed(String text, List<Word> slot, boolean first) {
        var same = slot.stream().filter(word -> text(word, first).equals(text)).toList();
        boolean asRead = same.stream().anyMatch(word -> SignatureBlock.stripped(word).equals(text));
        var best = same.stream().filter(word -> !asRead || SignatureBlock.stripped(word).equals(text))
                .max(Comparator.comparingDouble(Word::confidence)).orElseThrow();
        double alone = Math.min(ALONE, best.confidence());
        double confidence = !asRead ? Math.max(MENDED_AT_LEAST, Math.min(0.7, alone)) : same.size() == 1 ? alone
                : same.size() == slot.size() ? best.confidence() + (1 - best.confidence()) * 0.5 : Math.min(0.9, best.confidence());
        return new Word(text, best.box(), confidence, best.line());
    }
}
