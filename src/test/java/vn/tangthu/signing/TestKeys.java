package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tangthu.kernel.Actor;
import vn.tangthu.samples.MarkPictures;

/** Keys for tests of other modules, made when a test runs, by an authority of their own. */
public final class TestKeys {

    private final TestAuthority authority = new TestAuthority("Gốc chứng thực thử");
    private final Path folder;

    public TestKeys(Path folder) {
        this.folder = folder;
    }

    public static Passphrase secret() {
        return Passphrase.of(KeyFiles.PASSPHRASE);
    }

    public static String passphrase() {
        return KeyFiles.PASSPHRASE;
    }

    /** The person's own key with the picture of their hand. */
    public void give(SigningKeys keys, Actor person) {
        var taken = (KeyTaking.Taken) keys.take(person, new NewKey.Own(p12(person.name()), secret()));
        keys.picture(person, taken.key(), picture(() -> MarkPictures.hand(person.name()))).ifPresent(why -> {
            throw new AssertionError(why);
        });
    }

    /** The agency's key with the picture of its stamp; its passphrase is kept. */
    public void giveAgency(SigningKeys keys, Actor administrator, String name) {
        var taken = (KeyTaking.Taken) keys.take(administrator, new NewKey.AgencyFile(administrator.home(), p12(name), secret(), true));
        keys.picture(administrator, taken.key(), picture(() -> MarkPictures.stamp(name))).ifPresent(why -> {
            throw new AssertionError(why);
        });
    }

    private interface Drawing {
        byte[] draw() throws IOException;
    }

    private static byte[] picture(Drawing drawing) {
        try {
            return drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PKCS#12 file as somebody would hand in; it opens with {@link #passphrase()}. */
    public Path file(String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return KeyFiles.pkcs12(folder.resolve(java.util.UUID.randomUUID() + ".p12"), authority.signer(name));
    }

    private byte[] p12(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verdicts on the signatures of a file, for somebody who trusts this authority: {@code VALID Phan Thị Mỹ Hạnh}. */
    public List<String> verdicts(Path pdf) {
        var trust = Trust.in(authority.trustFolder(folder.resolve("trust"), Instant.now().plus(Duration.ofDays(2)), Map.of()));
        var found = new SignatureCheck(trust, Limits.usual(), Clock.systemUTC()).of(pdf);
        return found instanceof Findings.Signed signed ? signed.signatures().stream().map(one -> one.verdict() + " " + one.signer().map(Finding.Signer::name).orElse("")).toList() : List.of();
    }
}
