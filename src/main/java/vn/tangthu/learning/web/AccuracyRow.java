package vn.tangthu.learning.web;

import vn.tangthu.learning.Figures;

/**
 * A line of a table of figures.
 *
 * @param name shown as it is, or a message key
 * @param learnt how many fields more are exact by what was learnt; with a sign, empty for none
 */
record AccuracyRow(
        String name, String fields, Numbers.Percentage exact, Numbers.Percentage sure, Numbers.Percentage sureWrong, String absent, String learnt) {

    static AccuracyRow of(String name, Figures figures, Numbers numbers) {
        long more = figures.exact() - figures.exactAsRead();
        return new AccuracyRow(
                name, numbers.whole(figures.fields()), numbers.of(figures.exactShare()), numbers.of(figures.sureShare()),
                numbers.of(figures.sureWrongShare()), numbers.whole(figures.absent()), more == 0 ? "" : (more > 0 ? "+" : "−") + numbers.whole(Math.abs(more)));
    }
}
