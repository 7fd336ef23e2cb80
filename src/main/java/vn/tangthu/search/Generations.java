package vn.tangthu.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import vn.tangthu.search.Engine.Generation;

/**
 * Keeps the searched generation and the one under construction in step. The building goes through the entries in order of
 * their keys. A change behind its place is made in both generations; a change ahead of it will be met later, unless the page
 * that holds it was already read: so its key is remembered and read once more when the building has passed it.
 *
 * <p>All changes go through one lock. Searching does not take it.
 */
final class Generations implements AutoCloseable {

    private final Engine engine;
    private final Entries entries;
    private final TreeSet<EntryKey> ahead = new TreeSet<>();
    private Optional<Generation> building;
    private Optional<EntryKey> place;
    private int openings;
    private int builtSince;

    Generations(Engine engine, Entries entries) {
        this.engine = engine;
        this.entries = entries;
        adopt();
    }

    private void adopt() {
        building = engine.unfinished(); // fed from the first change on, or it would miss some
        place = building.flatMap(Generation::built);
        ahead.clear();
        openings++;
    }

    /** Looks afresh at the index; true when what was not durable must be done again. */
    synchronized boolean reopen() {
        boolean changed = engine.reopen();
        if (changed) adopt();
        return changed;
    }

    /** Brings the entries of these names, as they stand in the database, into the index and makes them findable. */
    synchronized void follow(Collection<EntryKey> keys) {
        entries.read(keys, this::put);
        engine.live().refresh();
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
        building.ifPresent(generation -> generation.commit(place));
        engine.live().commit(Optional.empty());
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
        engine.switchTo(building.orElseThrow());
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
