package vn.tangthu.layout;

/**
 * Where a rule stands.
 *
 * @param place in Decree 30/2020/NĐ-CP
 * @param certain whether it was read; what only practice shows is never more than a warning
 */
public record Source(String place, boolean certain) {

    private static final String DECREE = ", Nghị định 30/2020/NĐ-CP";

    static Source read(String place) {
        return new Source(place, true);
    }

    static Source custom(String place) {
        return new Source(place, false);
    }

    @Override
    public String toString() {
        return place + DECREE;
    }
}
