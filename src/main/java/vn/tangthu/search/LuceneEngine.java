package vn.tangthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded engine. Each generation is a folder {@code generation-N}; the file {@code current} names the one searched.
 * A missing or broken generation is replaced by an empty one that knows it is incomplete.
 */
final class LuceneEngine implements Engine {

    private static final Logger log = LoggerFactory.getLogger(LuceneEngine.class);
    private static final int LIVE_BUFFER = 16; // MiB
    static final int BUILDING_BUFFER = 40; // MiB

    private final Path root;
    private volatile LuceneGeneration live;
    private LuceneGeneration building;

    /** @throws IndexInUse another process has it open */
    LuceneEngine(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
            live = openCurrent();
            openUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be opened in " + root, e);
        }
    }

    private LuceneGeneration openCurrent() throws IOException {
        try {
            var folder = root.resolve(Files.readString(root.resolve("current")).strip());
            if (!Files.isDirectory(folder)) throw new NoSuchFileException(folder.toString());
            return LuceneGeneration.open(folder, LIVE_BUFFER);
        } catch (IOException | IllegalArgumentException e) {
            if (generations().isEmpty()) log.info("A search index is begun in {}", root);
            else log.warn("The search index is missing or broken and will be built from the entries: {}", e.toString());
            var empty = LuceneGeneration.open(next(), LIVE_BUFFER);
            empty.commit(Optional.empty(), Optional.empty());
            nameCurrent(empty);
            return empty;
        }
    }

    private void openUnfinished() throws IOException {
        for (var folder : generations()) {
            if (folder.equals(live.folder())) continue;
            if (number(folder) > number(live.folder()) && building == null) building = reopened(folder);
            if (building == null || !folder.equals(building.folder())) delete(folder);
        }
    }

    private static LuceneGeneration reopened(Path folder) {
        try {
            return LuceneGeneration.open(folder, BUILDING_BUFFER);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("An unfinished search index cannot be gone on with: {}", e.toString());
            return null;
        }
    }

    @Override
    public SearchAnswer find(SearchQuestion question) {
        return onSearcher(searcher -> LuceneSearch.find(searcher, question));
    }

    /** What is to be done with a searcher of the generation searched now. */
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T onSearcher(Reading<T> reading) {
        while (true) {
            var generation = live;
            try {
                var searcher = generation.searchers().acquire();
                try {
                    return reading.with(searcher);
                } finally {
                    generation.searchers().release(searcher);
                }
            } catch (AlreadyClosedException e) {
                if (generation == live) throw e; // otherwise switched in this moment: the next one answers
            } catch (IOException e) {
                throw new UncheckedIOException("The search index could not be read", e);
            }
        }
    }

    @Override
    public Generation live() {
        return live;
    }

    @Override
    public boolean incomplete() {
        return !live.complete();
    }

    @Override
    public Optional<Generation> unfinished() {
        return Optional.ofNullable(building);
    }

    @Override
    public Generation begin() {
        try {
            if (building != null) discard(building);
            building = LuceneGeneration.open(next(), BUILDING_BUFFER);
            building.commit(Optional.empty(), Optional.empty());
            return building;
        } catch (IOException e) {
            throw new UncheckedIOException("A new search index could not be begun in " + root, e);
        }
    }

    @Override
    public void switchTo(Generation finished) {
        var fresh = (LuceneGeneration) finished;
        fresh.markComplete();
        fresh.commit(Optional.empty(), Optional.empty());
        fresh.refresh();
        try {
            nameCurrent(fresh);
            var earlier = live;
            live = fresh;
            building = null;
            discard(earlier);
        } catch (IOException e) {
            throw new UncheckedIOException("The new search index could not be switched to", e);
        }
    }

    /** A writer closes itself when it cannot write, as on a full disk; what it had committed is opened again. */
    @Override
    public boolean reopen() {
        boolean intact = live.isOpen() && (building == null || building.isOpen());
        if (intact) return false;
        try {
            if (!live.isOpen()) {
                var broken = live;
                live = LuceneGeneration.open(broken.folder(), LIVE_BUFFER);
                broken.close();
            }
            if (building != null && !building.isOpen()) {
                var broken = building;
                building = LuceneGeneration.open(broken.folder(), BUILDING_BUFFER);
                broken.close();
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be opened again in " + root, e);
        }
    }

    @Override
    public void close() {
        live.close();
        if (building != null) building.close();
    }

    private void nameCurrent(LuceneGeneration generation) throws IOException {
        var fresh = root.resolve("current.new");
        Files.writeString(fresh, generation.folder().getFileName().toString());
        Files.move(fresh, root.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path next() throws IOException {
        return root.resolve("generation-" + (generations().stream().mapToInt(LuceneEngine::number).max().orElse(0) + 1));
    }

    private List<Path> generations() throws IOException {
        try (var folders = Files.list(root)) {
            return folders.filter(f -> f.getFileName().toString().matches("generation-\\d{1,9}"))
                    .sorted(Comparator.comparingInt(LuceneEngine::number).reversed())
                    .toList();
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString().substring("generation-".length()));
    }

    private static void discard(LuceneGeneration generation) throws IOException {
        generation.close();
        delete(generation.folder());
    }

    /** Readers that still have files open go on reading them. */
    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
        Files.delete(folder);
    }
}
