package vn.tangthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How Vietnamese text becomes words: syllables in lower case with one placement of the tone mark, exact (with all
 * diacritics) or folded (without any, đ as d). Texts and questions go through the same hands, in both engines.
 */
final class Analysis {

    static final Analyzer EXACT = new Syllables(false);
    static final Analyzer FOLDED = new Syllables(true);

    private Analysis() {}

    private static final class Syllables extends Analyzer {
        private final boolean folded;

        Syllables(boolean folded) {
            this.folded = folded;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            TokenStream syllables = new TonePlacementFilter(new LowerCaseFilter(tokens));
            return new TokenStreamComponents(tokens, folded ? new ASCIIFoldingFilter(syllables) : syllables);
        }
    }

    /** Composed letters (NFC): without it the two normal forms would be two words, and folding would miss marks. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The words of a composed text, in order. */
    static List<String> words(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) words.add(term.toString());
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The parts of a reference: 05/QĐ-UBND becomes 5, qd, ubnd, for the leading zero is a matter of writing. */
    static List<String> referenceParts(String reference) {
        return words(FOLDED, reference).stream().map(Analysis::withoutLeadingZeros).toList();
    }

    /** A reference as one word: 05/QĐ-UBND becomes 5/qd-ubnd. */
    static String referenceWhole(String reference) {
        var plain = new StringBuilder();
        for (char letter : Normalizer.normalize(reference, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == 'đ') plain.append('d');
            else if (!Character.isWhitespace(letter) && Character.getType(letter) != Character.NON_SPACING_MARK) plain.append(letter);
        }
        return withoutLeadingZeros(plain.toString());
    }

    static String withoutLeadingZeros(String word) {
        int first = 0;
        while (first + 1 < word.length() && word.charAt(first) == '0' && Character.isDigit(word.charAt(first + 1))) first++;
        return word.substring(first);
    }
}
