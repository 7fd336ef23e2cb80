package vn.tangthu.recognition.fields;

import java.util.List;
import java.util.stream.Collectors;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.RegionReading;
import vn.tangthu.recognition.Word;

/** Turns the words of a box that a person drew into a value for the field it was drawn for. */
public final class RegionValue {

    private RegionValue() {}

    public static RegionReading of(FieldName field, List<Word> words) {
        if (words.isEmpty()) return new RegionReading.NothingThere();
        var text = words.stream().map(Word::text).collect(Collectors.joining(" ")).strip();
        double confidence = words.stream().mapToDouble(Word::confidence).min().orElse(0);
        return new RegionReading.Read(text, confidence, words);
    }
}
