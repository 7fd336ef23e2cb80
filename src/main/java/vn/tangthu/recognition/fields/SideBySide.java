package vn.tangthu.recognition.fields;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.PageReading;

/** Two who sign the same document beside each other: agencies jointly, or who wrote minutes and who was in the chair. */
final class SideBySide {

    private SideBySide() {}

    /** @return the left block and the right one; nothing unless both have a post and a name */
    static List<SignatureBlock> in(List<PageReading> pages) {
        return pages.stream().map(SideBySide::in).filter(both -> !both.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<SignatureBlock> in(PageReading page) {
        var pieces = Line.ofPage(page).stream()
                .filter(line -> line.middle() > textEnds(page))
                .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                .sorted(Comparator.comparingInt(Line::middle))
                .toList();
        var left = block(page, pieces.stream().filter(piece -> piece.centre() < page.width() / 2).toList());
        var right = block(page, pieces.stream().filter(piece -> piece.centre() >= page.width() / 2).toList());
        boolean both = left.isPresent() && right.isPresent() && level(left.get(), right.get(), page);
        return both ? List.of(left.get(), right.get()) : List.of();
    }

    private static int textEnds(PageReading page) {
        var posts = Line.ofPage(page).stream()
                .filter(line -> line.middle() > page.height() / 4)
                .filter(line -> line.cutAtGaps(page.width() / 30).stream().filter(piece -> PostLine.of(piece.text()).isPresent()).count() > 1)
                .mapToInt(Line::top).max();
        return posts.isPresent() ? posts.getAsInt() - page.height() / 200 : page.height();
    }

    private static Optional<SignatureBlock> block(PageReading page, List<Line> lines) {
        var block = new SignatureBlock(new Foot(page, Optional.empty(), List.of(), lines));
        return block.hasPosition() && block.name().isPresent() ? Optional.of(block) : Optional.empty();
    }

    private static boolean level(SignatureBlock left, SignatureBlock right, PageReading page) {
        int lowest = Math.max(left.name().orElseThrow().middle(), right.name().orElseThrow().middle());
        int apart = Math.abs(left.name().orElseThrow().middle() - right.name().orElseThrow().middle());
        return apart < page.height() / 40 && lowest - left.positions().get(0).middle() < page.height() / 3;
    }
}
