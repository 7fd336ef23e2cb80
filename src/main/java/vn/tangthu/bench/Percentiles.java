package vn.tangthu.bench;

import java.util.Arrays;

/** How long single acts took, in milliseconds. */
record Percentiles(double median, double p95, int acts) {

    /** @param times in milliseconds, in any order */
    static Percentiles of(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)], sorted.length);
    }
}
