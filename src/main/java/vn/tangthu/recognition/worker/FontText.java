package vn.tangthu.recognition.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tangthu.recognition.orthography.Syllables;

/** All words of a page that stand in one font, and the encoding they are in, told by what makes them Vietnamese. */
final class FontText {

    /** Share of the words that must be syllables once converted. */
    private static final double VIETNAMESE = 0.75;
    /** By how much more of them must be syllables than before. */
    private static final double GAIN = 0.12;
    /** Words with letters beyond ASCII; fewer cannot outweigh the font's name. */
    private static final int ENOUGH = 4;

    private final String name;
    private final List<String> words = new ArrayList<>();
    private Optional<LegacyEncoding> encoding;

    /** @param name of the font, perhaps with the six letters of a subset before it */
    FontText(String name) {
        this.name = name.replaceFirst("^[A-Z]{6}\\+", "");
    }

    void add(String word) {
        words.add(word);
    }

    /** Unicode, unless this is present. */
    Optional<LegacyEncoding> encoding() {
        if (encoding == null) encoding = decide();
        return encoding;
    }

    /** @param text what the font draws, as if it were Unicode */
    String decoded(String text) {
        if (encoding().isEmpty()) return text;
        var decoded = encoding().get().decoded(text);
        return LegacyEncoding.drawsCapitals(name) ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    private Optional<LegacyEncoding> decide() {
        double asItIs = Soundness.syllables(words);
        var named = LegacyEncoding.ofFont(name);
        if (named.isPresent() && Soundness.syllables(decoded(named.get())) >= asItIs) return named;
        if (words.stream().filter(Syllables::hasDiacritics).count() < ENOUGH) return Optional.empty();
        Optional<LegacyEncoding> best = Optional.empty();
        double most = Math.max(VIETNAMESE, asItIs + GAIN);
        for (var candidate : LegacyEncoding.values()) {
            double share = Soundness.syllables(decoded(candidate));
            if (share < most) continue;
            most = share;
            best = Optional.of(candidate);
        }
        return best;
    }

    private List<String> decoded(LegacyEncoding candidate) {
        return words.stream().map(candidate::decoded).toList();
    }
}
