package vn.tangthu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.products.PdfaCheck;
import vn.tangthu.samples.MarkPictures;
import vn.tangthu.signing.SigningRefusal.Unfit;
import vn.tangthu.signing.SigningRefusal.Whose;
import vn.tangthu.signing.making.MarkPicture;
import vn.tangthu.signing.making.MarkRules;
import vn.tangthu.signing.making.PdfSigner;
import vn.tangthu.signing.making.Pkcs12Key;
import vn.tangthu.signing.making.SigningKey;

/** A letter is signed by a person and then by the agency; what must not be signed is refused. Keys are made anew for each run. */
class PdfSignerTest {

    private static final Path FOLDER = folder();
    private static final Instant NOW = Instant.now();
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc chứng thực thử");
    private static final TestAuthority.Identity AN = AUTHORITY.signer("Nguyễn Văn An");
    private static final TestAuthority.Identity OFFICE = AUTHORITY.signer("Sở Nội vụ thử");
    private static final Optional<MarkPicture> HAND = picture(MarkPictures.hand("Nguyễn Văn An"), Whose.PERSON);
    private static final Optional<MarkPicture> STAMP = picture(MarkPictures.stamp("Sở Nội vụ thử"), Whose.AGENCY);
    private static final byte[] LETTER = OutgoingLetters.signedBy("Nguyễn Văn An");

    private final SignatureCheck check = new SignatureCheck(
            Trust.in(AUTHORITY.trustFolder(FOLDER.resolve("trust"), NOW.plus(Duration.ofDays(2)), Map.of())), Limits.usual(), Clock.systemUTC());
    private final PdfSigner signer = at(Clock.systemUTC());

    private PdfSigner at(Clock clock) {
        return new PdfSigner(MarkRules.usual(), check::of, clock);
    }

    @Test
    void a_person_and_then_the_agency_sign_and_both_signatures_hold() throws Exception {
        var person = sign(LETTER, AN, Mark.Hand.of("Nguyễn Văn An"), HAND);
        var both = sign(person, OFFICE, Mark.Stamp.overLast(), STAMP);
        assertThat(Arrays.copyOf(person, LETTER.length)).as("the letter stays byte for byte").isEqualTo(LETTER);
        assertThat(Arrays.copyOf(both, person.length)).as("what the person signed stays byte for byte").isEqualTo(person);
        var found = (Findings.Signed) check.of(write(both));
        assertThat(found.signatures()).extracting(Finding::verdict).containsExactly(Verdict.VALID, Verdict.VALID);
        assertThat(found.signatures()).extracting(one -> one.signer().orElseThrow().name()).containsExactly("Nguyễn Văn An", "Sở Nội vụ thử");
        assertThat(found.signatures()).extracting(Finding::level).containsOnly("PAdES-BASELINE-B");
        assertThat(found.signatures().get(0).laterSignatures()).isEqualTo(1);
        assertThat(found.signatures().get(1).wholly()).isTrue();
        PdfaCheck.assertIsPdfA2b(person);
        PdfaCheck.assertIsPdfA2b(both);
        Files.write(Path.of("target/screens/signed-letter.pdf"), both);
    }

    @Test
    void the_hand_stands_between_position_and_name_and_the_stamp_covers_its_left_third() throws Exception {
        var person = sign(LETTER, AN, Mark.Hand.of("Nguyễn Văn An"), HAND);
        var both = sign(person, OFFICE, Mark.Stamp.overLast(), STAMP);
        try (var document = Loader.loadPDF(both)) {
            var page = document.getPage(0);
            var hand = ((PDAnnotationWidget) page.getAnnotations().get(0)).getRectangle();
            var stamp = ((PDAnnotationWidget) page.getAnnotations().get(1)).getRectangle();
            assertThat(stamp.getWidth()).as("36 mm").isCloseTo(36 * 72 / 25.4f, within(0.5f));
            assertThat(stamp.getHeight()).isCloseTo(stamp.getWidth(), within(0.5f));
            assertThat((stamp.getUpperRightX() - hand.getLowerLeftX()) / hand.getWidth()).as("share that is covered").isCloseTo(1 / 3f, within(0.01f));
            var middle = (hand.getLowerLeftX() + hand.getUpperRightX()) / 2;
            float column = page.getMediaBox().getWidth() - 15 * 72 / 25.4f - (page.getMediaBox().getWidth() - 45 * 72 / 25.4f) / 4;
            assertThat(middle).as("middle of the right column").isCloseTo(column, within(4f));
            var shown = new PDFRenderer(document).renderImageWithDPI(0, 72);
            float high = page.getMediaBox().getHeight();
            assertThat(share(shown, hand.getLowerLeftX() + hand.getWidth() / 2, high - hand.getUpperRightY(), hand.getWidth() / 2, hand.getHeight(), true)).as("blue").isPositive();
            assertThat(share(shown, stamp.getLowerLeftX(), high - stamp.getUpperRightY(), stamp.getWidth(), stamp.getHeight(), false)).as("red").isPositive();
            javax.imageio.ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", Path.of("target/screens/signed-letter.png").toFile());
        }
    }

    /** How many pixels there are clearly blue, or red. */
    private static int share(BufferedImage shown, float x, float y, float width, float height, boolean blue) {
        int found = 0;
        for (int j = (int) y; j < y + height; j++) {
            for (int i = (int) x; i < x + width; i++) {
                int red = shown.getRGB(i, j) >> 16 & 0xff;
                int other = shown.getRGB(i, j) & 0xff;
                if (blue ? other > red + 40 : red > other + 40) found++;
            }
        }
        return found;
    }

    @Test
    void the_place_is_found_on_the_last_page_and_not_where_the_name_stands_in_the_text() throws Exception {
        var made = make(OutgoingLetters.ofTwoPages("Nguyễn Văn An"), AN, Mark.Hand.of("NGUYỄN  VĂN AN"), HAND);
        assertThat(made.seen().orElseThrow().page()).isEqualTo(2);
        refuses(OutgoingLetters.signedBy("Trần Thị Bình"), AN, Mark.Hand.of("Nguyễn Văn An"), HAND, new SigningRefusal.NoPlaceFound("Nguyễn Văn An"));
    }

    @Test
    void an_attached_text_and_a_copy_are_marked_in_letters_at_the_upper_right_of_the_first_page() throws Exception {
        var hour = Clock.fixed(NOW.truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(2).plusSeconds(75)), ZoneOffset.UTC);
        var day = NOW.toString().substring(0, 10);
        var attachment = sign(at(hour), LETTER, OFFICE, new Mark.Attachment("12/SNV-VP"), Optional.empty());
        assertThat(lettersOf(attachment)).contains("12/SNV-VP", day + "T09:01:15+07:00");
        var copy = sign(at(hour), LETTER, OFFICE, new Mark.Copy("SAO Y", "Sở Nội vụ thử"), Optional.empty());
        assertThat(lettersOf(copy)).contains("SAO Y", "Sở Nội vụ thử", day + "T09:01:15+07:00");
        PdfaCheck.assertIsPdfA2b(copy);
        try (var document = Loader.loadPDF(copy)) {
            var page = document.getPage(0);
            var box = page.getAnnotations().get(0).getRectangle();
            assertThat(box.getUpperRightX()).isGreaterThan(page.getMediaBox().getWidth() * 0.9f);
            assertThat(box.getUpperRightY()).isGreaterThan(page.getMediaBox().getHeight() * 0.95f);
            javax.imageio.ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", Path.of("target/screens/copy.png").toFile());
        }
        assertThat(((Findings.Signed) check.of(write(copy))).signatures().get(0).verdict()).isEqualTo(Verdict.VALID);
    }

    private static String lettersOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void nothing_is_seen_where_nothing_is_asked_for() throws Exception {
        var signed = sign(LETTER, OFFICE, new Mark.Invisible(), Optional.empty());
        assertThat(((Findings.Signed) check.of(write(signed))).signatures()).hasSize(1);
        PdfaCheck.assertIsPdfA2b(signed);
        refuses(signed, OFFICE, Mark.Stamp.overLast(), STAMP, new SigningRefusal.NothingToStampOver());
    }

    @Test
    void a_document_that_was_changed_after_a_signature_is_not_signed_again() throws Exception {
        var signed = sign(LETTER, AN, new Mark.Invisible(), Optional.empty());
        refuses(SignedFiles.annotated(signed, 1), OFFICE, new Mark.Invisible(), Optional.empty(), new SigningRefusal.ChangedAfterSigning("Nguyễn Văn An"));
        var broken = signed.clone();
        broken[LETTER.length / 2] ^= 1;
        var why = refusal(broken, OFFICE, new Mark.Invisible(), Optional.empty());
        assertThat(why).isIn(new SigningRefusal.ChangedAfterSigning("Nguyễn Văn An"), new SigningRefusal.DocumentUnfit(Unfit.DAMAGED),
                new SigningRefusal.DocumentUnfit(Unfit.NOT_CHECKED));
    }

    @Test
    void what_is_no_open_pdf_is_not_signed() throws Exception {
        refuses("Kính gửi: các sở".getBytes(StandardCharsets.UTF_8), AN, new Mark.Invisible(), Optional.empty(), new SigningRefusal.DocumentUnfit(Unfit.NOT_PDF));
        refuses(SignedFiles.encrypted(), AN, new Mark.Invisible(), Optional.empty(), new SigningRefusal.DocumentUnfit(Unfit.ENCRYPTED));
        refuses("%PDF-1.7\nnothing else".getBytes(StandardCharsets.UTF_8), AN, new Mark.Invisible(), Optional.empty(), new SigningRefusal.DocumentUnfit(Unfit.DAMAGED));
    }

    @Test
    void a_certificate_that_is_not_in_force_or_not_for_signing_does_not_serve() throws Exception {
        var day = Duration.ofDays(1);
        var expired = AUTHORITY.signer("Lê Hết Hạn", NOW.minus(Duration.ofDays(400)), NOW.minus(day));
        assertThat(refusal(LETTER, expired, new Mark.Invisible(), Optional.empty())).isInstanceOf(SigningRefusal.CertificateExpired.class);
        var early = AUTHORITY.signer("Võ Chưa Tới", NOW.plus(day), NOW.plus(Duration.ofDays(400)));
        assertThat(refusal(LETTER, early, new Mark.Invisible(), Optional.empty())).isInstanceOf(SigningRefusal.CertificateNotYetValid.class);
        assertThat(refusal(LETTER, AUTHORITY.encrypter("Hồ Mã Hóa"), new Mark.Invisible(), Optional.empty())).isEqualTo(new SigningRefusal.NotForSigning("Hồ Mã Hóa"));
    }

    @Test
    void a_mark_needs_its_picture_and_room_on_the_page() throws Exception {
        refuses(LETTER, AN, Mark.Hand.of("Nguyễn Văn An"), Optional.empty(), new SigningRefusal.NoPicture(Whose.PERSON));
        refuses(LETTER, OFFICE, Mark.Stamp.overLast(), Optional.empty(), new SigningRefusal.NoPicture(Whose.AGENCY));
        refuses(LETTER, AN, Mark.Hand.at(new MarkPlace(2, 10, 10, 100, 40)), HAND, new SigningRefusal.PlaceOutside(2, 1));
        refuses(LETTER, AN, Mark.Hand.at(new MarkPlace(1, 580, 10, 100, 40)), HAND, new SigningRefusal.PlaceOutside(1, 1));
    }

    @Test
    void a_key_file_opens_with_its_passphrase_only() throws Exception {
        var file = KeyFiles.pkcs12(FOLDER.resolve("an.p12"), AN);
        try (var key = Pkcs12Key.open(file, Passphrase.of(KeyFiles.PASSPHRASE))) {
            assertThat(key.certificate()).isEqualTo(AN.certificate());
            assertThat(key.chain()).hasSize(2);
        }
        assertThat(why(() -> Pkcs12Key.open(file, Passphrase.of("sai")))).isEqualTo(new SigningRefusal.WrongPassphrase());
        assertThat(why(() -> Pkcs12Key.open(FOLDER.resolve("no.p12"), Passphrase.of("x")))).isEqualTo(new SigningRefusal.KeyUnreadable());
        var vietnamese = KeyFiles.pkcs12(FOLDER.resolve("viet.p12"), AN, "mật khẩu của tôi");
        Pkcs12Key.open(vietnamese, Passphrase.of("mật khẩu của tôi")).close();
        assertThat(why(() -> Pkcs12Key.open(vietnamese, Passphrase.of("mật khẩu của bạn")))).isEqualTo(new SigningRefusal.WrongPassphrase());
        assertThat(why(() -> Pkcs12Key.open(vietnamese, Passphrase.of("x")))).isEqualTo(new SigningRefusal.WrongPassphrase());
        var text = Files.writeString(FOLDER.resolve("text.p12"), "không phải khóa");
        assertThat(why(() -> Pkcs12Key.open(text, Passphrase.of("x")))).isEqualTo(new SigningRefusal.KeyUnreadable());
        assertThat(Passphrase.of("bí mật")).hasToString("********");
    }

    @Test
    void pictures_are_transparent_and_of_their_colour() throws Exception {
        var hand = MarkPictures.hand("An");
        var stamp = MarkPictures.stamp("Sở");
        assertThat(why(() -> MarkPicture.taking(hand, Whose.AGENCY))).isEqualTo(new SigningRefusal.PictureUnfit(SigningRefusal.BadPicture.NOT_RED));
        assertThat(why(() -> MarkPicture.taking(stamp, Whose.PERSON))).isEqualTo(new SigningRefusal.PictureUnfit(SigningRefusal.BadPicture.NOT_BLUE));
        assertThat(why(() -> MarkPicture.taking(new byte[] {1, 2, 3}, Whose.PERSON))).isEqualTo(new SigningRefusal.PictureUnfit(SigningRefusal.BadPicture.NOT_PNG));
        assertThat(why(() -> MarkPicture.taking(png(BufferedImage.TYPE_INT_RGB, 20), Whose.PERSON))).isEqualTo(new SigningRefusal.PictureUnfit(SigningRefusal.BadPicture.NOT_TRANSPARENT));
        assertThat(why(() -> MarkPicture.taking(png(BufferedImage.TYPE_INT_ARGB, 20), Whose.PERSON))).isEqualTo(new SigningRefusal.PictureUnfit(SigningRefusal.BadPicture.EMPTY));
        assertThat(why(() -> MarkPicture.taking(png(BufferedImage.TYPE_INT_ARGB, 3001), Whose.PERSON))).isEqualTo(new SigningRefusal.PictureUnfit(SigningRefusal.BadPicture.TOO_LARGE));
    }

    private static byte[] png(int type, int side) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new BufferedImage(side, side, type), "png", out);
        return out.toByteArray();
    }

    private interface Trial {
        Object run() throws SigningRefused, IOException;
    }

    private static SigningRefusal why(Trial trial) throws IOException {
        try {
            throw new AssertionError("not refused: " + trial.run());
        } catch (SigningRefused refused) {
            return refused.why();
        }
    }

    private void refuses(byte[] document, TestAuthority.Identity who, Mark mark, Optional<MarkPicture> picture, SigningRefusal why) throws IOException {
        assertThat(refusal(document, who, mark, picture)).isEqualTo(why);
    }

    private SigningRefusal refusal(byte[] document, TestAuthority.Identity who, Mark mark, Optional<MarkPicture> picture) throws IOException {
        var to = FOLDER.resolve(UUID.randomUUID() + ".pdf");
        var from = write(document);
        var why = why(() -> signer.sign(from, key(who), mark, picture, to));
        assertThat(to).as("nothing is written").doesNotExist();
        return why;
    }

    private PdfSigner.Made make(byte[] document, TestAuthority.Identity who, Mark mark, Optional<MarkPicture> picture) throws Exception {
        return signer.sign(write(document), key(who), mark, picture, FOLDER.resolve(UUID.randomUUID() + ".pdf"));
    }

    private byte[] sign(byte[] document, TestAuthority.Identity who, Mark mark, Optional<MarkPicture> picture) throws Exception {
        return sign(signer, document, who, mark, picture);
    }

    private static byte[] sign(PdfSigner with, byte[] document, TestAuthority.Identity who, Mark mark, Optional<MarkPicture> picture) throws Exception {
        var to = FOLDER.resolve(UUID.randomUUID() + ".pdf");
        with.sign(write(document), key(who), mark, picture, to);
        return Files.readAllBytes(to);
    }

    private static SigningKey key(TestAuthority.Identity who) {
        return new Pkcs12Key(who.key(), who.chain());
    }

    private static Path write(byte[] bytes) throws IOException {
        return Files.write(FOLDER.resolve(UUID.randomUUID() + ".bin"), bytes);
    }

    private static Optional<MarkPicture> picture(byte[] png, Whose whose) {
        try {
            return Optional.of(MarkPicture.taking(png, whose));
        } catch (SigningRefused e) {
            throw new AssertionError(e);
        }
    }

    private static Path folder() {
        try {
            Files.createDirectories(Path.of("target/screens"));
            return Files.createDirectories(Path.of("target/test-data/signing-" + UUID.randomUUID()).toAbsolutePath());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
