package vn.tangthu.kernel;

import java.time.LocalDate;

/**
 * The rule that says so.
 *
 * @param instrument number and symbol, such as {@code 30/2020/NĐ-CP}
 * @param place article, clause and point, such as {@code Điều 22 khoản 2}
 * @param inForceSince first day in force
 */
public record LegalBasis(String instrument, String place, LocalDate inForceSince) {
    @Override
    public String toString() {
        return place + ", " + instrument;
    }
}
