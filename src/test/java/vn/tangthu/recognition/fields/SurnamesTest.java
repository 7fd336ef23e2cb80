package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurnamesTest {

    @Test
    void several_spoilt_readings_together_tell_a_family_name() {
        assertThat(Surnames.meantByAll(List.of("Trần!", "*Trấm", "rần"))).hasValue("Trần");
        assertThat(Surnames.meantByAll(List.of("guyễm", "Nguy"))).hasValue("Nguyễn");
    }

    @Test
    void dirt_among_the_remnants_does_not_hide_it() {
        assertThat(Surnames.meantByAll(List.of("Huỳn4", "Huỳn", "Huỳnb", "øvv6ấ", "sú"))).hasValue("Huỳnh");
    }

    @Test
    void what_a_seal_leaves_of_a_common_name_is_no_rare_one() {
        assertThat(Surnames.meantByAll(List.of("Nguy", "Nguy"))).isNotEqualTo(Optional.of("Ngụy"));
        assertThat(Surnames.known("Ngụy")).isTrue();
    }

    @Test
    void specks_tell_none() {
        assertThat(Surnames.meantByAll(List.of("~", "x7", "=|"))).isEmpty();
        assertThat(Surnames.meantByAll(List.of())).isEmpty();
    }
}
