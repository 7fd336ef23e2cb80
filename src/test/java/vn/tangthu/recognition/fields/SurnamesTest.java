package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurnamesTest {

    @Test
    void several_spoilt_readings_together_tell_a_family_name() {
        assertThat(Surnames.meantByAll(List.of("Trần!", "*Trấm", "rần"))).hasValue("Trần");
        assertThat(Surnames.meantByAll(List.of("guyễm", "Nguy"))).hasValue("Nguyễn");
    }

    @Test
    void specks_tell_none() {
        assertThat(Surnames.meantByAll(List.of("~", "x7", "=|"))).isEmpty();
        assertThat(Surnames.meantByAll(List.of())).isEmpty();
    }
}
