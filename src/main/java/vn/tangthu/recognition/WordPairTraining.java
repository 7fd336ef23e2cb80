package vn.tangthu.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.tangthu.recognition.language.WordPairs;

/** Makes the table of words that usually stand side by side, with which recognition mends marks. */
public final class WordPairTraining {

    private WordPairTraining() {}

    /**
     * @param lines two words each, parted by a blank; other lines, and pairs that are not Vietnamese, are passed over
     * @param target gets the table in the form in which the program reads it
     */
    public static void write(Stream<String> lines, OutputStream target) throws IOException {
        var pairs = lines
                .map(line -> List.of(Normalizer.normalize(line, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).split(" ")))
                .filter(words -> words.size() == 2)
                .toList();
        WordPairs.write(pairs, target);
    }
}
