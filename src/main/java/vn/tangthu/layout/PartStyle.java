package vn.tangthu.layout;

/**
 * How a component is printed.
 *
 * @param least smallest size allowed, points
 * @param most largest
 * @param used what our own templates print
 */
record PartStyle(
        Part part, double least, double most, double used, Letters letters, Weight weight, Slant slant, Align align, Source source) {

    enum Letters {
        UPPER,
        ANY
    }

    enum Weight {
        BOLD,
        REGULAR,
        ANY
    }

    enum Slant {
        UPRIGHT,
        ITALIC,
        ANY
    }

    enum Align {
        CENTRE,
        LEFT,
        RIGHT,
        JUSTIFY,
        ANY
    }

    boolean bold() {
        return weight == Weight.BOLD;
    }

    boolean italic() {
        return slant == Slant.ITALIC;
    }

    /** @param text as written; in capitals where the component is printed so */
    String printed(String text) {
        return letters == Letters.UPPER ? text.toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE) : text;
    }
}
