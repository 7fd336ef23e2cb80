package vn.tangthu.signing;

/** A file is not handed to the library. */
final class Refused extends Exception {

    private final Findings.Obstacle why;

    Refused(Findings.Obstacle why, String detail) {
        super(detail);
        this.why = why;
    }

    Findings.Obstacle why() {
        return why;
    }
}
