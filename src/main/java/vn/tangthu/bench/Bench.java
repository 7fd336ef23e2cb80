package vn.tangthu.bench;

/** A benchmark: it prints ratios against a peer or a limit measured in the same run, never bare times alone. */
public interface Bench {
    /** The word after {@code ./tangthu bench}. */
    String name();

    String summary();

    void run(BenchRun run) throws Exception;
}
