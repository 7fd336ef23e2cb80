package vn.tangthu.correspondence.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Readings;
import vn.tangthu.recognition.RegionReading;

/** Reads the box that the clerk has drawn on a page into a field. */
@Controller
class RegionPages {

    private final IncomingDesk desk;
    private final Readings readings;
    private final MessageSource words;

    RegionPages(IncomingDesk desk, Readings readings, MessageSource words) {
        this.desk = desk;
        this.readings = readings;
        this.words = words;
    }

    /**
     * @param field name of the input; one that no reading belongs to is read as plain text
     * @param typed what stands in it; a number or day by pen takes its place in there
     */
    @PostMapping("/incoming/drafts/{id}/pages/{page}/regions")
    ResponseEntity<?> read(
            Actor actor, @PathVariable DraftId id, @PathVariable int page, @RequestParam String field,
            @RequestParam(defaultValue = "") String typed, @RequestParam int x, @RequestParam int y, @RequestParam int width, @RequestParam int height, Locale locale) {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        var input = FormField.ofInput(field);
        var name = input.flatMap(FormField::reading).orElse(FieldName.ABSTRACT);
        var reading = readings.readRegion(actor, draft.readingId(), page, new Box(x, y, Math.max(0, width), Math.max(0, height)), name);
        if (reading instanceof RegionReading.Read read) return ResponseEntity.ok(RegionRead.of(input, read));
        if (reading instanceof RegionReading.ByPen ink) return ResponseEntity.ok(RegionRead.of(input, typed, ink));
        var key = reading instanceof Refusal refusal ? refusal.messageKey() : "review.region.nothing";
        return ResponseEntity.unprocessableContent().body(new RegionRefused(words.getMessage(key, null, locale)));
    }

    /**
     * @param confidence in percent
     * @param look whether a person must look at it: it is written by pen
     * @param ink where that is on the page, at most one
     */
    record RegionRead(String value, int confidence, boolean look, List<Box> ink) {
        static RegionRead of(Optional<FormField> input, RegionReading.Read read) {
            var value = input.map(f -> Proposal.asTyped(f, read.value())).orElse(read.value());
            return new RegionRead(value, (int) (read.confidence() * 100), false, List.of());
        }

        static RegionRead of(Optional<FormField> input, String typed, RegionReading.ByPen read) {
            var whole = input.map(f -> Proposal.asTyped(f, read.value())).orElse(read.value());
            var value = read.blankAlone() ? FilledBlank.in(typed, read.ink().get(0)).orElse(whole) : whole;
            var ink = read.ink().stream().map(PenReading::box).reduce(Box::union).orElseThrow();
            return new RegionRead(value, (int) (read.confidence() * 100), true, List.of(ink));
        }
    }

    record RegionRefused(String message) {}
}
