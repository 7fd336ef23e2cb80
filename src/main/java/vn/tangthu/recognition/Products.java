package vn.tangthu.recognition;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;

/**
 * Makes a searchable PDF, ALTO and hOCR of documents that have been read. They are made when they are asked for and not
 * kept; what they are made from is. Whether the actor may have the document is for its holder to say; here the reading must belong to the
 * actor's agency.
 */
@Component
public class Products {

    private final ActingAs actingAs;
    private final Readings readings;
    private final ReadingRows rows;
    private final Bitstore bitstore;
    private final Clock clock;

    Products(ActingAs actingAs, Readings readings, ReadingRows rows, Bitstore bitstore, Clock clock) {
        this.actingAs = actingAs;
        this.readings = readings;
        this.rows = rows;
        this.bitstore = bitstore;
        this.clock = clock;
    }

    /** Absent when there is no such reading that the actor may see. Writing what comes back must happen outside a transaction. */
    public Optional<Product> find(Actor actor, ReadingId id, ProductKind kind) {
        return readings.find(actor, id).map(reading -> of(actor, reading, kind));
    }

    private Product of(Actor actor, Reading reading, ProductKind kind) {
        return switch (reading.state()) {
            case FAILED -> new Product.Never(reading.failure().orElse(ReadingFailure.GAVE_UP));
            case WAITING, READING, FIELDS_READY -> new Product.NotYet(reading.pagesDone(), reading.pageCount());
            case DONE -> kind == ProductKind.PDF ? kept(actor, reading).orElseGet(() -> made(actor, reading, kind)) : made(actor, reading, kind);
        };
    }

    private Optional<Product> kept(Actor actor, Reading reading) {
        return actingAs.read(actor, () -> rows.searchable(reading.id()))
                .map(bytes -> new Product.Kept(bytes, bytes.equals(reading.bytes())));
    }

    private Product made(Actor actor, Reading reading, ProductKind kind) {
        var pages = new StoredPages(actor, reading);
        return new Product.Made(out -> ProductWriting.write(kind, pages, clock.instant(), out));
    }

    /** Each page is fetched when it is its turn, in a transaction of its own. */
    private final class StoredPages implements ReadPages {
        private final Actor actor;
        private final Reading reading;

        StoredPages(Actor actor, Reading reading) {
            this.actor = actor;
            this.reading = reading;
        }

        @Override
        public String fileName() {
            return reading.fileName();
        }

        @Override
        public int count() {
            return reading.pageCount();
        }

        @Override
        public PageReading page(int number) throws IOException {
            return readings.page(actor, reading.id(), number)
                    .orElseThrow(() -> new IOException("Page " + number + " of reading " + reading.id() + " is gone"));
        }

        @Override
        public Optional<byte[]> image(PageReading page) throws IOException {
            return page.image().isEmpty() ? Optional.empty() : Optional.of(bytes(page.image().get()));
        }

        private byte[] bytes(Checksum checksum) throws IOException {
            try (var in = bitstore.open(checksum)) {
                return in.readAllBytes();
            }
        }
    }
}
