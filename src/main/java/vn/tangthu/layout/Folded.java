package vn.tangthu.layout;

import java.text.Normalizer;
import java.util.Locale;

/** A text without diacritics, capitals and marks, to know a component again although it is written wrongly. */
final class Folded {

    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D')
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
