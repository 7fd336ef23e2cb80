package vn.tangthu.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings both placements of the tone mark to one: hòa and hoà, khỏe and khoẻ, thủy and thuỷ. They differ in the rhymes
 * oa, oe and uy alone; the mark is moved from the glide to the main vowel. After q the u belongs to the consonant and
 * never bears the mark, so quý stays, and qúy, a slip of typing, becomes it. Expects NFC in lower case.
 */
final class TonePlacementFilter extends TokenFilter {

    private static final String MARKED_O = "óòỏõọ";
    private static final String MARKED_U = "úùủũụ";
    private static final String MARKED_A = "áàảãạ";
    private static final String MARKED_E = "éèẻẽẹ";
    private static final String MARKED_Y = "ýỳỷỹỵ";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    TonePlacementFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        unify(term.buffer(), term.length());
        return true;
    }

    private static void unify(char[] letters, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (letters[i] < 'ò') continue; // ò is the lowest of the marked letters looked for
            int o = MARKED_O.indexOf(letters[i]);
            if (o >= 0 && letters[i + 1] == 'a') place(letters, i, 'o', MARKED_A.charAt(o));
            else if (o >= 0 && letters[i + 1] == 'e') place(letters, i, 'o', MARKED_E.charAt(o));
            else if (letters[i + 1] == 'y' && MARKED_U.indexOf(letters[i]) >= 0) {
                place(letters, i, 'u', MARKED_Y.charAt(MARKED_U.indexOf(letters[i])));
            }
        }
    }

    private static void place(char[] letters, int at, char glide, char vowel) {
        letters[at] = glide;
        letters[at + 1] = vowel;
    }
}
