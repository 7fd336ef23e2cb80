package vn.tangthu.learning.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import vn.tangthu.learning.Share;

/** Figures as the reader's language writes them. */
final class Numbers {

    private final NumberFormat percent;
    private final NumberFormat whole;
    private final NumberFormat seconds;

    Numbers(Locale locale) {
        percent = NumberFormat.getNumberInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        whole = NumberFormat.getIntegerInstance(locale);
        seconds = NumberFormat.getNumberInstance(locale);
        seconds.setMinimumFractionDigits(1);
        seconds.setMaximumFractionDigits(1);
    }

    String percent(double rate) {
        return percent.format(100 * rate) + " %";
    }

    String whole(long number) {
        return whole.format(number);
    }

    String seconds(Duration time) {
        return seconds.format(time.toMillis() / 1000.0);
    }

    /** @param text empty where too little is known for a percentage @param counts such as 412/420 */
    record Percentage(String text, String counts) {}

    Percentage of(Share share) {
        return new Percentage(share.isEnough() ? percent(share.rate()) : "", whole(share.part()) + "/" + whole(share.of()));
    }
}
