package vn.tangthu.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import vn.tangthu.search.Changes.Mark;
import vn.tangthu.search.Engine.Generation;

/**
 * Keeps the searched generation and the one under construction in step. The building goes through the entries in order of
 * their keys. A change behind its place is made in both generations; a change ahead of it will be met later, unless the page
 * that holds it was already read: so its key is remembered and read once more when the building has passed it.
 *
 * <p>What was followed is kept with each of them. An index that does not know it, or has taken versions that the database
 * never drew (it was restored from an older state), is lost: it follows what is new from here on, and must be built anew. No
 * building begins before every version drawn until then can be seen, for those are not followed.
 *
 * <p>All changes go through one lock. Searching does not take it.
 */
final class Generations implements AutoCloseable {

    private final Engine engine;
    private final Entries entries;
    private final Changes changes;
    private final TreeSet<EntryKey> ahead = new TreeSet<>();
    private Optional<Generation> building;
    private Optional<EntryKey> place;
    private Followed followed;
    private Optional<Mark> mark;
    private volatile boolean lost;
    private long lostAt; // the version after which it goes on
    private int openings;
    private int builtSince;

    Generations(Engine engine, Entries entries, Changes changes) {
        this.engine = engine;
        this.entries = entries;
        this.changes = changes;
        adopt();
    }

    private void adopt() {
        building = engine.unfinished(); // fed from the first change on, or it would miss some
        place = building.flatMap(Generation::built);
        ahead.clear();
        openings++;
        mark = Optional.empty();
        long drawn = changes.drawn();
        known(drawn).ifPresentOrElse(this::goOn, () -> lose(drawn));
    }

    private void goOn(Followed known) {
        followed = known;
        lost = false;
    }

    private void lose(long drawn) {
        openings++;
        building = Optional.empty(); // the next one that is begun throws it away
        place = Optional.empty();
        ahead.clear();
        followed = Followed.upTo(lost ? Math.min(lostAt, drawn) : drawn);
        lostAt = followed.highest();
        mark = Optional.empty();
        lost = true;
    }

    private Optional<Followed> known(long drawn) {
        var live = known(engine.live(), drawn);
        if (place.isEmpty()) return live; // nothing is built yet
        return live.flatMap(l -> known(building.orElseThrow(), drawn).map(l::and));
    }

    private static Optional<Followed> known(Generation generation, long drawn) {
        return generation.followed().filter(versions -> versions.highest() <= drawn);
    }

    /** Whether the index must be built anew, and no building can begin yet. */
    boolean isLost() {
        return lost;
    }

    /** What is durably followed, empty when not known. */
    synchronized Optional<Followed> durable() {
        return engine.live().followed();
    }

    /** Looks afresh at the index; true when what was not durable must be done again. */
    synchronized boolean reopen() {
        boolean changed = engine.reopen();
        if (changed) adopt();
        return changed;
    }

    /** Whether anything may be found that was not followed, when so many versions were drawn. */
    synchronized boolean expects(long drawn) {
        if (drawn < followed.highest()) lose(drawn); // an older state of the database was put in its place
        return lost || followed.expects(drawn);
    }

    /** How many of the versions drawn were not seen yet, at most. */
    synchronized long unseen(long drawn) {
        return Math.max(0, drawn - followed.highest());
    }

    /**
     * Brings entries that changed, as they stand in the database, into the index and makes them findable.
     *
     * @param most so many at once
     * @return how many there were
     */
    synchronized int follow(int most) {
        var closed = closed(changes.mark()); // before the entries are looked for
        var versions = changes.since(followed, most, this::put);
        if (!versions.isEmpty()) engine.live().refresh();
        followed.took(versions);
        closed.ifPresent(version -> close(versions.size() < most ? version : Math.min(version, versions.get(most - 1))));
        return versions.size();
    }

    private void close(long version) {
        if (lost || followed.expects(version)) changes.keepVersionsDrawn(); // those drawn in vain
        followed.close(version);
        lost = false;
    }

    /** Up to which version everything can be seen from now on or never will. */
    private Optional<Long> closed(Mark now) {
        var passed = now.isPassedAt(now) ? Optional.of(now) : mark.filter(earlier -> earlier.isPassedAt(now));
        if (passed.isPresent() || mark.isEmpty()) mark = Optional.of(now);
        return passed.map(Mark::drawn);
    }

    private void put(StoredEntry entry) {
        engine.live().put(entry);
        if (building.isEmpty()) return;
        if (isBehind(entry.key())) building.get().put(entry);
        else ahead.add(entry.key());
    }

    private boolean isBehind(EntryKey key) {
        return place.isPresent() && key.compareTo(place.get()) <= 0;
    }

    /** Makes durable what was followed and built so far. */
    synchronized void commit() {
        if (lost) return; // nobody may go on from here
        building.ifPresent(generation -> generation.commit(place, Optional.of(followed)));
        engine.live().commit(Optional.empty(), Optional.of(followed));
    }

    /** Goes on with an unfinished building or begins one; returns its place. */
    synchronized Optional<EntryKey> build() {
        builtSince = openings;
        if (building.isEmpty()) {
            building = Optional.of(engine.begin());
            place = Optional.empty();
            ahead.clear();
        }
        return place;
    }

    /** Adds the page that follows the place, with the help of another thread. */
    synchronized void add(List<StoredEntry> page, ExecutorService helper) {
        expectSameOpening();
        var generation = building.orElseThrow();
        int half = page.size() / 2;
        var other = CompletableFuture.runAsync(() -> page.subList(half, page.size()).forEach(generation::add), helper);
        page.subList(0, half).forEach(generation::add);
        other.join();
        place = Optional.of(page.get(page.size() - 1).key());
        catchUp(ahead.headSet(place.get(), true));
    }

    /** Searches the finished building from now on. */
    synchronized void finish() {
        expectSameOpening();
        catchUp(ahead);
        building.orElseThrow().commit(place, Optional.of(followed));
        engine.switchTo(building.get());
        building = Optional.empty();
        place = Optional.empty();
    }

    private void expectSameOpening() {
        if (builtSince != openings) {
            throw new IllegalStateException("The index was opened again; the building goes on from its last durable place");
        }
    }

    private void catchUp(Collection<EntryKey> passed) {
        if (passed.isEmpty()) return;
        entries.read(List.copyOf(passed), building.orElseThrow()::put);
        passed.clear();
    }

    @Override
    public synchronized void close() {
        engine.close();
    }
}
