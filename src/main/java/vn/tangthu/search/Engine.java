package vn.tangthu.search;

import java.util.Optional;

/**
 * An index in generations: one is searched, and beside it another may be under construction. Embedded Lucene and
 * OpenSearch keep the same contract, proved by one contract test.
 */
interface Engine extends AutoCloseable {

    /** Finds; never while throwing at odd words. {@link SearchAnswer#notYetIndexed()} is zero here, the caller knows it. */
    SearchAnswer find(SearchQuestion question);

    /** The generation that is searched. */
    Generation live();

    /** Whether the searched generation is known to lack entries, as after a loss of the index. */
    boolean incomplete();

    /** A generation whose building was interrupted, to go on with. */
    Optional<Generation> unfinished();

    /** Begins an empty generation; an unfinished one is thrown away. */
    Generation begin();

    /** From here on the finished generation is searched; the earlier one is thrown away once nobody reads it. */
    void switchTo(Generation finished);

    /**
     * Looks afresh at what is there: another process may have kept the index meanwhile, or a full disk may have closed it.
     *
     * @return whether anything is no longer as it was, so that what was not durable must be done again
     */
    boolean reopen();

    @Override
    void close();

    /** One state of the index. Used by one thread at a time, except {@link #add(StoredEntry)}. */
    interface Generation {
        /** Replaces what is known of this entry, or removes it when withdrawn. */
        void put(StoredEntry entry);

        /** Adds an entry that this generation is known not to have. Several threads may add at once. */
        void add(StoredEntry entry);

        /** Makes what was put findable. */
        void refresh();

        /**
         * Makes it durable, together with the place of a building and what was followed.
         *
         * @param built the last key built, empty for nothing new
         * @param followed the versions it has taken, empty for nothing new
         */
        void commit(Optional<EntryKey> built, Optional<Followed> followed);

        /** The place of the last commit. */
        Optional<EntryKey> built();

        /** What had been followed at the last commit; empty when it is not known. */
        Optional<Followed> followed();
    }
}
