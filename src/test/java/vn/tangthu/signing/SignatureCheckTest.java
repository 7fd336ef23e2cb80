package vn.tangthu.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.tangthu.signing.library.Offline;

/** Files as they come, the bad ones included. Keys and certificates are made anew for each run. */
class SignatureCheckTest {

    private static final String XML = "<VanBan xmlns=\"urn:thu\"><TrichYeu>Về việc nghỉ Tết</TrichYeu></VanBan>";
    private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    private static final String RSA_SHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private static final Path FOLDER = Path.of("target/test-data/signatures-" + UUID.randomUUID()).toAbsolutePath();
    private static final Instant NOW = Instant.now();
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc chứng thực thử");
    private static final TestAuthority.Identity AN = AUTHORITY.signer("Nguyễn Văn An");
    private static final TestAuthority.Identity SEAL = AUTHORITY.signer("Sở Nội vụ thử");
    private static final TestAuthority.Identity REVOKED = AUTHORITY.signer("Trần Thu Hồi");
    private static final TestAuthority.Identity EXPIRED = AUTHORITY.signer("Lê Hết Hạn", NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(5)));
    private static final Instant REVOKED_AT = NOW.minus(Duration.ofDays(3));

    private final Trust trust = Trust.in(AUTHORITY.trustFolder(FOLDER.resolve("trust"), NOW.plus(Duration.ofDays(2)), Map.of(REVOKED, REVOKED_AT)));

    @Test
    void a_good_signature_says_who_when_and_what() throws IOException {
        var finding = only(check(SignedFiles.pades(SignedFiles.pdf(1), AN)));
        says(finding, Verdict.VALID, Reason.GOOD);
        assertThat(finding.format()).isEqualTo("PAdES");
        assertThat(finding.wholly()).isTrue();
        assertThat(finding.changedAfter()).isFalse();
        assertThat(finding.signer()).hasValueSatisfying(signer -> {
            assertThat(signer.name()).isEqualTo("Nguyễn Văn An");
            assertThat(signer.organisation()).contains("Sở Nội vụ thử");
            assertThat(signer.issuer()).isEqualTo("Gốc chứng thực thử");
            assertThat(signer.serial()).isEqualTo(AN.certificate().getSerialNumber().toString(16).toUpperCase());
        });
        assertThat(finding.time().kind()).as("nobody but the signer says when").isEqualTo(Finding.Kind.CLAIMED);
        assertThat(finding.signed()).isNotEmpty();
    }

    @Test
    void a_second_signature_is_no_change_to_the_first_be_it_with_a_picture_or_without() throws IOException {
        for (var first : new byte[][] {SignedFiles.pades(SignedFiles.pdf(1), AN), SignedFiles.padesWithPicture(SignedFiles.pdf(1), AN)}) {
            for (var both : new byte[][] {SignedFiles.pades(first, SEAL), SignedFiles.padesWithPicture(first, SEAL)}) {
                var found = signed(check(both)).signatures();
                assertThat(found).hasSize(2).allSatisfy(one -> says(one, Verdict.VALID, Reason.GOOD));
                assertThat(found.get(0).laterSignatures()).isEqualTo(1);
                assertThat(found.get(0).wholly()).isFalse();
                assertThat(found.get(0).changedAfter()).isFalse();
                assertThat(found.get(1).wholly()).isTrue();
            }
        }
    }

    @Test
    void a_page_changed_after_signing_is_found_though_every_signed_byte_is_there() throws IOException {
        var finding = only(check(SignedFiles.pageChanged(SignedFiles.pades(SignedFiles.pdf(1), AN))));
        says(finding, Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
        assertThat(finding.changedAfter()).isTrue();
        assertThat(finding.wholly()).isFalse();
    }

    @Test
    void a_page_changed_between_two_signatures_spoils_the_first_only() throws IOException {
        var found = signed(check(SignedFiles.pades(SignedFiles.pageChanged(SignedFiles.pades(SignedFiles.pdf(1), AN)), SEAL))).signatures();
        says(found.get(0), Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
        says(found.get(1), Verdict.VALID, Reason.GOOD);
    }

    @Test
    void a_note_put_on_the_page_after_signing_is_a_change() throws IOException {
        says(only(check(SignedFiles.annotated(SignedFiles.pades(SignedFiles.pdf(1), AN), 1))), Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
        says(only(check(SignedFiles.annotated(SignedFiles.pades(SignedFiles.pdf(2), AN), 2))), Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
        var again = signed(check(SignedFiles.pades(SignedFiles.annotated(SignedFiles.pades(SignedFiles.pdf(2), AN), 2), SEAL))).signatures();
        says(again.get(0), Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
        says(again.get(1), Verdict.VALID, Reason.GOOD);
    }

    @Test
    void a_second_signature_on_a_page_without_any_or_in_an_empty_field_is_no_change() throws IOException {
        var second = new SignatureFieldParameters();
        second.setPage(2);
        second.setOriginX(10);
        second.setOriginY(10);
        second.setWidth(50);
        second.setHeight(50);
        var elsewhere = SignedFiles.inPlace(SignedFiles.pades(SignedFiles.pdf(2), AN), SEAL, second);
        assertThat(signed(check(elsewhere)).signatures()).hasSize(2).allSatisfy(one -> says(one, Verdict.VALID, Reason.GOOD));
        second.setFieldId("dau");
        var prepared = SignedFiles.pades(SignedFiles.withEmptyField(SignedFiles.pdf(2), second), AN);
        assertThat(signed(check(SignedFiles.inField(prepared, SEAL, "dau"))).signatures()).hasSize(2).allSatisfy(one -> says(one, Verdict.VALID, Reason.GOOD));
    }

    @Test
    void a_field_filled_in_after_signing_is_a_change_and_a_second_signature_beside_a_form_is_none() throws IOException {
        var form = SignedFiles.pades(SignedFiles.form(), AN);
        says(only(check(form)), Verdict.VALID, Reason.GOOD);
        says(only(check(SignedFiles.filledIn(form))), Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
        var found = signed(check(SignedFiles.pades(SignedFiles.filledIn(form), SEAL))).signatures();
        says(found.get(0), Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
        says(found.get(1), Verdict.VALID, Reason.GOOD);
        assertThat(signed(check(SignedFiles.pades(form, SEAL))).signatures()).allSatisfy(one -> says(one, Verdict.VALID, Reason.GOOD));
    }

    @Test
    void bytes_behind_the_signed_ones_that_say_nothing_are_doubted_and_blanks_are_not() throws IOException {
        var signed = SignedFiles.pades(SignedFiles.pdf(1), AN);
        says(only(check(with(signed, "%%Thêm\n"))), Verdict.UNDECIDED, Reason.BYTES_ADDED);
        says(only(check(with(signed, "\r\n"))), Verdict.VALID, Reason.GOOD);
    }

    @Test
    void one_other_byte_breaks_a_signature() throws IOException {
        says(only(check(SignedFiles.broken(SignedFiles.pades(SignedFiles.pdf(1), AN), "MediaBox [0.0 0.0 612"))), Verdict.INVALID, Reason.BROKEN);
        says(only(check(SignedFiles.broken(SignedFiles.xades(XML, AN), "ngh"))), Verdict.INVALID, Reason.BROKEN);
    }

    @Test
    void without_word_of_revocation_it_is_undecided() throws IOException {
        var blind = new Trust(trust.certificates(), java.util.List.of());
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), AN), blind)), Verdict.UNDECIDED, Reason.REVOCATION_UNKNOWN);
        var old = Trust.in(AUTHORITY.trustFolder(FOLDER.resolve("old"), NOW.minus(Duration.ofDays(1)), Map.of()));
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), AN), old)), Verdict.UNDECIDED, Reason.REVOCATION_STALE);
    }

    @Test
    void revoked_before_the_claimed_time_is_invalid_afterwards_undecided() throws IOException {
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), REVOKED))), Verdict.INVALID, Reason.REVOKED_BEFORE_SIGNING);
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), REVOKED, REVOKED_AT.minus(Duration.ofDays(1))))), Verdict.UNDECIDED, Reason.REVOKED_SINCE);
    }

    @Test
    void expired_when_signing_is_invalid_expired_since_is_undecided() throws IOException {
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), EXPIRED))), Verdict.INVALID, Reason.EXPIRED_AT_SIGNING);
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), EXPIRED, NOW.minus(Duration.ofDays(10))))), Verdict.UNDECIDED, Reason.EXPIRED_SINCE);
    }

    @Test
    void a_time_stamp_of_a_trusted_maker_proves_that_it_was_signed_in_time() throws IOException {
        var early = NOW.minus(Duration.ofDays(10));
        var stamped = only(check(SignedFiles.padesStamped(SignedFiles.pdf(1), EXPIRED, early, AUTHORITY.timeStamper(), early.plusSeconds(60))));
        says(stamped, Verdict.VALID, Reason.GOOD);
        assertThat(stamped.time().kind()).isEqualTo(Finding.Kind.STAMPED);
        var stranger = new TestAuthority("Gốc lạ").timeStamper();
        var unproven = only(check(SignedFiles.padesStamped(SignedFiles.pdf(1), EXPIRED, early, stranger, early.plusSeconds(60))));
        says(unproven, Verdict.UNDECIDED, Reason.EXPIRED_SINCE);
        assertThat(unproven.time().kind()).isEqualTo(Finding.Kind.CLAIMED);
    }

    @Test
    void whom_nobody_trusts_is_undecided() throws IOException {
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), TestAuthority.selfMade("Tự Ký")))), Verdict.UNDECIDED, Reason.SELF_MADE);
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), new TestAuthority("Gốc lạ").signer("Người Lạ")))), Verdict.UNDECIDED, Reason.ISSUER_UNKNOWN);
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), AN), Trust.none())), Verdict.UNDECIDED, Reason.ISSUER_UNKNOWN);
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), AUTHORITY.encrypter("Chỉ Mã Hóa")))), Verdict.UNDECIDED, Reason.NOT_FOR_SIGNING);
    }

    @Test
    void a_certificate_made_with_the_key_of_an_ordinary_signer_is_of_an_unknown_issuer() throws IOException {
        var forged = TestAuthority.issuedBySigner(AN, "Bộ trưởng Giả");
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), forged))), Verdict.UNDECIDED, Reason.ISSUER_UNKNOWN);
    }

    @Test
    void who_made_a_certificate_alone_is_trusted_where_the_installation_lists_it() throws IOException {
        var own = TestAuthority.selfMade("Tự Ký");
        var listed = new Trust(java.util.List.of(own.certificate()), java.util.List.of());
        says(only(check(SignedFiles.pades(SignedFiles.pdf(1), own), listed)), Verdict.VALID, Reason.GOOD);
    }

    @Test
    void xades_and_plain_xml_signatures_are_checked() throws IOException {
        var xades = only(check(SignedFiles.xades(XML, AN)));
        says(xades, Verdict.VALID, Reason.GOOD);
        assertThat(xades.format()).isEqualTo("XAdES");
        assertThat(xades.wholly()).isTrue();
        var plain = only(check(SignedFiles.plainXml(XML, AN, SHA256, RSA_SHA256)));
        says(plain, Verdict.VALID, Reason.GOOD);
        assertThat(plain.format()).isEqualTo("XML-DSig");
        assertThat(plain.time().kind()).isEqualTo(Finding.Kind.UNKNOWN);
        says(only(check(SignedFiles.plainXml(XML, AN, SHA1, RSA_SHA1))), Verdict.UNDECIDED, Reason.WEAK_ALGORITHM);
    }

    @Test
    void an_xml_file_of_which_a_path_leaves_only_one_element_is_covered_in_part() throws IOException {
        var finding = only(check(SignedFiles.xmlThroughPath("<a><b>Một</b><c>Hai</c></a>", AN, "ancestor-or-self::b")));
        says(finding, Verdict.VALID, Reason.GOOD);
        assertThat(finding.wholly()).as("the library calls it the full file").isFalse();
        assertThat(finding.signed()).extracting(Finding.Part::scope).containsExactly(Finding.Scope.PART);
    }

    @Test
    void a_container_tells_which_of_its_files_are_signed() throws IOException {
        var container = SignedFiles.asic(AN, new InMemoryDocument("Một".getBytes(StandardCharsets.UTF_8), "mot.txt"),
                new InMemoryDocument("Hai".getBytes(StandardCharsets.UTF_8), "hai.txt"));
        var finding = only(check(container));
        says(finding, Verdict.VALID, Reason.GOOD);
        assertThat(finding.container()).contains("ASiC-E");
        assertThat(finding.signed()).extracting(Finding.Part::name).containsExactlyInAnyOrder("mot.txt", "hai.txt");
        assertThat(finding.wholly()).isTrue();
        assertThat(only(check(withFile(container, "ba.txt"))).wholly()).as("a third file was put in").isFalse();
    }

    @Test
    void cms_is_checked_with_its_content_and_undecided_without() throws IOException {
        var content = "Nội dung".getBytes(StandardCharsets.UTF_8);
        var finding = only(check(SignedFiles.cms(content, AN, SignaturePackaging.ENVELOPING)));
        says(finding, Verdict.VALID, Reason.GOOD);
        assertThat(finding.format()).isEqualTo("CAdES");
        says(only(check(SignedFiles.cms(content, AN, SignaturePackaging.DETACHED))), Verdict.UNDECIDED, Reason.CONTENT_MISSING);
    }

    @Test
    void not_signed_is_an_answer_of_its_own() throws IOException {
        assertThat(check(SignedFiles.pdf(1))).isEqualTo(new Findings.NotSigned(FileKind.PDF));
        assertThat(check(XML.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Findings.NotSigned(FileKind.XML));
    }

    @Test
    void what_could_not_be_checked_says_why() throws IOException {
        assertThat(why(new SignatureCheck(trust, Limits.usual(), Clock.systemUTC()).of(FOLDER.resolve("khong-co.pdf")))).isEqualTo(Findings.Obstacle.UNREADABLE);
        assertThat(why(new SignatureCheck(trust, Limits.usual(), Clock.systemUTC()).of(FOLDER))).isEqualTo(Findings.Obstacle.UNREADABLE);
        assertThat(why(check("Chỉ là chữ".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.UNKNOWN_KIND);
        assertThat(why(check(new byte[0]))).isEqualTo(Findings.Obstacle.UNKNOWN_KIND);
        assertThat(why(check("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.DAMAGED);
        assertThat(why(check("<a><b></a>".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.DAMAGED);
        var container = SignedFiles.asic(AN, new InMemoryDocument("Một".getBytes(StandardCharsets.UTF_8), "mot.txt"));
        assertThat(why(check(Arrays.copyOf(container, container.length / 2)))).isEqualTo(Findings.Obstacle.DAMAGED);
        var spoilt = container.clone();
        spoilt[60] ^= 0x10;
        assertThat(check(spoilt)).as("one byte of the container itself").isNotInstanceOf(Findings.NotSigned.class);
        assertThat(why(check(SignedFiles.encrypted()))).isEqualTo(Findings.Obstacle.ENCRYPTED);
        assertThat(why(check(withFile(new byte[0], "van-ban.docx")))).isEqualTo(Findings.Obstacle.UNKNOWN_KIND);
    }

    @Test
    void bombs_and_outside_entities_are_not_opened() throws IOException {
        var bomb = "<!DOCTYPE a [<!ENTITY a \"" + "x".repeat(100) + "\"><!ENTITY b \"" + "&a;".repeat(100) + "\"><!ENTITY c \"" + "&b;".repeat(100) + "\">]><a>&c;</a>";
        assertThat(why(check(bomb.getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.DOCTYPE);
        var outside = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>";
        assertThat(why(check(outside.getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.DOCTYPE);
        assertThat(why(check(outside.getBytes(StandardCharsets.UTF_16)))).isEqualTo(Findings.Obstacle.DOCTYPE);
        assertThat(why(check(("<a>".repeat(600) + "</a>".repeat(600)).getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.HOSTILE);
        var program = new String(SignedFiles.xades(XML, AN), StandardCharsets.UTF_8)
                .replaceFirst("Transform Algorithm=\"[^\"]*\"", "Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"");
        assertThat(why(check(program.getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.HOSTILE);
    }

    @Test
    void an_address_in_a_signature_is_not_visited() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(200);
            var leading = new String(SignedFiles.plainXml(XML, AN, SHA256, RSA_SHA256), StandardCharsets.UTF_8)
                    .replace("Reference URI=\"\"", "Reference URI=\"http://127.0.0.1:" + listening.getLocalPort() + "/\"");
            assertThat(why(check(leading.getBytes(StandardCharsets.UTF_8)))).isEqualTo(Findings.Obstacle.HOSTILE);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(listening::accept)).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(Offline.verifier().getAIASource()).as("the library's own default fetches certificates").isNull();
        assertThat(Offline.verifier().getCrlSource()).isNull();
        assertThat(Offline.verifier().getOcspSource()).isNull();
    }

    @Test
    void a_check_has_an_end() throws IOException {
        var file = Files.write(FOLDER.resolve("lau.pdf"), SignedFiles.pades(SignedFiles.pdf(1), AN));
        assertThat(why(new SignatureCheck(trust, new Limits(Duration.ZERO), Clock.systemUTC()).of(file))).isEqualTo(Findings.Obstacle.TOOK_TOO_LONG);
    }

    @Test
    void thousands_of_pages_are_checked_in_time() throws IOException {
        var thick = SignedFiles.pades(SignedFiles.pades(SignedFiles.pdf(2_000), AN), SEAL);
        assertThat(signed(check(thick)).signatures()).hasSize(2).allSatisfy(one -> says(one, Verdict.VALID, Reason.GOOD));
    }

    @Test
    void every_reason_obstacle_and_verdict_has_its_sentence() {
        var words = Words.vietnamese();
        assertThat(Arrays.stream(Reason.values()).map(words::of)).doesNotContainNull().allMatch(text -> text.endsWith("."));
        assertThat(Arrays.stream(Findings.Obstacle.values()).map(words::of)).allMatch(text -> text.endsWith("."));
        assertThat(Arrays.stream(Verdict.values()).map(words::of)).doesNotContainNull();
        assertThat(Arrays.stream(Finding.Kind.values()).map(words::of)).doesNotContainNull();
    }

    private Findings check(byte[] bytes) throws IOException {
        return check(bytes, trust);
    }

    private static Findings check(byte[] bytes, Trust trust) throws IOException {
        var file = Files.write(FOLDER.resolve(UUID.randomUUID().toString()), bytes);
        return new SignatureCheck(trust, Limits.usual(), Clock.systemUTC()).of(file);
    }

    private static void says(Finding finding, Verdict verdict, Reason... reasons) {
        assertThat(finding.judgement().reasons()).containsExactly(reasons);
        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    private static Findings.Signed signed(Findings findings) {
        assertThat(findings).isInstanceOf(Findings.Signed.class);
        return (Findings.Signed) findings;
    }

    private static Finding only(Findings findings) {
        assertThat(signed(findings).signatures()).hasSize(1);
        return signed(findings).signatures().get(0);
    }

    private static Findings.Obstacle why(Findings findings) {
        assertThat(findings).isInstanceOf(Findings.NotChecked.class);
        return ((Findings.NotChecked) findings).why();
    }

    private static byte[] with(byte[] bytes, String tail) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(bytes);
        out.write(tail.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] withFile(byte[] container, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out); var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(container))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write("Ba".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
