package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.fields.FieldFinder;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.Author.Leader;
import vn.tangthu.samples.Copy;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.DocumentType;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;
import vn.tangthu.samples.Signer;

/** Feet of documents as offices scan them: seals over names, long lists, several signatures, annexes behind. */
class ScannedFeetTest {

    private static final Author DEPARTMENT = Author.headed("Ủy ban nhân dân thành phố Hải Vân", "Sở Nội vụ", "SNV", "Hải Vân",
            new Leader("Giám đốc", "Hoàng Ngọc Ẩn"), new Leader("Phó Giám đốc", "Nguyễn Thị Thu Thủy"));
    private static final SampleDocument NOTICE =
            Samples.write(SampleRequest.of(5, DEPARTMENT, DocumentType.NOTICE, "17", LocalDate.of(2026, 3, 9)));
    private static final List<String> MANY = List.of("Thường trực Thành ủy", "Thường trực Hội đồng nhân dân", "Các sở, ban, ngành", "Sở Tài chính",
            "Sở Y tế", "Thanh tra thành phố", "Công an thành phố", "Các phòng, ban", "Báo Hải Vân", "Đài Phát thanh", "Các trường", "Kho bạc Nhà nước",
            "Cục Thuế", "Cục Thống kê", "Liên đoàn Lao động", "Lưu: VT, TCBC");

    /** Leaves room on its page for a copier. */
    private static final SampleDocument SHORT = shortened(NOTICE.signedBy(deputy("Đặng Hữu Phước")));

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        desk = Desk.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
    }

    private static DocumentFields fields(SampleDocument document, Degradation degradation) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "scan", ".pdf"), new Scanner(degradation, 1).scan(document, ScanFormat.PDF));
        int pages = ((Answer.LookedInto) desk.answer(new Ask.LookInto(file.toString(), "scan.pdf", file + ".rendition", Limits.DEFAULT))).pages();
        var read = new ArrayList<PageReading>();
        for (int n : IntStream.rangeClosed(1, pages).toArray()) {
            var answer = (Answer.PageRead) desk.answer(new Ask.ReadPage(file.toString(), n));
            read.add(new PageReading(n, answer.width(), answer.height(), Optional.empty(), answer.words(), PageReading.State.DONE));
        }
        return FieldFinder.standard().find(read);
    }

    private static SampleDocument shortened(SampleDocument d) {
        return new SampleDocument(d.id(), d.layout(), d.agencyParent(), d.agency(), d.number(), d.symbol(), d.place(), d.date(), d.type(), d.abstractText(),
                d.addressees(), d.body().subList(0, 2), d.signers(), d.recipients(), d.urgency(), d.secrecy(), d.circulation(), d.annexes(), d.topic(), d.copy());
    }

    private static Signer deputy(String name) {
        return new Signer(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Thu Thủy", "Đặng Hữu Phước", "Huỳnh Thị Mỹ Duyên", "Lê Tân"})
    void a_deputy_under_the_seal_is_found_with_both_lines(String name) throws IOException {
        var signer = fields(NOTICE.signedBy(deputy(name)), Degradation.OFFICE).signers().get(0);
        assertThat(signer.position()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(signer.authority()).hasValue("KT.");
        assertThat(signer.name()).hasValue(name);
    }

    @Test
    void a_name_in_capitals_is_found() throws IOException {
        var signer = fields(NOTICE.signedBy(new Signer(List.of("GIÁM ĐỐC"), "BÙI XUÂN TRƯỜNG")), Degradation.OFFICE).signers().get(0);
        assertThat(signer.position()).containsExactly("GIÁM ĐỐC");
        assertThat(signer.name()).hasValue("BÙI XUÂN TRƯỜNG");
    }

    @Test
    void two_who_sign_side_by_side_are_both_found() throws IOException {
        var joint = NOTICE.signedBy(deputy("Đặng Hữu Phước"), new Signer(List.of("GIÁM ĐỐC"), "Bùi Xuân Trường"));
        var signers = fields(joint, Degradation.CLEAN.atDpi(200)).signers();
        assertThat(signers).extracting(signer -> signer.name().orElse("")).containsExactly("Đặng Hữu Phước", "Bùi Xuân Trường");
    }

    @Test
    void who_signs_before_the_annexes_has_signed_the_document() throws IOException {
        var plan = Samples.write(SampleRequest.of(5, DEPARTMENT, DocumentType.PLAN, "18", LocalDate.of(2026, 3, 9)).pages(2, 1)).signedBy(deputy("Đặng Hữu Phước"));
        assertThat(fields(plan, Degradation.OFFICE).signers()).extracting(signer -> signer.name().orElse("")).containsExactly("Đặng Hữu Phước");
    }

    static Stream<Degradation> scans() {
        return Stream.of(Degradation.OFFICE, Degradation.CLEAN.atDpi(200));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void recipients_in_two_columns_on_the_left_are_read_one_column_after_the_other(Degradation degradation) throws IOException {
        assertThat(fields(NOTICE.sentTo(MANY), degradation).recipients())
                .usingElementComparator(String::compareToIgnoreCase).containsExactlyElementsOf(MANY); // "ủy" alone in a line looks like "Ủy"
    }

    @ParameterizedTest
    @MethodSource("scans")
    void recipients_in_two_columns_across_the_page_are_read_one_column_after_the_other(Degradation degradation) throws IOException {
        var joint = NOTICE.sentTo(MANY).signedBy(deputy("Đặng Hữu Phước"), new Signer(List.of("GIÁM ĐỐC"), "Bùi Xuân Trường"));
        assertThat(fields(joint, degradation).recipients()).containsExactlyElementsOf(MANY);
    }

    @ParameterizedTest
    @MethodSource("scans")
    void fields_of_a_copy_are_those_of_the_original(Degradation degradation) throws IOException {
        assertThatOriginalIsFound(SHORT, degradation);
    }

    @Test
    void a_copier_may_go_on_on_a_page_of_its_own() throws IOException {
        assertThatOriginalIsFound(NOTICE.signedBy(deputy("Đặng Hữu Phước")), Degradation.OFFICE);
    }

    private static void assertThatOriginalIsFound(SampleDocument original, Degradation degradation) throws IOException {
        var copy = new Copy("SAO Y", "ỦY BAN NHÂN DÂN XÃ SUỐI MƠ", "12/SY-UBND", "Suối Mơ", LocalDate.of(2026, 4, 20),
                new Signer(List.of("CHỦ TỊCH"), "Bùi Xuân Trường"), List.of("Các ban của xã", "Lưu: VT"));
        var fields = fields(original.copied(copy), degradation);
        assertThat(fields.recipients()).containsExactlyElementsOf(original.recipients());
        assertThat(fields.signers()).extracting(signer -> signer.name().orElse("")).containsExactly("Đặng Hữu Phước");
        assertThat(fields.get(FieldName.CODE)).map(FieldReading::value).hasValue(original.code());
        assertThat(fields.get(FieldName.DATE)).map(FieldReading::value).hasValue(original.date().toString());
        assertThat(fields.get(FieldName.AGENCY)).map(FieldReading::value).hasValue(original.agency());
    }
}
