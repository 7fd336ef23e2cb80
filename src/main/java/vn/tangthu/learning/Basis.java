package vn.tangthu.learning;

/** What a proposal rests on. */
public enum Basis {
    /** On the reading alone. */
    READ,
    /** Read without certainty, and letter by letter what clerks have confirmed before. */
    AGREED,
    /** Read otherwise; proposed is what clerks have confirmed before. Never called sure. */
    RIGHTED,
    /** As read, though what clerks have confirmed before speaks against it. Never called sure. */
    DOUBTED,
    /** Nothing was read; the clerk typed it. */
    ABSENT
}
