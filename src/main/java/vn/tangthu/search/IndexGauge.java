package vn.tangthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;

/** What the embedded engine does by itself, with the same analysis and fields: the peer that benchmarks compare with. */
public final class IndexGauge {

    private final LuceneEngine engine;

    IndexGauge(LuceneEngine engine) {
        this.engine = engine;
    }

    /**
     * The engine's own query: the twenty best for these words on the index of the server, without rights, counts and marks.
     *
     * @return how many of the twenty there were
     */
    public int bareQuery(String words) {
        return engine.onSearcher(searcher -> searcher.search(LuceneQueries.words(Wanted.parse(words)), 20).scoreDocs.length);
    }

    /**
     * Indexes entries from memory with a plain writer until so many are written, merged and durable; an entry used again
     * gets a fresh id.
     *
     * @return seconds
     */
    public static double bareIndexing(Path folder, List<SearchEntry> entries, int total, int threads) {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, LuceneGeneration.config(LuceneEngine.BUILDING_BUFFER))) {
            long begin = System.nanoTime();
            var parts = new ArrayList<CompletableFuture<Void>>();
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(CompletableFuture.runAsync(() -> write(writer, entries, first, threads, total)));
            }
            parts.forEach(CompletableFuture::join);
            writer.commit();
            return (System.nanoTime() - begin) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(IndexWriter writer, List<SearchEntry> entries, int first, int step, int total) {
        try {
            for (int i = first; i < total; i += step) {
                var entry = entries.get(i % entries.size());
                writer.addDocument(LuceneDocuments.of(new EntryKey(entry.kind(), new UUID(7, i)), i, entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
