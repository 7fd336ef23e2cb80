package vn.tangthu.kernel;

/**
 * How sensitive a record is, in the four levels of QCVN 12:2026/BCA 3.5.2.1.2. Not a State-secret level: documents with
 * one of those stay out of this system.
 */
public enum Sensitivity {
    /** Công khai. */
    PUBLIC(1),
    /** Nội bộ. */
    INTERNAL(2),
    /** Hạn chế: stored apart from levels 1 and 2; edits and destruction logged. */
    RESTRICTED(3),
    /** Bí mật (the label, not the State-secret level): reads are logged too. */
    CONFIDENTIAL(4);

    private final int level;

    Sensitivity(int level) {
        this.level = level;
    }

    public int level() {
        return level;
    }

    /** Levels 3 and 4 are stored apart from 1 and 2 (QCVN 12:2026/BCA 3.5.2.2). */
    public boolean storedApart() {
        return level >= 3;
    }

    /** At level 4 viewing is logged, not only change (QCVN 12:2026/BCA 3.5.2.2). */
    public boolean readsAreLogged() {
        return level >= 4;
    }

    /** The more sensitive of the two. */
    public Sensitivity orHigher(Sensitivity other) {
        return level >= other.level ? this : other;
    }

    public static Sensitivity ofLevel(int level) {
        for (var s : values()) if (s.level == level) return s;
        throw new IllegalArgumentException("Expected: level 1 to 4; Found: " + level);
    }
}
