package vn.tangthu.signing.making;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.tangthu.kernel.Wording;
import vn.tangthu.signing.Mark;
import vn.tangthu.signing.MarkPlace;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefusal.Whose;
import vn.tangthu.signing.SigningRefused;

/** From the kind of mark to what is drawn where on this document. */
record Presentation(MarkRules rules, Sheet sheet, Optional<MarkPicture> picture, Instant now) {

    private static final float LINE = 1.25f; // of the letters' size
    private static final float SPARE = 3; // points around lines

    Look of(Mark mark) throws SigningRefused, IOException {
        var look = look(mark);
        if (look.place().isPresent()) sheet.mustHold(look.place().get());
        return look;
    }

    private Look look(Mark mark) throws SigningRefused, IOException {
        if (mark instanceof Mark.Hand hand) return hand(hand);
        if (mark instanceof Mark.Stamp stamp) return stamp(stamp);
        if (mark instanceof Mark.Attachment attachment) return lines(rules.attachment().replace("{symbol}", attachment.symbol()));
        if (mark instanceof Mark.Copy copy) return lines(rules.copy().replace("{form}", copy.form()).replace("{agency}", copy.agency()));
        return new Look.Nothing();
    }

    private Look hand(Mark.Hand hand) throws SigningRefused, IOException {
        var own = picture.orElseThrow(() -> new SigningRefused(new SigningRefusal.NoPicture(Whose.PERSON)));
        var between = hand.between().isPresent() ? hand.between().get() : sheet.placeOf(hand.signer());
        return new Look.Picture(own.png(), between.fitting(own.proportion(), MarkRules.points(rules.handWidest())));
    }

    private Look stamp(Mark.Stamp stamp) throws SigningRefused, IOException {
        var own = picture.orElseThrow(() -> new SigningRefused(new SigningRefusal.NoPicture(Whose.AGENCY)));
        var hand = stamp.hand().isPresent() ? stamp.hand() : sheet.lastSeenSignature();
        if (hand.isEmpty()) throw new SigningRefused(new SigningRefusal.NothingToStampOver());
        float wide = MarkRules.points(rules.stampSize());
        return new Look.Picture(own.png(), hand.get().overLeftOf(wide, wide / own.proportion(), rules.stampCovers()));
    }

    /** At the upper right of the first page, as wide as the longest line. */
    private Look lines(String template) {
        var lines = template.replace("{time}", rules.timeFormat().format(now.atZone(Wording.ZONE))).split("\\|");
        float longest = (float) Arrays.stream(lines).mapToDouble(line -> LettersOfMarks.width(line, rules.textSize())).max().orElse(0);
        float wide = longest + 2 * SPARE;
        float edge = MarkRules.points(rules.edge());
        var place = new MarkPlace(1, Math.max(0, sheet.width() - edge - wide), edge, wide, lines.length * rules.textSize() * LINE + 2 * SPARE);
        return new Look.Lines(String.join("\n", lines), rules.textSize(), place);
    }
}
