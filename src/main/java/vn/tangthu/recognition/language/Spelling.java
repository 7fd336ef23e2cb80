package vn.tangthu.recognition.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tangthu.recognition.Word;

/**
 * Mends the marks of recognised words where what was read is unusual between its neighbours and another word of the same
 * letters is usual: "dân sô" becomes "dân số". Among all ways to read a run of words the one is taken whose gain in usual
 * neighbours outweighs what its changes cost: little where marks are often lost in print (a tone above a hat), more where
 * the recogniser was sure or the word is a name. Letters, digits and signs are never touched.
 */
public final class Spelling {

    /** Gain of a usual pair. The other weights are in its measure; found on degraded pages, docs/decisions/0017. */
    private static final double USUAL = 1.6;
    /** What a pair gains besides that administrative writing uses all the time. */
    private static final double ADMINISTRATIVE = 2.6;
    private static final double LOST_TONE = 0.5, LIKE_TONE = 0.8, OTHER_TONE = 1.1, OTHER_LETTER_MARK = 1.2, MARK_DROPPED = 1.4, BARRED_D = 0.9;
    private static final double SURE_READING = 2.4;
    private static final double COMMONER = 0.25, MOST_COMMONER = 0.8;
    private static final double NAME = 1.5;
    /** A word that two readings have alike, and what it costs more to read another tone that does not look like it. */
    private static final double AGREED = 0.975, DISAGREEING = 1;
    private static final double NO_WORD = 1.5;
    /** A word that would cost more is no other way to read the print. */
    private static final double FAR = 3;
    /** How sure a word may be called in whose place another would be the more usual. */
    private static final double DOUBTFUL = 0.88;
    /** How sure a mended word may still be called, and one that only got back a mark. */
    private static final double MENDED = 0.82, PUT_BACK = 0.825;

    /** Words whose usual company is figures, which no table of word pairs has. */
    private static final Set<String> BEFORE_FIGURES = Set.of("năm", "ngày", "tháng", "quý", "số", "khóa", "khoá", "điều", "khoản", "lần", "tuần", "thứ");
    private static final Pattern FIGURE = Pattern.compile("^\\(?[\\dIVX]");

    private static final String HOOK = "\u0309", ACUTE = "\u0301";

    private static final Pattern CORE = Pattern.compile("^([^\\p{L}\\p{N}]*)(\\p{L}+)([^\\p{L}\\p{N}]*)$");

    private final WordPairs pairs;
    private final AdministrativeWords administrative;

    public Spelling(WordPairs pairs) {
        this.pairs = pairs;
        this.administrative = new AdministrativeWords(pairs);
    }

    /** Whether another reading was taken for this word than was read, more than that a mark was put back. */
    public static boolean hasChanged(Word word) {
        return word.confidence() == MENDED;
    }

    /** Whether the word was touched at all. */
    public static boolean hasMended(Word word) {
        return hasChanged(word) || word.confidence() == PUT_BACK;
    }

    /** @param lead punctuation before the letters; @param tail after them */
    private record Token(String lead, String letters, String tail, String lower, int[] choices, double[] costs) {
        boolean isWord() {
            return choices.length > 0;
        }
    }

    /** @return as many words at the same places, in the same order */
    public List<Word> mended(List<Word> read) {
        var words = read.stream().map(this::withoutDoubledVowel).toList();
        var tokens = words.stream().map(this::token).toList();
        var mended = new ArrayList<Word>(words.size());
        int start = 0;
        while (start < tokens.size()) {
            int end = start + 1;
            while (end < tokens.size() && joined(tokens.get(end - 1), tokens.get(end))) end++;
            var run = tokens.subList(start, end);
            var best = best(run);
            for (int i = start; i < end; i++) {
                var word = with(words.get(i), tokens.get(i), best[i - start]);
                mended.add(doubtful(run, best, i - start, end < words.size() ? words.get(end).text() : "") ? lessSure(word) : word);
            }
            start = end;
        }
        return mended;
    }

    /** A vowel that the recogniser saw twice, with a mark of its own each time, makes no word: once it does. */
    private Word withoutDoubledVowel(Word word) {
        var parts = CORE.matcher(word.text());
        if (!parts.matches()) return word;
        var letters = parts.group(2);
        if (pairs.known(letters.toLowerCase(Locale.ROOT))) return word;
        for (int i = 1; i < letters.length(); i++) {
            if (!isSameVowel(letters.substring(i - 1, i), letters.substring(i, i + 1))) continue;
            var once = letters.substring(0, i) + letters.substring(i + 1);
            if (pairs.sameLetters(Diacritics.onePlacement(once.toLowerCase(Locale.ROOT))).length == 0) continue;
            return new Word(parts.group(1) + once + parts.group(3), word.box(), Math.min(word.confidence(), MENDED), word.line());
        }
        return word;
    }

    private static boolean isSameVowel(String first, String second) {
        var letter = Diacritics.skeleton(first.toLowerCase(Locale.ROOT));
        boolean marked = !letter.equals(first.toLowerCase(Locale.ROOT)) && Diacritics.skeleton(second).length() == 1 && !Diacritics.skeleton(second).equals(second);
        return marked && "aeiouy".contains(letter) && letter.equals(Diacritics.skeleton(second.toLowerCase(Locale.ROOT)));
    }

    /** Whether nothing but space stands between two words. */
    private static boolean joined(Token first, Token second) {
        return first.isWord() && second.isWord() && first.tail.isEmpty() && second.lead.isEmpty();
    }

    private Token token(Word word) {
        var parts = CORE.matcher(word.text());
        if (!parts.matches()) return new Token("", word.text(), "", "", new int[0], new double[0]);
        var letters = parts.group(2);
        var lower = Diacritics.onePlacement(letters.toLowerCase(Locale.ROOT));
        boolean capitals = letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
        boolean name = Character.isUpperCase(letters.charAt(0));
        boolean oneCase = capitals || letters.substring(1).equals(lower.substring(1));
        int self = pairs.number(lower);
        int[] same = oneCase ? pairs.sameLetters(lower) : new int[0];
        if (same.length == 0) return new Token(parts.group(1), letters, parts.group(3), lower, new int[0], new double[0]);
        var choices = new int[same.length + (self == WordPairs.NONE ? 1 : 0)];
        var costs = new double[choices.length];
        for (int i = 0; i < same.length; i++) {
            choices[i] = same[i];
            if (same[i] == self) continue;
            double cost = cost(lower, pairs.word(same[i]), word.confidence()) + (name ? NAME : 0) - commoner(self, same[i]);
            costs[i] = Math.max(LOST_TONE, cost);
        }
        if (self == WordPairs.NONE) {
            choices[same.length] = WordPairs.NONE;
            costs[same.length] = NO_WORD;
        }
        return new Token(parts.group(1), letters, parts.group(3), lower, choices, costs);
    }

    /** What speaks for the other word because it is the commoner one, or against it. */
    private double commoner(int read, int other) {
        double ratio = Math.log((pairs.company(other) + 1.0) / (pairs.company(read) + 1.0));
        return Math.max(-MOST_COMMONER, Math.min(MOST_COMMONER, COMMONER * ratio));
    }

    /**
     * The hook above a letter is often printed so small that it passes for the acute, and the other way round; over an i the
     * dot passes for a hook.
     */
    private static boolean isLike(String read, String tone, String other) {
        boolean dot = tone.equals(HOOK) && other.isEmpty() && Diacritics.withoutTone(read).indexOf('i') >= 0;
        return dot || tone.equals(HOOK) && other.equals(ACUTE) || tone.equals(ACUTE) && other.equals(HOOK);
    }

    private static double cost(String read, String other, double confidence) {
        double cost = SURE_READING * Math.max(0, confidence - 0.5);
        boolean agreed = confidence >= AGREED;
        var toneRead = Diacritics.tone(read);
        var toneOther = Diacritics.tone(other);
        boolean sameLetters = Diacritics.withoutTone(read).equals(Diacritics.withoutTone(other));
        if (!toneRead.equals(toneOther)) {
            boolean hat = read.chars().anyMatch(c -> "âêô".indexOf(c) >= 0);
            cost += toneRead.isEmpty() && hat ? LOST_TONE : isLike(read, toneRead, toneOther) ? LIKE_TONE : (toneOther.isEmpty() ? MARK_DROPPED : OTHER_TONE) + (agreed ? DISAGREEING : 0);
        }
        if (!sameLetters) {
            boolean bar = (read.indexOf('đ') >= 0) != (other.indexOf('đ') >= 0);
            boolean marks = !Diacritics.withoutTone(read).replace('đ', 'd').equals(Diacritics.withoutTone(other).replace('đ', 'd'));
            cost += (bar ? BARRED_D : 0) + (marks ? OTHER_LETTER_MARK : 0);
        }
        return cost;
    }

    private double gain(int first, int second) {
        return (pairs.usual(first, second) ? USUAL : 0) + (administrative.has(first, second) ? ADMINISTRATIVE : 0);
    }

    /** For each token the number of its word; the cheapest way through the run. */
    private int[] best(List<Token> run) {
        var from = new int[run.size()][];
        double[] scores = new double[0];
        for (int i = 0; i < run.size(); i++) {
            var token = run.get(i);
            from[i] = new int[token.choices.length];
            var next = new double[token.choices.length];
            for (int c = 0; c < next.length; c++) {
                double before = 0;
                if (i > 0) {
                    before = Double.NEGATIVE_INFINITY;
                    var earlier = run.get(i - 1).choices;
                    for (int p = 0; p < earlier.length; p++) {
                        double score = scores[p] + gain(earlier[p], token.choices[c]);
                        if (score > before) {
                            before = score;
                            from[i][c] = p;
                        }
                    }
                }
                next[c] = before - token.costs[c];
            }
            scores = next;
        }
        var way = new int[run.size()];
        int at = 0;
        for (int c = 1; c < scores.length; c++) if (scores[c] > scores[at]) at = c;
        for (int i = run.size() - 1; i >= 0; i--) {
            way[i] = run.get(i).choices.length == 0 ? WordPairs.NONE : run.get(i).choices[at];
            at = from[i].length == 0 ? 0 : from[i][at];
        }
        return way;
    }

    /**
     * Whether another word of the same letters, not far from what was read, has more usual neighbours.
     *
     * @param next the word behind the run, if any
     */
    private boolean doubtful(List<Token> run, int[] way, int at, String next) {
        var token = run.get(at);
        if (at + 1 == run.size() && BEFORE_FIGURES.contains(token.lower) && FIGURE.matcher(next).find()) return false;
        double support = support(way, at, way[at]);
        for (int c = 0; c < token.choices.length; c++) {
            if (token.choices[c] != way[at] && token.costs[c] < FAR && support(way, at, token.choices[c]) > support) return true;
        }
        return false;
    }

    private double support(int[] way, int at, int word) {
        double usual = at > 0 ? gain(way[at - 1], word) : 0;
        return usual + (at + 1 < way.length ? gain(word, way[at + 1]) : 0);
    }

    /** Whether nothing that was read had to go. */
    private static boolean marksWereLost(String read, String meant) {
        var letters = Diacritics.withoutTone(read);
        return Diacritics.tone(read).isEmpty() && (letters.equals(Diacritics.withoutTone(meant)) || letters.equals(Diacritics.skeleton(read)));
    }

    private static Word lessSure(Word word) {
        return new Word(word.text(), word.box(), Math.min(word.confidence(), DOUBTFUL), word.line());
    }

    private Word with(Word word, Token token, int number) {
        if (number == WordPairs.NONE) return word;
        var mended = pairs.word(number);
        if (mended.equals(token.lower)) return word;
        var letters = token.letters;
        boolean capitals = letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
        var cased = capitals ? mended.toUpperCase(Locale.ROOT)
                : Character.isUpperCase(letters.charAt(0)) ? mended.substring(0, 1).toUpperCase(Locale.ROOT) + mended.substring(1) : mended;
        return new Word(token.lead + cased + token.tail, word.box(), Math.min(word.confidence(), marksWereLost(token.lower, mended) ? PUT_BACK : MENDED), word.line());
    }
}
