package vn.tangthu.worklist.web;

import java.util.Comparator;
import java.util.List;
import vn.tangthu.worklist.PersonLoad;

/**
 * One person of the agency with a bar: what waits for them, and in it what is late.
 *
 * @param openWidth of 100, the most that anybody has
 * @param lateWidth of the same 100
 */
record LoadRow(PersonLoad load, int openWidth, int lateWidth) {

    /** Those with most late work first, then those with most work. */
    static List<LoadRow> of(List<PersonLoad> people) {
        int most = people.stream().mapToInt(person -> person.open().value()).max().orElse(0);
        return people.stream()
                .sorted(Comparator.<PersonLoad>comparingInt(person -> -person.late().value()).thenComparingInt(person -> -person.open().value()))
                .map(person -> new LoadRow(person, width(person.open().value(), most), width(person.late().value(), most))).toList();
    }

    private static int width(int count, int most) {
        return count == 0 ? 0 : Math.max(2, 100 * count / most);
    }
}
