package vn.tangthu.recognition.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line over a signature.
 *
 * @param capacity in which somebody signs: {@code KT. }, {@code T/M }, with the blank that follows; empty when none is printed
 * @param post put right where it is a known one, else as read
 * @param before capitals before the post that could not be read: a capacity by pen or under a seal
 * @param known whether the post is a known one
 */
record PostLine(String capacity, String post, String before, boolean known) {

    /** On behalf of, deputy for, by order, by sub-authorisation, acting (Decree 30/2020/NĐ-CP, Article 13); the party's with a stroke. */
    private static final Pattern CAPACITY = Pattern.compile("^\\W{0,2}(?:(TM|KT|TL|TUQ)\\s*[.,:;-]?|(Q)\\s*[.,]|([TK]/[MTL])\\s*[.,]?|([TK]\\.[MTL])\\s*[.,]?)\\s*(?=\\p{Lu})");
    private static final Pattern POST = Pattern.compile(
            ".*\\b(GIAM DOC|CHU TICH|TRUONG|TUONG|BI THU|HIEU TRUONG|UY BAN|HOI DONG|BAN THUONG VU|BAN CHAP HANH|CHANH|CHU NHIEM|DANG UY|CHI BO|THUONG TRUC|CHINH PHU|THU KY|VIEN TRUONG|BO TRUONG|UY VIEN|CHI UY|CHI HUY|DOI TRUONG|THONG DOC|TONG THANH TRA|KIEM TOAN|CHU TOA|CHU TRI|DAI DIEN)\\b.*");
    private static final double MOSTLY_CAPITALS = 0.65;
    /** Letters that a capacity or a remnant of one may have. */
    private static final int REMNANT = 5;
    /** What is left of PHÓ under the edge of a seal. */
    private static final List<String> DEPUTY = List.of("PHO", "HO", "PH", "PO", "FHO", "PNO", "THO");

    /** The line as a line over a signature, if it can be one. */
    static Optional<PostLine> of(String text) {
        if (Plain.capitals(text) < MOSTLY_CAPITALS || Plain.letters(text).length() < 5) return Optional.empty();
        var clean = text.replaceAll("^[^\\p{L}]+|[^\\p{L})]+$", "");
        var printed = CAPACITY.matcher(clean);
        if (printed.find()) return Optional.of(behind(written(printed), clean.substring(printed.end())));
        var whole = Positions.closest(clean);
        if (whole.isPresent()) return Optional.of(new PostLine("", whole.get(), "", true));
        return atEnd(clean).or(() -> POST.matcher(Plain.of(clean)).matches() && !isName(clean)
                ? Optional.of(new PostLine("", Phrases.restored(clean), "", false)) : Optional.empty());
    }

    /** Whether every word is of names: {@code BÙI XUÂN TRƯỜNG} is no school. */
    private static boolean isName(String capitals) {
        var words = capitals.split(" ");
        return words.length > 2 && Surnames.inCapitals(words[0]) && Arrays.stream(words).skip(1).allMatch(GivenNames::inCapitals);
    }

    /** The same below another such line, where a seal may have left less of it. */
    static Optional<PostLine> under(String text) {
        return of(text).or(() -> Plain.capitals(text) < MOSTLY_CAPITALS ? Optional.empty()
                : Positions.loosely(text).map(post -> new PostLine("", post, "", true)));
    }

    private static PostLine behind(String capacity, String rest) {
        return new PostLine(capacity, Positions.restored(rest), "", Positions.known(rest));
    }

    private static String written(java.util.regex.Matcher printed) {
        if (printed.group(1) != null) return printed.group(1) + ". ";
        if (printed.group(2) != null) return "Q. ";
        return (printed.group(3) != null ? printed.group(3) : printed.group(4)) + " ";
    }

    /** A known post at the end of the line, with a remnant of something before it. */
    private static Optional<PostLine> atEnd(String clean) {
        var words = clean.split("[\\s.,;:\\-]+");
        for (int from = 1; from < Math.min(words.length, 4); from++) {
            var printed = String.join("", Arrays.copyOfRange(words, 0, from));
            var before = Plain.letters(printed);
            var post = Positions.closest(String.join(" ", Arrays.copyOfRange(words, from, words.length)));
            if (post.isEmpty() || before.length() > REMNANT) continue;
            var deputy = "PHÓ " + post.get();
            if (DEPUTY.contains(before) && Positions.isPost(deputy)) return Optional.of(new PostLine("", deputy, "", true));
            return Optional.of(new PostLine("", post.get(), Plain.letters(printed.replaceAll("\\P{Lu}", "")), true));
        }
        return Optional.empty();
    }

    String text() {
        return capacity + post;
    }

    /** How much of it is plain: for choosing among readings of the same line. */
    double worth() {
        return (known ? 2 : 1) + (capacity.isEmpty() ? 0 : 1) + (before.isEmpty() ? 0 : 0.3);
    }
}
