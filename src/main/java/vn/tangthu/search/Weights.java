package vn.tangthu.search;

/**
 * How much each way of matching counts. Every word must occur folded; a word found with its diacritics adds so much that
 * no folded match outweighs it: a folded match of BM25 is worth at most {@code TITLE × idf}, an exact one, in fields
 * without length norm, at least {@code EXACT × 0.45 × idf}.
 */
final class Weights {

    static final float TITLE = 1.2f;
    static final float EXACT = 3f;
    static final float EXACT_PHRASE = 6f;
    /** For words typed without diacritics the exact phrase says little; nearness counts folded as well. */
    static final float FOLDED_PHRASE = 2f;
    /** Added as it is: who types a whole number and symbol wants that document first. */
    static final float WHOLE_REFERENCE = 1_000f;

    private Weights() {}
}
