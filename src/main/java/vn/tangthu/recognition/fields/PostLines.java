package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines over a signature together. A deputy signs for the head: "KT. GIÁM ĐỐC", below it "PHÓ GIÁM ĐỐC" (Decree
 * 30/2020/NĐ-CP, Article 13 and Appendix I, box 7a). What a pen has added to the one or a seal covers of the other follows from
 * what is left.
 */
final class PostLines {

    private static final String FOR_HEAD = "KT. ", ON_BEHALF = "TM. ", PARTY_ON_BEHALF = "T/M ";
    private static final Set<String> BODIES = Set.of("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "CHÍNH PHỦ");
    private static final Set<String> PARTY_BODIES = Set.of("BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "ĐẢNG ỦY", "CHI BỘ", "CHI ỦY");
    /** Where deputies sign for the committee, not for its secretary. */
    private static final String SECRETARY = "BÍ THƯ";
    private static final double PLAIN = 0.9;
    private static final double HALF = 0.5;

    private final List<PostLine> read;
    private final boolean plain;
    private final List<String> written = new ArrayList<>();

    private PostLines(List<PostLine> read, boolean plain) {
        this.read = read;
        this.plain = plain;
    }

    /** @param plain whether the lines are so well read that nothing can be missing */
    static List<String> written(List<PostLine> read, boolean plain) {
        return new PostLines(read, plain).write();
    }

    static List<String> written(List<Line> lines) {
        var read = lines.stream().map(line -> PostLine.under(line.text()).orElseGet(() -> new PostLine("", Phrases.restored(line.text()), "", false))).toList();
        return written(read, lines.stream().allMatch(line -> line.confidence() >= PLAIN));
    }

    private List<String> write() {
        for (int i = 0; i < read.size(); ) i += write(i);
        return List.copyOf(written);
    }

    /** @return how many of the lines read went into what was written */
    private int write(int i) {
        var line = read.get(i);
        var deputy = Positions.deputyOf(line.post());
        if (deputy.isPresent()) return head(i, line, deputy.get());
        var head = Positions.headOf(line.post());
        if (head.isPresent() && line.capacity().isEmpty() && signsForUnseenHead(i, line)) written.add(FOR_HEAD + head.get());
        written.add(opening(i, line) + line.post());
        return 1;
    }

    private int head(int i, PostLine line, String deputy) {
        var next = i + 1 < read.size() ? Optional.of(read.get(i + 1)) : Optional.<PostLine>empty();
        boolean secretary = line.post().equals(SECRETARY);
        boolean forHead = line.capacity().equals(FOR_HEAD) || line.capacity().equals("K/T ");
        boolean followed = next.isPresent() && next.get().capacity().isEmpty() && (next.get().post().startsWith(deputy)
                || next.get().post().equals(line.post()) || (forHead || !next.get().known()) && resembles(next.get().post(), deputy));
        boolean remnant = !line.before().isEmpty() && !secretary;
        if (followed && !secretary || forHead || remnant && line.capacity().isEmpty()) {
            written.add((forHead || !line.capacity().isEmpty() ? line.capacity() : FOR_HEAD) + line.post());
            written.add(followed && next.get().post().startsWith(deputy) ? next.get().post() : deputy);
            return followed ? 2 : 1;
        }
        written.add(line.text());
        return 1;
    }

    private static boolean resembles(String read, String post) {
        var letters = Plain.letters(post);
        return Plain.distance(Plain.letters(read), letters) <= letters.length() * HALF;
    }

    /** The line above was not read, or the seal covers it; by order nobody signs for somebody else. */
    private boolean signsForUnseenHead(int i, PostLine line) {
        if (plain || line.post().endsWith(SECRETARY) || line.post().contains(SECRETARY + " ")) return false;
        return i == 0 || !List.of("TL. ", "TUQ. ", FOR_HEAD, "T/M ", "K/T ").contains(read.get(i - 1).capacity());
    }

    private String opening(int i, PostLine line) {
        if (!line.capacity().isEmpty() || line.before().isEmpty() || i > 0) return line.capacity();
        return BODIES.contains(line.post()) ? ON_BEHALF : PARTY_BODIES.contains(line.post()) ? PARTY_ON_BEHALF : "";
    }
}
