package vn.tangthu.bench;

import java.util.List;

/** All benchmarks. */
public final class Benches {
    private Benches() {}

    public static List<Bench> all() {
        return List.of(new RecognitionBench(), new WorkerGrowthBench(), new RegistrationBench(), new IssueBench(), new SearchBench(), new LearningBench(), new ExchangeBench(), new WorkListBench(), new MemoryBench());
    }
}
