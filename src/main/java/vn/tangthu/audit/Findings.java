package vn.tangthu.audit;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong; keeps the first ones and counts the rest, so that a ruined trail does not fill the memory. */
final class Findings {

    private final List<Finding> named = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (named.size() < VerificationReport.NAMED) named.add(finding);
    }

    List<Finding> named() {
        return List.copyOf(named);
    }

    long count() {
        return count;
    }
}
