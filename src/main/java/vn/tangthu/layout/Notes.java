package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what was found; the same breach in many places is one finding that counts them. */
final class Notes {

    private static final int EXCERPT = 60;

    private record Breach(Rule rule, Optional<Part> part, String expected, String found) {}

    private final Map<Breach, Finding> findings = new LinkedHashMap<>();
    private final Set<FormCheck.Unseen> unseen = new LinkedHashSet<>();

    void breach(Rule rule, Part part, Passage at, String expected, String found) {
        note(rule, Optional.of(part), new Finding.Where(at.page(), at.order(), excerpt(at.line())), expected, found);
    }

    void breach(Rule rule, Passage at, String expected, String found) {
        note(rule, Optional.empty(), new Finding.Where(at.page(), at.order(), excerpt(at.line())), expected, found);
    }

    void breach(Rule rule, String expected, String found) {
        note(rule, Optional.empty(), Finding.Where.WHOLE, expected, found);
    }

    void breach(Rule rule, Part part, String expected, String found) {
        note(rule, Optional.of(part), Finding.Where.WHOLE, expected, found);
    }

    void missing(Part part) {
        note(Rule.MISSING, Optional.of(part), Finding.Where.WHOLE, "", "");
    }

    private void note(Rule rule, Optional<Part> part, Finding.Where where, String expected, String found) {
        findings.merge(new Breach(rule, part, expected, found), new Finding(rule, part, where, 1, expected, found),
                (first, again) -> new Finding(rule, part, first.where(), first.times() + 1, expected, found));
    }

    void unseen(Rule rule) {
        unseen.add(new FormCheck.Unseen(rule, Optional.empty()));
    }

    void unseen(Rule rule, Part part) {
        unseen.add(new FormCheck.Unseen(rule, Optional.of(part)));
    }

    FormCheck.Checked checked() {
        List<FormCheck.Unseen> dark = new ArrayList<>(unseen);
        return new FormCheck.Checked(new ArrayList<>(findings.values()), dark);
    }

    static String excerpt(String line) {
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT).strip() + "…";
    }

    /** 13, 13.5: without a needless fraction. */
    static String figure(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    static String range(double least, double most) {
        if (least == most) return figure(least);
        return Double.isInfinite(most) ? "≥ " + figure(least) : figure(least) + "-" + figure(most);
    }
}
