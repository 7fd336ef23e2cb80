package vn.tangthu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"})
    void the_vectors_of_rfc_6238_appendix_b_for_sha_1(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), "HmacSHA1", 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"59, 46119246", "1111111109, 68084774", "1234567890, 91819424", "20000000000, 77737706"})
    void the_vectors_of_rfc_6238_appendix_b_for_sha_256(long seconds, String code) {
        var secret = "12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(seconds)), "HmacSHA256", 8)).isEqualTo(code);
    }

    @Test
    void a_clock_half_a_minute_off_is_forgiven_and_a_whole_minute_is_not() {
        var now = Instant.parse("2026-11-22T02:00:00Z");
        var code = Totp.code(SECRET, Totp.step(now));
        assertThat(Totp.accepts(SECRET, code, now.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.accepts(SECRET, code, now.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.accepts(SECRET, code, now.plusSeconds(60), 0)).isEmpty();
    }

    @Test
    void a_code_is_taken_once() {
        var now = Instant.parse("2026-11-22T02:00:00Z");
        var code = Totp.code(SECRET, Totp.step(now));
        long step = Totp.accepts(SECRET, code, now, 0).getAsLong();
        assertThat(Totp.accepts(SECRET, code, now.plusSeconds(5), step)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base_32_as_in_rfc_4648_section_10(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded.toLowerCase())).isEqualTo(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
