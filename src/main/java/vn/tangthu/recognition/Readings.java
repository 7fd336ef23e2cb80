package vn.tangthu.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;

/**
 * The door of recognition: asks for documents to be read and looks at what came of it. Reading itself goes on in the
 * background; {@link FieldsRead} and {@link PagesRead} tell when. An actor sees the readings of the own agency only.
 */
@Component
public class Readings {

    private final ActingAs actingAs;
    private final ReadingRows readings;
    private final PageRows pages;
    private final PageOutlines outlines;
    private final ReadingParts parts;
    private final WakeUp wakeUp;
    private final RegionWorker regions;

    Readings(ActingAs actingAs, ReadingRows readings, PageRows pages, PageOutlines outlines, ReadingParts parts, WakeUp wakeUp, RegionWorker regions) {
        this.actingAs = actingAs;
        this.readings = readings;
        this.pages = pages;
        this.outlines = outlines;
        this.parts = parts;
        this.wakeUp = wakeUp;
        this.regions = regions;
    }

    /**
     * Puts a document into the queue; work on it starts when the surrounding transaction has been committed. The bytes
     * must be in the bitstore already. Asking twice for the same bytes gives two readings.
     */
    public ReadingId request(Actor actor, ReadRequest request) {
        var id = new ReadingId(UUID.randomUUID());
        actingAs.run(actor, () -> {
            readings.add(id, request);
            wakeUp.afterCommit();
        });
        return id;
    }

    public Optional<Reading> find(Actor actor, ReadingId id) {
        return find(actor, List.of(id)).stream().findFirst();
    }

    /** Those that exist and may be seen, in the order asked for. */
    public List<Reading> find(Actor actor, Collection<ReadingId> ids) {
        if (ids.isEmpty()) return List.of();
        Map<ReadingId, Reading> found = actingAs.read(actor, () -> readings.find(ids)).stream()
                .collect(Collectors.toMap(Reading::id, reading -> reading));
        return ids.stream().distinct().filter(found::containsKey).map(found::get).toList();
    }

    /** @param number from 1; absent as long as the document has not been looked into, or when it has no such page */
    public Optional<PageReading> page(Actor actor, ReadingId id, int number) {
        return actingAs.read(actor, () -> pages.find(id, number));
    }

    /** What reading the document has cost so far. */
    public ReadingEffort effort(Actor actor, ReadingId id) {
        return actingAs.read(actor, () -> pages.effort(id));
    }

    /** What each page is in the stack, in order; complete when every page has been read. */
    public List<PageOutline> outline(Actor actor, ReadingId id) {
        return actingAs.read(actor, () -> outlines.of(id));
    }

    /**
     * Makes readings of parts of a document that was read to its end: each has its pages counted from 1 and fields of its
     * own. The whole stays as it is. In the transaction of the act.
     *
     * @throws IllegalStateException when it is not read to its end or has no such pages
     */
    public List<ReadingId> cut(Actor actor, ReadingId whole, List<PageRange> ranges) {
        return actingAs.call(actor, () -> ranges.stream().map(range -> parts.cut(whole, range)).toList());
    }

    /** Everything stored that was made from the document so far: images of its pages, its rendition. For whoever moves it. */
    public List<Checksum> derived(Actor actor, ReadingId id) {
        return actingAs.read(actor, () -> pages.derived(id));
    }

    /**
     * The words of all pages read so far, lines separated by line feeds and pages by form feeds; an unread page is
     * empty, so that the count of form feeds tells the page.
     */
    public String text(Actor actor, ReadingId id) {
        var found = actingAs.read(actor, () -> pages.all(id));
        var texts = found.stream().collect(Collectors.toMap(PageReading::number, PageReading::text));
        int last = texts.keySet().stream().mapToInt(n -> n).max().orElse(0);
        return IntStream.rangeClosed(1, last).mapToObj(n -> texts.getOrDefault(n, "")).collect(Collectors.joining("\f"));
    }

    /**
     * Reads one box of one page now, ahead of everything that waits; answers within five seconds. Must be called
     * outside a transaction, for it would hold the connection for as long.
     *
     * @param box in pixels of the page image; what reaches over the edge is cut off
     * @param field what the box is for; decides how the words are turned into a value
     */
    public RegionReading readRegion(Actor actor, ReadingId id, int page, Box box, FieldName field) {
        var source = actingAs.read(actor, () -> readings.source(id));
        if (source.isEmpty()) return new RegionReading.CouldNotLook(RegionReading.Reason.NO_SUCH_PAGE);
        var print = actingAs.read(actor, () -> pages.find(id, page)).map(PageReading::words).orElse(List.of());
        return regions.read(source.get(), page, box, field, print);
    }

    /**
     * Somebody has opened the document now: what is still unread of it goes before everything that nobody waits for.
     * Costs nothing when the reading is at its end or is waited for already.
     */
    public void hurry(Actor actor, Reading reading) {
        if (reading.state() == Reading.State.DONE || reading.state() == Reading.State.FAILED) return;
        actingAs.run(actor, () -> {
            if (readings.hurry(reading.id())) wakeUp.afterCommit();
        });
    }

    /** Reads again what failed: the whole document if it failed as a whole, else its failed pages. Does nothing when nothing failed. */
    public void retry(Actor actor, ReadingId id) {
        actingAs.run(actor, () -> {
            readings.retry(id);
            wakeUp.afterCommit();
        });
    }

    /** Forgets what was read of a document that was taken back, with its pages and parts; in the transaction of the act. */
    public void forget(Actor actor, Collection<ReadingId> ids) {
        if (!ids.isEmpty()) actingAs.run(actor, () -> readings.forget(ids));
    }

    /** Figures of the whole installation for an administrator, of the own agency for everybody else. */
    public QueueFigures queue(Actor actor) {
        var seenAs = actor.has(Role.ADMINISTRATOR) ? Actor.system("recognition-figures") : actor;
        return actingAs.read(seenAs, () -> readings.figures(regions.workers()));
    }
}
