package vn.tangthu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.signing.making.MarkRules;
import vn.tangthu.signing.making.PdfSigner;
import vn.tangthu.signing.making.Pkcs11Key;
import vn.tangthu.signing.making.Pkcs11Token;

/** A token's key signs as a file's does. The token is SoftHSM, which stands for those that cannot be put into a machine that tests. */
class Pkcs11KeyTest {

    private static final String PIN = "918273";
    private static final String LABEL = "so-noi-vu";
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc chứng thực thử");
    private static final TestAuthority.Identity OFFICE = AUTHORITY.signer("Sở Nội vụ thử");
    private static Path folder;
    private static Pkcs11Token token;

    @BeforeAll
    static void a_token_with_a_key() throws Exception {
        var library = SoftToken.library();
        assumeTrue(library.isPresent(), "SKIPPED: SoftHSM is not installed (apt-get install softhsm2), so signing with a token was not tried");
        folder = Files.createDirectories(Path.of("target/test-data/token-" + UUID.randomUUID()).toAbsolutePath());
        long slot = SoftToken.in(folder, PIN);
        token = Pkcs11Token.in(library.get(), slot);
        var store = KeyStore.getInstance("PKCS11", token.provider());
        store.load(null, PIN.toCharArray());
        store.setKeyEntry(LABEL, OFFICE.key(), null, OFFICE.chain().toArray(X509Certificate[]::new));
        ((AuthProvider) token.provider()).logout();
    }

    @Test
    void a_letter_signed_by_a_token_holds() throws Exception {
        var trust = Trust.in(AUTHORITY.trustFolder(folder.resolve("trust"), Instant.now().plus(Duration.ofDays(2)), Map.of()));
        var check = new SignatureCheck(trust, Limits.usual(), Clock.systemUTC());
        var letter = Files.write(folder.resolve("thu.pdf"), OutgoingLetters.signedBy("Nguyễn Văn An"));
        var signed = folder.resolve("da-ky.pdf");
        try (var key = Pkcs11Key.open(token, LABEL, Passphrase.of(PIN))) {
            new PdfSigner(MarkRules.usual(), check::of, Clock.systemUTC()).sign(letter, key, new Mark.Attachment("12/SNV-VP"), Optional.empty(), signed);
        }
        var found = (Findings.Signed) check.of(signed);
        assertThat(found.signatures()).extracting(Finding::verdict).containsExactly(Verdict.VALID);
        assertThat(found.signatures().get(0).signer().orElseThrow().name()).isEqualTo("Sở Nội vụ thử");
    }

    @Test
    void the_pin_is_asked_for_each_time() throws Exception {
        Pkcs11Key.open(token, LABEL, Passphrase.of(PIN)).close();
        assertThat(why(() -> Pkcs11Key.open(token, LABEL, Passphrase.of("000000")))).isEqualTo(new SigningRefusal.WrongPassphrase());
        Pkcs11Key.open(token, LABEL, Passphrase.of(PIN)).close();
    }

    @Test
    void a_key_or_a_token_that_is_not_there_is_told() throws Exception {
        assertThat(why(() -> Pkcs11Key.open(token, "another", Passphrase.of(PIN)))).isInstanceOf(SigningRefusal.TokenUnavailable.class);
        assertThat(why(() -> Pkcs11Token.in(folder.resolve("no-library.so"), 0))).isInstanceOf(SigningRefusal.TokenUnavailable.class);
        assertThat(why(() -> Pkcs11Token.in(SoftToken.library().orElseThrow(), 987654321))).isInstanceOf(SigningRefusal.TokenUnavailable.class);
    }

    private interface Trial {
        Object run() throws SigningRefused;
    }

    private static SigningRefusal why(Trial trial) {
        try {
            throw new AssertionError("not refused: " + trial.run());
        } catch (SigningRefused refused) {
            return refused.why();
        }
    }

    /** SoftHSM looks for its settings in the file that SOFTHSM2_CONF names (the build sets it); else its tokens lie in the system's folder. */
    private record SoftToken() {

        private static final Pattern SLOT = Pattern.compile("slot (\\d+)\\s*$");
        private static final List<String> LIBRARIES = List.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                "/usr/lib64/pkcs11/libsofthsm2.so", "/opt/homebrew/lib/softhsm/libsofthsm2.so");

        static Optional<Path> library() {
            return LIBRARIES.stream().map(Path::of).filter(Files::isReadable).findFirst();
        }

        /** @return the number of the slot */
        static long in(Path folder, String pin) throws IOException, InterruptedException {
            var settings = System.getenv("SOFTHSM2_CONF");
            if (settings != null) {
                Files.createDirectories(Path.of(settings).toAbsolutePath().getParent());
                Files.writeString(Path.of(settings), "directories.tokendir = " + Files.createDirectories(folder.resolve("tokens")) + "\nobjectstore.backend = file\n");
            }
            var tool = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", "thu-" + UUID.randomUUID().toString().substring(0, 8),
                    "--pin", pin, "--so-pin", "55667788").redirectErrorStream(true).start();
            var said = new String(tool.getInputStream().readAllBytes()).strip();
            assertThat(tool.waitFor()).as(said).isZero();
            var slot = SLOT.matcher(said);
            assertThat(slot.find()).as(said).isTrue();
            return Long.parseLong(slot.group(1));
        }
    }
}
