package vn.tangthu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.tangthu.testing.Conforms;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(8);

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.6-strength")
    @ParameterizedTest
    @CsvSource({
        "Ab1!xyz, length", "AB1!XYZW, lower", "ab1!xyzw, upper", "Abc!xyzw, digit", "Abc1xyzw, special",
        "12345678, lower upper special", "'', length lower upper digit special"
    })
    void what_a_password_lacks_is_named(String password, String lacks) {
        assertThat(rules.refusal(password, "hoa.nt").orElseThrow())
                .isEqualTo(new AccountRefusal.PasswordTooWeak(orderedLikeTheRule(lacks), 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abc1!xyz", "Đà-Nẵng-2026", "Hoa sen 2026", "ƯỚC-mơ-9", "mậtKhẩu_1"})
    void a_password_with_all_four_kinds_is_taken(String password) {
        assertThat(rules.refusal(password, "hoa.nt")).isEmpty();
    }

    @Test
    void a_vietnamese_letter_counts_as_one_letter_however_the_keyboard_composed_it() {
        var composed = "Ế1ế!ữ-a";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed.length()).isGreaterThan(8);
        assertThat(rules.refusal(composed, "hoa.nt")).isPresent();
        assertThat(rules.refusal(decomposed, "hoa.nt")).as("seven letters stay seven").isPresent();
    }

    @Test
    void a_tone_mark_is_no_special_character() {
        var decomposed = Normalizer.normalize("MậtKhẩu12", Normalizer.Form.NFD);
        assertThat(rules.refusal(decomposed, "hoa.nt")).contains(new AccountRefusal.PasswordTooWeak(List.of("special"), 8));
    }

    @Test
    void the_name_of_the_account_is_no_part_of_it() {
        assertThat(rules.refusal("Xx-Hoa.NT-2026", "hoa.nt")).contains(new AccountRefusal.PasswordHoldsName());
    }

    @Test
    void both_ways_to_type_a_password_open_the_same_account() {
        var hashing = new Hashing();
        var hash = hashing.hash("Đà-Nẵng-2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.matches(Normalizer.normalize("Đà-Nẵng-2026", Normalizer.Form.NFD), hash)).isTrue();
        assertThat(hashing.matches("Da-Nang-2026", hash)).isFalse();
    }

    /** Otherwise the time of the answer would tell whether an account exists. */
    @Test
    void comparing_for_an_account_that_does_not_exist_is_the_same_work() {
        var hash = new Hashing().hash("Đà-Nẵng-2026");
        assertThat(Hashing.NOBODY).hasSameSizeAs(hash).startsWith(hash.substring(0, hash.lastIndexOf("p=1$") + 4));
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 19456, 2).upgradeEncoding(Hashing.NOBODY)).as("it can be read, and has these parameters").isFalse();
    }

    @Test
    void a_one_time_password_satisfies_the_rules_itself() {
        for (int i = 0; i < 200; i++) assertThat(rules.refusal(Hashing.oneTimePassword(), "hoa.nt")).isEmpty();
    }

    private static List<String> orderedLikeTheRule(String lacks) {
        return List.of("length", "lower", "upper", "digit", "special").stream().filter(List.of(lacks.split(" "))::contains).toList();
    }
}
