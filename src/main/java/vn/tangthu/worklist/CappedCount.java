package vn.tangthu.worklist;

/** A number that is counted no further than somebody wants to know, so that no page counts a whole table. */
public record CappedCount(int value) {

    static final int CAP = 100;
    /** One more than is shown: to know that there are more. */
    static final int LOOKED_AT = CAP + 1;

    public boolean some() {
        return value > 0;
    }

    @Override
    public String toString() {
        return value > CAP ? CAP + "+" : Integer.toString(value);
    }

    CappedCount and(CappedCount other) {
        return new CappedCount(Math.min(LOOKED_AT, value + other.value));
    }
}
