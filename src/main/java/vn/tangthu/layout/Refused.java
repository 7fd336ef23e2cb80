package vn.tangthu.layout;

/** A file is not looked at any further. */
final class Refused extends Exception {

    private final transient Obstacle why;

    Refused(Obstacle why, String detail) {
        super(why + ": " + detail);
        this.why = why;
    }

    Obstacle why() {
        return why;
    }
}
