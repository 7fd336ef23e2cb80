package vn.tangthu.signing.making;

import java.time.format.DateTimeFormatter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sizes and words of marks, after Decree 30/2020/NĐ-CP, App. I. Read in copies of the decree's text only, therefore configuration
 * ({@code tangthu.signing.mark}).
 *
 * @param handWidest of a hand's picture, in millimetres
 * @param stampSize of a stamp's picture from left to right, in millimetres: true size; the round seals of agencies measure 36
 * @param stampCovers which share of the hand's picture the stamp lies over
 * @param textSize of marks without picture, in points
 * @param edge from a mark without picture to the right and upper edge of the page, in millimetres
 * @param time as a mark shows it, always in Vietnam's time; ISO 8601
 * @param attachment lines on an attached text: {@code {symbol}}, {@code {time}}, divided by {@code |}
 * @param copy lines on a copy: {@code {form}}, {@code {agency}}, {@code {time}}
 */
@ConfigurationProperties("tangthu.signing.mark")
public record MarkRules(
        @DefaultValue("45") float handWidest,
        @DefaultValue("36") float stampSize,
        @DefaultValue("0.3333") float stampCovers,
        @DefaultValue("10") float textSize,
        @DefaultValue("8") float edge,
        @DefaultValue("yyyy-MM-dd'T'HH:mm:ssXXX") String time,
        @DefaultValue("{symbol}|{time}") String attachment,
        @DefaultValue("{form}|{agency}|{time}") String copy) {

    private static final float POINTS = 72f / 25.4f;

    public static MarkRules usual() {
        return new MarkRules(45, 36, 1 / 3f, 10, 8, "yyyy-MM-dd'T'HH:mm:ssXXX", "{symbol}|{time}", "{form}|{agency}|{time}");
    }

    static float points(float millimetres) {
        return millimetres * POINTS;
    }

    DateTimeFormatter timeFormat() {
        return DateTimeFormatter.ofPattern(time);
    }
}
