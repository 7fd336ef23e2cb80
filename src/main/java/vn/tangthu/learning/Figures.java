package vn.tangthu.learning;

/**
 * How right recognition was, as clerks found.
 *
 * @param fields that were read or typed
 * @param exact proposed just as the clerk registered them
 * @param exactAsRead how many would have been exact without what was learnt
 * @param absent not read at all and typed by the clerk
 * @param sure called sure
 * @param sureWrong called sure and changed by the clerk, at registration or later
 */
public record Figures(long fields, long exact, long exactAsRead, long absent, long sure, long sureWrong) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                fields + other.fields, exact + other.exact, exactAsRead + other.exactAsRead, absent + other.absent, sure + other.sure,
                sureWrong + other.sureWrong);
    }

    public Share exactShare() {
        return new Share(exact, fields);
    }

    public Share asReadShare() {
        return new Share(exactAsRead, fields);
    }

    public Share sureShare() {
        return new Share(sure, fields);
    }

    public Share sureWrongShare() {
        return new Share(sureWrong, sure);
    }
}
