package vn.tangthu.correspondence.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;

/** Which words of a page are among those searched for, with or without diacritics. */
final class HitMarks {

    private final Set<String> wanted;

    HitMarks(String searched) {
        this.wanted = Arrays.stream(folded(searched).split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    List<Box> on(PageReading page) {
        if (wanted.isEmpty()) return List.of();
        return page.words().stream()
                .filter(word -> Arrays.stream(folded(word.text()).split(" ")).anyMatch(wanted::contains))
                .map(vn.tangthu.recognition.Word::box)
                .toList();
    }

    /** @param pages of a text, divided by form feeds. @return the first page, from 1, with every word; else with most of them; else 1 */
    int firstPage(String pages) {
        int best = 1;
        long most = 0;
        int number = 0;
        for (var page : pages.split("\f", -1)) {
            number++;
            var words = Set.of(Arrays.stream(folded(page).split(" ")).distinct().toArray(String[]::new));
            long found = wanted.stream().filter(words::contains).count();
            if (found > most) {
                most = found;
                best = number;
            }
        }
        return best;
    }

    /** Lower case, without marks, everything but letters and digits as spaces. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
