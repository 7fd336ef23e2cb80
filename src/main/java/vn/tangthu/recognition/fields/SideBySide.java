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
        var all = Line.ofPage(page).stream()
                .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                .sorted(Comparator.comparingInt(Line::middle))
                .toList();
        int begins = begins(all, page);
        var pieces = all.stream().filter(piece -> piece.middle() >= begins).toList();
        var left = block(page, pieces.stream().filter(piece -> isLeft(piece, page)).toList());
        var right = block(page, pieces.stream().filter(piece -> !isLeft(piece, page)).toList());
        boolean both = left.isPresent() && right.isPresent() && level(left.get(), right.get(), page);
        return both ? List.of(left.get(), right.get()) : List.of();
    }

    private static boolean isLeft(Line piece, PageReading page) {
        return piece.centre() < page.width() / 2;
    }

    /** The middle of the first of the lines over both signatures, told by the lowest that have a post on either side. */
    private static int begins(List<Line> pieces, PageReading page) {
        var posts = pieces.stream().filter(piece -> piece.middle() > (page.number() == 1 ? page.height() / 4 : 0) && PostLine.of(piece.text()).isPresent()).toList();
        int begins = posts.stream()
                .filter(post -> isLeft(post, page) && posts.stream().anyMatch(other -> !isLeft(other, page) && isLevel(post, other, page)))
                .mapToInt(post -> post.middle() - page.height() / 200).max().orElse(page.height());
        for (int i = posts.size() - 1; i >= 0; i--) {
            int above = begins - posts.get(i).middle();
            if (above > 0 && above < page.height() / 40) begins = posts.get(i).middle() - page.height() / 200;
        }
        return begins;
    }

    private static boolean isLevel(Line one, Line other, PageReading page) {
        return Math.abs(one.middle() - other.middle()) < page.height() / 120;
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
