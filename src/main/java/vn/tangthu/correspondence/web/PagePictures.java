package vn.tangthu.correspondence.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.recognition.Readings;

/** Images and words of the pages of drafts and lines, for the viewer; each asks the holder first. */
@Controller
class PagePictures {

    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final Readings readings;
    private final Bitstore bitstore;

    PagePictures(IncomingDesk desk, IncomingRegister register, Readings readings, Bitstore bitstore) {
        this.desk = desk;
        this.register = register;
        this.readings = readings;
        this.bitstore = bitstore;
    }

    @GetMapping("/incoming/drafts/{id}/pages/{page}/image")
    ResponseEntity<InputStreamResource> ofDraft(Actor actor, @PathVariable DraftId id, @PathVariable int page) throws IOException {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        return image(page(actor, draft.readingId(), page), draft.label());
    }

    @GetMapping("/incoming/register/{id}/pages/{page}/image")
    ResponseEntity<InputStreamResource> ofLine(Actor actor, @PathVariable LineId id, @PathVariable int page) throws IOException {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        return image(page(actor, line.reading().orElseThrow(PagePictures::notFound), page), line.entry().label());
    }

    @GetMapping("/incoming/drafts/{id}/pages/{page}/words")
    @ResponseBody
    PageWords wordsOfDraft(Actor actor, @PathVariable DraftId id, @PathVariable int page) {
        return PageWords.of(page(actor, desk.find(actor, id).orElseThrow(PagePictures::notFound).readingId(), page));
    }

    @GetMapping("/incoming/register/{id}/pages/{page}/words")
    @ResponseBody
    PageWords wordsOfLine(Actor actor, @PathVariable LineId id, @PathVariable int page) {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        return PageWords.of(page(actor, line.reading().orElseThrow(PagePictures::notFound), page));
    }

    private PageReading page(Actor actor, ReadingId reading, int number) {
        return readings.page(actor, reading, number).orElseThrow(PagePictures::notFound);
    }

    private ResponseEntity<InputStreamResource> image(PageReading page, Sensitivity label) throws IOException {
        var checksum = page.image().orElseThrow(PagePictures::notFound);
        var bytes = new java.io.BufferedInputStream(bitstore.open(checksum));
        return ResponseEntity.ok()
                .contentType(kind(bytes))
                .contentLength(bitstore.size(checksum).value())
                .cacheControl(label.storedApart() ? CacheControl.noStore() : CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new InputStreamResource(bytes));
    }

    /** JPEG begins with FF D8; otherwise it is a PNG. */
    private static MediaType kind(java.io.BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        boolean jpeg = bytes.read() == 0xFF && bytes.read() == 0xD8;
        bytes.reset();
        return jpeg ? MediaType.IMAGE_JPEG : MediaType.IMAGE_PNG;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Words of a page with their boxes in pixels of its image, for the text layer. */
    record PageWords(int page, int width, int height, String state, List<PlacedWord> words) {
        static PageWords of(PageReading page) {
            return new PageWords(
                    page.number(), page.width(), page.height(), page.state().name(),
                    page.words().stream().map(w -> new PlacedWord(w.text(), w.box().x(), w.box().y(), w.box().width(), w.box().height())).toList());
        }
    }

    record PlacedWord(String text, int x, int y, int width, int height) {}
}
