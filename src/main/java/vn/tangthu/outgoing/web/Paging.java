package vn.tangthu.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which pages to offer.
 *
 * @param numbers in order; 0 stands for those left out
 */
record Paging(int here, int count, List<Integer> numbers) {

    static Paging of(int here, int count) {
        var shown = new TreeSet<>(List.of(1, Math.max(1, count)));
        for (int n = here - 2; n <= here + 2; n++) if (n >= 1 && n <= count) shown.add(n);
        var numbers = new ArrayList<Integer>();
        int before = 0;
        for (int n : shown) {
            if (n > before + 1) numbers.add(0);
            numbers.add(n);
            before = n;
        }
        return new Paging(here, count, numbers);
    }
}
