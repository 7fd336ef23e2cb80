package vn.tangthu.learning;

/**
 * So many of so many.
 *
 * @param of 0 where nothing was counted
 */
public record Share(long part, long of) {

    /** Below it a percentage would say more than is known. */
    public static final int ENOUGH = 20;

    public boolean isEnough() {
        return of >= ENOUGH;
    }

    /** 0 to 1; 0 where nothing was counted. */
    public double rate() {
        return of == 0 ? 0 : (double) part / of;
    }

    /** Lower end of the interval in which the true rate lies 19 times of 20 (Wilson's score interval). */
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - reach());
    }

    /** Upper end of that interval. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private static final double Z = 1.96;

    private double middle() {
        return (rate() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return Z / (1 + Z * Z / of) * Math.sqrt(rate() * (1 - rate()) / of + Z * Z / (4.0 * of * of));
    }
}
