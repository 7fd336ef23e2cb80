package vn.tangthu.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tangthu.testing.Conforms;

class NoSecretsInCodeTest {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY|(?i)(password|secret|token|api-?key)\\s*[:=]\\s*[\"']?[A-Za-z0-9+/_-]{12,}[\"']?\\s*$", Pattern.MULTILINE);

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.6.2.1-secrets")
    @Test
    void no_password_key_or_token_stands_in_configuration_or_migrations() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            for (var file : files.filter(f -> f.toString().matches(".*\\.(yml|yaml|sql|properties|pem|key)")).filter(f -> !f.toString().contains("messages")).toList()) {
                assertThat(LOOKS_LIKE_ONE.matcher(Files.readString(file)).results().map(r -> r.group())).as(file.toString()).isEmpty();
            }
        }
    }
}
