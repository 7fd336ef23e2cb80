package vn.tangthu.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Several ways of answering the same questions, measured in turns: each question goes to all of them, and another one comes
 * first each time, so that what else the machine does, and what the one before left in memory, falls on all alike.
 */
final class Turns {

    private final Map<String, Consumer<String>> ways = new LinkedHashMap<>();
    private final Map<String, List<Percentiles>> rounds = new LinkedHashMap<>();

    void way(String name, Consumer<String> act) {
        ways.put(name, act);
        rounds.put(name, new ArrayList<>());
    }

    /** One round without a clock, so that the compiler has done its work, and then so many with it. */
    void measure(List<String> questions, int times) {
        for (var question : questions) ways.values().forEach(act -> act.accept(question));
        for (int i = 0; i < times; i++) round(questions);
    }

    private void round(List<String> questions) {
        var names = List.copyOf(ways.keySet());
        var times = new double[names.size()][questions.size()];
        for (int q = 0; q < questions.size(); q++) {
            for (int turn = 0; turn < names.size(); turn++) {
                int way = (q + turn) % names.size();
                long begin = System.nanoTime();
                ways.get(names.get(way)).accept(questions.get(q));
                times[way][q] = (System.nanoTime() - begin) / 1e6;
            }
        }
        for (int way = 0; way < names.size(); way++) rounds.get(names.get(way)).add(Percentiles.of(times[way]));
    }

    /** Milliseconds, the middle of the rounds. */
    double p95(String way) {
        var middle = new Median();
        rounds.get(way).forEach(round -> middle.add(round.p95()));
        return middle.value();
    }

    /** Milliseconds, the middle of the rounds. */
    double median(String way) {
        var middle = new Median();
        rounds.get(way).forEach(round -> middle.add(round.median()));
        return middle.value();
    }

    /** The middle of the rounds' ratios of 95th percentiles. */
    double ratio(String way, String peer) {
        var middle = new Median();
        for (int i = 0; i < rounds.get(way).size(); i++) middle.add(rounds.get(way).get(i).p95() / rounds.get(peer).get(i).p95());
        return middle.value();
    }
}
