package vn.tangthu.correspondence.web;

import java.util.Locale;
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

    /** @param field name of the input; one that no reading belongs to is read as plain text */
    @PostMapping("/incoming/drafts/{id}/pages/{page}/regions")
    ResponseEntity<?> read(
            Actor actor, @PathVariable DraftId id, @PathVariable int page, @RequestParam String field,
            @RequestParam int x, @RequestParam int y, @RequestParam int width, @RequestParam int height, Locale locale) {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        var input = FormField.ofInput(field);
        var name = input.flatMap(FormField::reading).orElse(FieldName.ABSTRACT);
        var reading = readings.readRegion(actor, draft.readingId(), page, new Box(x, y, Math.max(0, width), Math.max(0, height)), name);
        if (reading instanceof RegionReading.Read read) {
            var value = input.map(f -> Proposal.asTyped(f, read.value())).orElse(read.value());
            return ResponseEntity.ok(new RegionRead(value, (int) (read.confidence() * 100)));
        }
        var key = reading instanceof Refusal refusal ? refusal.messageKey() : "review.region.nothing";
        return ResponseEntity.unprocessableContent().body(new RegionRefused(words.getMessage(key, null, locale)));
    }

    /** @param confidence in percent */
    record RegionRead(String value, int confidence) {}

    record RegionRefused(String message) {}
}
