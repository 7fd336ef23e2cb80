package vn.tangthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.outgoing.Bureau.made;
import static vn.tangthu.outgoing.Bureau.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.ActingCapacity;
import vn.tangthu.organisation.Delegating;
import vn.tangthu.organisation.DelegationForm;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Delegations;
import vn.tangthu.signing.Passphrase;
import vn.tangthu.signing.SigningKeys;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.TestKeys;
import vn.tangthu.testing.Conforms;

/** From the approved draft to the issued file: number, PDF/A, signature of the person, signature of the agency, dispatch. */
class SignedIssueTest {

    @TempDir
    static Path folder;

    private static Bureau bureau;
    private static TestKeys keys;
    private static Signatures signatures;
    private Bureau.Office office;

    @BeforeAll
    static void open() {
        bureau = new Bureau(folder);
        keys = new TestKeys(folder.resolve("keys"));
        signatures = bureau.modules.get(Signatures.class);
    }

    @AfterAll
    static void close() {
        bureau.close();
    }

    @BeforeEach
    void an_office_with_keys() {
        bureau.clock.moveTo(Instant.now().toString()); // certificates are in force by the real day
        office = bureau.new Office("SNV");
        keys.give(bureau.modules.get(SigningKeys.class), office.head);
        var administrator = office.person("Trương Như Ý", "Quản trị hệ thống", Optional.empty(), Role.ADMINISTRATOR);
        keys.giveAgency(bureau.modules.get(SigningKeys.class), administrator, "Sở SNV");
    }

    private OutgoingId numbered() {
        return numbered("Kính đề nghị các cơ quan báo cáo kết quả trước ngày 15 tháng 12 năm 2026.");
    }

    private OutgoingId numbered(String text) {
        var id = made(bureau.drafting.begin(office.officer, office.particulars("Công văn", "V/v rà soát thủ tục hành chính"), List.of(Recipient.onPaper("Sở Tài chính")))).document();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), bureau.composed(office, id, text), Optional.empty(), ""));
        return throughToNumber(id);
    }

    private OutgoingId throughToNumber(OutgoingId id) {
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), ""));
        return approvedAndNumbered(id);
    }

    private OutgoingId approvedAndNumbered(OutgoingId id) {
        made(bureau.deciding.approve(office.head, id, office.revision(id), ""));
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        return id;
    }

    /** A draft of other making is not in the form of the decree; the clerk passes it with a reason. */
    private OutgoingId throughToNumberDespite(OutgoingId id) {
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        assertThat(refusal(bureau.deciding.passForm(office.clerk, id, office.revision(id), "Xong"))).isInstanceOf(OutgoingRefusal.FormBroken.class);
        assertThat(refusal(bureau.deciding.passFormDespite(office.clerk, id, office.revision(id), " "))).isEqualTo(new OutgoingRefusal.ReasonMissing());
        assertThat(refusal(bureau.deciding.passFormDespite(office.officer, id, office.revision(id), "Tự xác nhận"))).isInstanceOf(OutgoingRefusal.NotYours.class);
        assertThat(office.document(id).state()).isEqualTo(State.FORM_CHECK);
        made(bureau.deciding.passFormDespite(office.clerk, id, office.revision(id), "Bản của cơ quan phối hợp soạn"));
        return approvedAndNumbered(id);
    }

    @Test
    void a_draft_in_form_is_passed_without_a_word_and_one_that_breaks_it_only_with_a_reason_that_stays() throws Exception {
        var good = numbered();
        assertThat(bureau.documents.open(office.clerk, good).orElseThrow().life()).extracting(Happening::act).contains(Act.PASS_FORM).doesNotContain(Act.PASS_FORM_DESPITE);
        var id = made(bureau.drafting.begin(office.officer, office.particulars("Công văn", "V/v sai thể thức"), List.of(Recipient.onPaper("Sở Tài chính")))).document();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), new Upload("tu-soan.docx", new ByteArrayInputStream(foreign(true))), Optional.empty(), ""));
        throughToNumberDespite(id);
        assertThat(bureau.documents.open(office.clerk, id).orElseThrow().life()).filteredOn(one -> one.act() == Act.PASS_FORM_DESPITE).singleElement()
                .satisfies(one -> assertThat(one.opinion()).isEqualTo("Bản của cơ quan phối hợp soạn"));
    }

    @Test
    void an_extract_whose_signing_fails_keeps_its_number_and_its_file_is_made_later() throws Exception {
        var id = numbered();
        made(signatures.sign(office.head, id, office.revision(id), Optional.of(TestKeys.secret())));
        made(signatures.seal(office.clerk, id, office.revision(id), Optional.empty()));
        made(bureau.modules.get(Issuing.class).issue(office.clerk, id, office.revision(id)));
        var copying = bureau.modules.get(Copying.class);
        var form = new CopyForm(CopyKind.TRS, Medium.ELECTRONIC, false, id.value(), "Điều khoản được trích.", office.head.person(), List.of("Kho bạc", "Báo An Hải"), 2);
        var failed = (Copying.Answer.Made) copying.make(office.clerk, form, Optional.of(Passphrase.of("sai mật khẩu")));
        assertThat(failed.symbol()).isEqualTo("01/TrS-SNV");
        assertThat(failed.unmade()).contains(new SigningRefusal.WrongPassphrase());
        assertThat(copying.makeFile(office.officer, failed.copy(), Optional.empty())).isEqualTo(new Copying.Answer.Refused(List.of(new OutgoingRefusal.OnlyClerks())));
        var elsewhere = bureau.new Office("SYT");
        assertThat(copying.makeFile(elsewhere.clerk, failed.copy(), Optional.empty())).isEqualTo(new Copying.Answer.Refused(List.of(new OutgoingRefusal.NoSuchDocument())));
        assertThat(copying.find(office.clerk, failed.copy()).orElseThrow().file()).isEmpty();
        assertThat(copying.makeFile(office.clerk, failed.copy(), Optional.empty())).isEqualTo(new Copying.Answer.Made(failed.copy(), "01/TrS-SNV", Optional.empty()));
        var line = copying.find(office.clerk, failed.copy()).orElseThrow();
        try (var copy = bureau.modules.get(Bitstore.class).localCopy(line.file().orElseThrow())) {
            assertThat(keys.verdicts(copy.path())).containsExactly("VALID Sở SNV");
            try (var pdf = Loader.loadPDF(copy.path().toFile())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("01/TrS-SNV").contains("Điều khoản được trích").contains("Kho bạc").contains(office.head.name());
            }
        }
        assertThat(copying.makeFile(office.clerk, failed.copy(), Optional.empty())).as("again: nothing is made anew").isEqualTo(new Copying.Answer.Made(failed.copy(), "01/TrS-SNV", Optional.empty()));
        assertThat(copying.find(office.clerk, failed.copy()).orElseThrow().file()).isEqualTo(line.file());
        assertThat(copying.list(office.clerk, 1, 10)).hasSize(1);
        var late = (Copying.Answer.Made) copying.make(office.clerk, form, Optional.of(Passphrase.of("sai mật khẩu")));
        made(bureau.modules.get(Issuing.class).recall(office.clerk, id, office.revision(id), "Ban hành nhầm"));
        assertThat(copying.makeFile(office.clerk, late.copy(), Optional.empty())).as("of what was recalled no file is made any more")
                .isEqualTo(new Copying.Answer.Refused(List.of(new OutgoingRefusal.SourceGone("02/TrS-SNV", "01/SNV-VP"))));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B8")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C1")
    @Test
    void a_draft_from_a_template_is_numbered_made_pdf_a_signed_by_the_person_then_by_the_agency_and_issued() throws Exception {
        var id = numbered();
        assertThat(signatures.prepare(office.clerk, id)).isEmpty();
        assertThat(text(id, SignedFile.Role.FINAL)).contains("Số: 01/SNV-VP").contains(dayInWords());
        made(signatures.sign(office.head, id, office.revision(id), Optional.of(TestKeys.secret())));
        assertThat(office.document(id).state()).isEqualTo(State.SIGNED);
        made(signatures.seal(office.clerk, id, office.revision(id), Optional.empty()));
        made(bureau.modules.get(Issuing.class).issue(office.clerk, id, office.revision(id)));
        assertThat(verdicts(id)).containsExactly("VALID Phan Thị Mỹ Hạnh", "VALID Sở SNV");
        assertThat(files(id)).extracting(SignedFile::role).containsExactly(SignedFile.Role.FINAL, SignedFile.Role.PERSONAL, SignedFile.Role.AGENCY);
        assertThat(office.document(id).issuedOn()).contains(today());
    }

    @Test
    void copies_are_numbered_from_their_own_series_and_an_electronic_one_carries_the_agencys_signature() throws Exception {
        var id = numbered();
        made(signatures.sign(office.head, id, office.revision(id), Optional.of(TestKeys.secret())));
        made(signatures.seal(office.clerk, id, office.revision(id), Optional.empty()));
        var copying = bureau.modules.get(Copying.class);
        var form = new CopyForm(CopyKind.SY, Medium.ELECTRONIC, false, id.value(), "", office.head.person(), List.of("Phòng Tổ chức"), 1);
        assertThat(copying.make(office.clerk, form, Optional.empty())).as("before it is issued there is nothing to copy").isInstanceOf(Copying.Answer.Refused.class);
        made(bureau.modules.get(Issuing.class).issue(office.clerk, id, office.revision(id)));
        assertThat(copying.make(office.officer, form, Optional.empty())).isEqualTo(new Copying.Answer.Refused(List.of(new OutgoingRefusal.OnlyClerks())));
        var electronic = (Copying.Answer.Made) copying.make(office.clerk, form, Optional.empty());
        assertThat(electronic.symbol()).isEqualTo("01/SY-SNV");
        assertThat(electronic.unmade()).isEmpty();
        var paper = (Copying.Answer.Made) copying.make(office.clerk, new CopyForm(CopyKind.TRS, Medium.PAPER, false, id.value(), "Điều khoản được trích.", office.head.person(), List.of("Kho bạc"), 2), Optional.empty());
        assertThat(paper.symbol()).isEqualTo("01/TrS-SNV");
        assertThat(copying.list(office.clerk, 1, 10)).allMatch(line -> line.file().isPresent());
        assertThat(bureau.numbering.standings(office.clerk, today().getYear()).get(0).last()).as("the series of documents goes on without them").isEqualTo(1);
        try (var copy = bureau.modules.get(Bitstore.class).localCopy(copying.find(office.clerk, electronic.copy()).orElseThrow().file().orElseThrow())) {
            assertThat(keys.verdicts(copy.path())).hasSize(3).last().isEqualTo("VALID Sở SNV");
        }
    }

    @Test
    void nobody_else_signs_and_the_agency_not_before_the_person() {
        var id = numbered();
        assertThat(refusal(signatures.seal(office.clerk, id, office.revision(id), Optional.empty()))).isEqualTo(new OutgoingRefusal.NotNow(Act.SEAL, State.NUMBERED));
        for (var other : List.of(office.clerk, office.officer, office.deputy)) {
            assertThat(refusal(signatures.sign(other, id, office.revision(id), Optional.of(TestKeys.secret())))).isInstanceOf(OutgoingRefusal.NotYours.class);
        }
        assertThat(refusal(signatures.sign(office.head, id, office.revision(id), Optional.of(Passphrase.of("sai mật khẩu"))))).isEqualTo(new SigningRefusal.WrongPassphrase());
        assertThat(office.document(id).state()).isEqualTo(State.NUMBERED);
    }

    @Test
    void without_a_key_it_is_said_which_one_is_missing() {
        office = bureau.new Office("STC");
        var id = numbered();
        assertThat(refusal(signatures.sign(office.head, id, office.revision(id), Optional.empty()))).isEqualTo(new OutgoingRefusal.NoKey(false));
    }

    @Test
    void a_certificate_that_has_ended_is_told_of_before_anybody_signs() {
        assertThat(signatures.hindrances(signatures.ownKey(office.head), false, true)).isEmpty();
        assertThat(signatures.hindrances(signatures.ownKey(office.deputy), false, true)).containsExactly(new OutgoingRefusal.NoKey(false));
        var ends = LocalDate.ofInstant(signatures.ownKey(office.head).orElseThrow().validTo(), Wording.ZONE);
        bureau.clock.moveTo(ends.plusDays(2) + "T02:00:00Z");
        assertThat(signatures.hindrances(signatures.ownKey(office.head), false, true)).containsExactly(new SigningRefusal.CertificateExpired(office.head.name(), ends));
        assertThat(signatures.hindrances(signatures.agencyKey(office.clerk), true, true)).hasSize(1).first().isInstanceOf(SigningRefusal.CertificateExpired.class);
    }

    @Test
    void a_change_after_the_signature_takes_the_signed_file_with_it() {
        var id = numbered();
        made(signatures.sign(office.head, id, office.revision(id), Optional.of(TestKeys.secret())));
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), bureau.composed(office, id, "Câu khác."), Optional.empty(), ""));
        assertThat(office.document(id).state()).isEqualTo(State.CONTENT_CHECK);
        assertThat(files(id)).isEmpty();
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), ""));
        made(bureau.deciding.approve(office.head, id, office.revision(id), ""));
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        made(signatures.sign(office.head, id, office.revision(id), Optional.of(TestKeys.secret())));
        assertThat(files(id)).hasSize(2);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C2")
    @Test
    void what_is_attached_is_signed_by_the_agency_too() {
        var id = made(bureau.drafting.begin(office.officer, office.particulars("Công văn", "V/v kèm theo"), List.of(Recipient.onPaper("Sở Tài chính")))).document();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), bureau.composed(office, id, "Gửi kèm danh mục."),
                Optional.of(List.of(new Upload("danh-muc.docx", bureau.composed(office, id, "Danh mục").bytes()))), ""));
        throughToNumber(id);
        made(signatures.sign(office.head, id, office.revision(id), Optional.of(TestKeys.secret())));
        made(signatures.seal(office.clerk, id, office.revision(id), Optional.empty()));
        assertThat(files(id)).filteredOn(file -> file.role() == SignedFile.Role.AGENCY).extracting(SignedFile::place).containsExactly(0, 1);
    }

    @Test
    void a_draft_of_other_making_gets_number_and_date_into_its_blanks_and_is_turned_by_libreoffice() throws Exception {
        var id = made(bureau.drafting.begin(office.officer, office.particulars("Công văn", "V/v bản tự soạn"), List.of(Recipient.onPaper("Sở Tài chính")))).document();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), new Upload("tu-soan.docx", new ByteArrayInputStream(foreign(true))), Optional.empty(), ""));
        throughToNumberDespite(id);
        assertThat(signatures.prepare(office.clerk, id)).isEmpty();
        assertThat(text(id, SignedFile.Role.FINAL)).contains("Số: 01/SNV-VP").contains("Hải Vân, " + dayInWords()).contains("Bảng số liệu");
        made(signatures.sign(office.head, id, office.revision(id), Optional.of(TestKeys.secret())));
    }

    @Test
    void a_draft_without_a_blank_for_the_number_is_said_to_have_none() throws Exception {
        var id = made(bureau.drafting.begin(office.officer, office.particulars("Công văn", "V/v thiếu chỗ"), List.of(Recipient.onPaper("Sở Tài chính")))).document();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), new Upload("thieu.docx", new ByteArrayInputStream(foreign(false))), Optional.empty(), ""));
        throughToNumberDespite(id);
        assertThat(signatures.prepare(office.clerk, id)).contains(new OutgoingRefusal.NoBlankForNumber("thieu.docx"));
    }

    @Test
    void a_deputy_signs_in_the_heads_name_with_the_deputys_own_key_and_the_register_names_the_deputy() {
        var made = bureau.modules.get(Delegations.class).make(office.head, new DelegationForm(
                office.head.person(), office.deputy.person(), ActingCapacity.KT, Set.of(DelegationScope.APPROVE_OUTGOING, DelegationScope.SIGN_OUTGOING),
                today(), today().plusDays(5), "Thông báo phân công số 03/TB-SNV"));
        assertThat(made).isInstanceOf(Delegating.Done.class);
        keys.give(bureau.modules.get(SigningKeys.class), office.deputy);
        var good = office.particulars("Công văn", "V/v ký thay");
        var byDeputy = new Particulars(good.kind(), good.medium(), good.abstractText(), "", good.label(), "", office.deputy.person(), "KT.", List.of(), Optional.empty(), "", 1, "");
        var id = made(bureau.drafting.begin(office.officer, byDeputy, List.of(Recipient.onPaper("Sở Tài chính")))).document();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), bureau.composed(office, id, "Nội dung."), Optional.empty(), ""));
        made(bureau.drafting.change(office.officer, id, office.revision(id), good, List.of(Recipient.onPaper("Sở Tài chính"))));
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), ""));
        made(bureau.deciding.approve(office.deputy, id, office.revision(id), ""));
        assertThat(office.document(id).approval().orElseThrow().by()).isEqualTo("Lê Trung Kiên KT. Phan Thị Mỹ Hạnh");
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        made(signatures.sign(office.deputy, id, office.revision(id), Optional.of(TestKeys.secret())));
        var document = office.document(id);
        assertThat(document.signer().name()).isEqualTo("Lê Trung Kiên");
        assertThat(document.particulars().capacity()).isEqualTo("KT.");
        assertThat(bureau.documents.open(office.clerk, id).orElseThrow().life()).last().satisfies(one -> assertThat(one.inNameOf()).isEqualTo("KT. Phan Thị Mỹ Hạnh"));
    }

    private static byte[] foreign(boolean blanks) throws IOException {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            var number = document.createParagraph();
            number.createRun().setText(blanks ? "Số:" : "Văn bản");
            number.createRun().setText(blanks ? "       /SNV-VP" : " nháp");
            document.createParagraph().createRun().setText("Hải Vân, ngày      tháng     năm 2026");
            document.createParagraph().createRun().setText("Bảng số liệu");
            document.createTable(2, 2);
            document.createParagraph().createRun().setText("GIÁM ĐỐC");
            for (int i = 0; i < 5; i++) document.createParagraph();
            document.createParagraph().createRun().setText("Phan Thị Mỹ Hạnh");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private List<SignedFile> files(OutgoingId id) {
        return bureau.documents.open(office.clerk, id).orElseThrow().signed();
    }

    private String text(OutgoingId id, SignedFile.Role role) throws IOException {
        var file = files(id).stream().filter(one -> one.role() == role && one.place() == 0).findFirst().orElseThrow();
        try (var in = bureau.documents.bytes(file.sha256()); var pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private List<String> verdicts(OutgoingId id) throws IOException {
        var files = files(id);
        try (var copy = bureau.modules.get(Bitstore.class).localCopy(files.get(files.size() - 1).sha256())) {
            return keys.verdicts(copy.path());
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(bureau.clock.instant(), Wording.ZONE);
    }

    private static String dayInWords() {
        var day = Days.shown(today()).split("/");
        return "ngày " + day[0] + " tháng " + (today().getMonthValue() < 3 ? day[1] : String.valueOf(today().getMonthValue())) + " năm " + day[2];
    }
}
