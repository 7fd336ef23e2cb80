package vn.tangthu.learning;

import java.util.EnumMap;
import java.util.Map;
import vn.tangthu.recognition.FieldName;

/**
 * How often what was learnt has been right so far, for each field and each way of touching it. A confidence is the rate of the
 * past, counted as if one more had been right and one more wrong (Laplace's rule of succession): a half as long as nothing is
 * known, 0.95 after eighteen times right without exception.
 */
final class Trust {

    /** Below it an agreement may be chance. */
    static final double READABLE = 0.70;
    /** What is changed or doubted never reaches {@link vn.tangthu.recognition.FieldReading#SURE}. */
    static final double NEVER_SURE = 0.94;
    static final double DOUBT = 0.90;
    private static final double MOST = 0.99;
    /** From so many on a bad record tells more than the reading. */
    private static final int TELLING = 10;

    private record Past(long n, long right) {
        double rate() {
            return (right + 1.0) / (n + 2.0);
        }
    }

    private static final Past NOTHING = new Past(0, 0);
    private final Map<FieldName, Map<Basis, Past>> pasts = new EnumMap<>(FieldName.class);

    void add(FieldName field, Basis basis, long n, long right) {
        pasts.computeIfAbsent(field, f -> new EnumMap<>(Basis.class)).put(basis, new Past(n, right));
    }

    private Past past(FieldName field, Basis basis) {
        return pasts.getOrDefault(field, Map.of()).getOrDefault(basis, NOTHING);
    }

    /** Of a value that was read with this confidence and agrees with what is known. */
    double agreed(FieldName field, double read) {
        var past = past(field, Basis.AGREED);
        if (past.n >= TELLING && past.rate() < read) return past.rate();
        return read < READABLE ? read : Math.max(read, Math.min(MOST, past.rate()));
    }

    /** Of a known value put in the place of what was read. */
    double righted(FieldName field) {
        return Math.min(NEVER_SURE, past(field, Basis.RIGHTED).rate());
    }

    static double doubted(double read) {
        return Math.min(DOUBT, read);
    }
}
