package vn.tangthu.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosenessTest {

    @ParameterizedTest
    @CsvSource({
        "sở y tế, sở y tế, 0", "sở y tế, sở y tê, 0.4", "đà nẵng, da nang, 1.2", "hội đồng, hộl đồng, 0.5", "sở y tế, sởy tế, 0.5",
        "sở nội vụ, sở ngoại vụ, 2.4"})
    void letters_that_print_alike_are_nearer_than_others(String one, String other, double distance) {
        assertThat(Closeness.between(one, other, 10)).isCloseTo(distance, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void digits_are_never_near_each_other() {
        assertThat(Closeness.between("quận 1", "quận 7", 3)).isGreaterThan(3);
        assertThat(Closeness.between("quận 1", "quận 11", 3)).isGreaterThan(3);
    }

    /** Looking along the diagonal only must lose nothing that lies within the limit. */
    @Test
    void a_limit_changes_no_distance_below_it() {
        var random = new Random(3);
        for (int n = 0; n < 5_000; n++) {
            var one = letters(random);
            var other = letters(random);
            double whole = Closeness.between(one, other, 1_000);
            double limited = Closeness.between(one, other, 2);
            if (whole <= 2) assertThat(limited).as("%s %s", one, other).isEqualTo(whole);
            else assertThat(limited).as("%s %s", one, other).isGreaterThan(2);
        }
    }

    private static String letters(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(9); n >= 0; n--) text.append("aâăeêilo đd-".charAt(random.nextInt(12)));
        return text.toString();
    }
}
