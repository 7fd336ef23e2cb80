package vn.tangthu.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How long single acts took, in milliseconds. */
public record Percentiles(double median, double p95, int acts) {

    /** Does the act for each of the words, after a warm-up over a part of them. */
    public static Percentiles of(List<String> words, Consumer<String> act) {
        words.subList(0, Math.min(words.size(), 200)).forEach(act);
        var times = new double[words.size()];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            act.accept(words.get(i));
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return new Percentiles(times[times.length / 2], times[(int) (times.length * 0.95)], times.length);
    }

    @Override
    public String toString() {
        return String.format("median %.2f ms, p95 %.2f ms (%d)", median, p95, acts);
    }
}
