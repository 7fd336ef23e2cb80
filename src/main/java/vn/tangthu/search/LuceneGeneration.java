package vn.tangthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** One Lucene index in one folder. What it is built of is written with each commit, so both are durable or neither is. */
final class LuceneGeneration implements Engine.Generation, AutoCloseable {

    /** Changes when documents get other fields: an index of another layout is built anew. */
    private static final String LAYOUT = "1";

    private static final long CACHE_BYTES = 24L << 20;
    private static final QueryCachingPolicy AUDIENCES_ONLY = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return query instanceof AudienceQuery;
        }
    };

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> facts = new HashMap<>();

    private LuceneGeneration(Path folder, Directory directory, IndexWriter writer) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new CachingAudiences());
        var live = writer.getLiveCommitData();
        if (live != null) live.forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    }

    /**
     * Opens an index, making it when there is none.
     *
     * @throws IndexInUse another process has it open
     * @throws IOException it is broken or of another layout
     */
    static LuceneGeneration open(Path folder, int bufferMegabytes) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            var writer = new IndexWriter(directory, config(bufferMegabytes));
            try {
                var generation = new LuceneGeneration(folder, directory, writer);
                if (generation.facts.isEmpty()) generation.facts.put("layout", LAYOUT);
                if (!LAYOUT.equals(generation.facts.get("layout"))) throw new IOException("The index has another layout: " + folder);
                return generation;
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexInUse(folder);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static IndexWriterConfig config(int bufferMegabytes) {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(4, 1);
        return new IndexWriterConfig(LuceneDocuments.analyzer())
                .setRAMBufferSizeMB(bufferMegabytes)
                .setMergeScheduler(merges)
                .setCommitOnClose(false); // what is not committed is followed once more
    }

    Path folder() {
        return folder;
    }

    SearcherManager searchers() {
        return searchers;
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    boolean complete() {
        return "true".equals(facts.get("complete"));
    }

    void markComplete() {
        facts.put("complete", "true");
    }

    @Override
    public void put(StoredEntry entry) {
        io(() -> {
            var name = LuceneDocuments.name(entry.key());
            if (entry.entry().isEmpty()) writer.deleteDocuments(name);
            else writer.updateDocument(name, LuceneDocuments.of(entry.key(), entry.version(), entry.entry().get()));
        });
    }

    @Override
    public void add(StoredEntry entry) {
        io(() -> {
            if (entry.entry().isPresent()) writer.addDocument(LuceneDocuments.of(entry.key(), entry.version(), entry.entry().get()));
        });
    }

    @Override
    public void refresh() {
        io(searchers::maybeRefreshBlocking);
    }

    @Override
    public void commit(Optional<EntryKey> built, Optional<Followed> followed) {
        io(() -> {
            built.ifPresent(key -> facts.put("built", key.toString()));
            followed.ifPresent(versions -> facts.put("followed", versions.toString()));
            writer.setLiveCommitData(facts.entrySet());
            writer.commit();
        });
    }

    @Override
    public Optional<EntryKey> built() {
        return Optional.ofNullable(facts.get("built")).map(EntryKey::parse);
    }

    @Override
    public Optional<Followed> followed() {
        return Optional.ofNullable(facts.get("followed")).map(Followed::parse);
    }

    @Override
    public void close() {
        io(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void io(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be written", e);
        }
    }

    private static final class CachingAudiences extends SearcherFactory {
        private final LRUQueryCache cache = new LRUQueryCache(2_000, CACHE_BYTES, leaf -> true, Float.MAX_VALUE);

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader earlier) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(cache);
            searcher.setQueryCachingPolicy(AUDIENCES_ONLY);
            return searcher;
        }
    }
}
