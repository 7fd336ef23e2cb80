package vn.tangthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.outgoing.Bureau.docx;
import static vn.tangthu.outgoing.Bureau.made;
import static vn.tangthu.outgoing.Bureau.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.Conforms;

/** The rules of the life of an outgoing document, spoken as the office speaks them. */
class OutgoingDeskTest {

    @TempDir
    static Path folder;

    private static Bureau bureau;
    private Bureau.Office office;

    @BeforeAll
    static void open() {
        bureau = new Bureau(folder);
    }

    @AfterAll
    static void close() {
        bureau.close();
    }

    @BeforeEach
    void newOffice() {
        bureau.clock.moveTo("2026-11-20T02:00:00Z");
        office = bureau.new Office("SNV");
    }

    @Test
    void a_draft_goes_to_the_head_of_the_unit_then_to_the_clerk_then_to_the_signer() {
        var id = office.drafted();
        assertThat(waiting(id)).containsExactly("submit " + office.officer.name());
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), "Kính trình"));
        assertThat(waiting(id)).containsExactly("pass-content " + office.unitHead.name());
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), "Đồng ý nội dung"));
        assertThat(waiting(id)).containsExactly("pass-form " + office.clerk.name());
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), "Đúng thể thức"));
        assertThat(waiting(id)).containsExactly("approve " + office.head.name());
        made(bureau.deciding.approve(office.head, id, office.revision(id), "Duyệt"));
        assertThat(waiting(id)).containsExactly("number " + office.clerk.name());
        var document = office.document(id);
        assertThat(document.state()).isEqualTo(State.APPROVED);
        assertThat(document.approval().orElseThrow().version()).isEqualTo(1);
        assertThat(life(id)).containsExactly("CREATE", "CHANGE", "SUBMIT", "PASS_CONTENT", "PASS_FORM", "APPROVE");
    }

    @Test
    void nobody_does_what_is_anothers() {
        var id = office.drafted();
        assertThat(refusal(bureau.drafting.submit(office.clerk, id, office.revision(id), Optional.empty(), ""))).isInstanceOf(OutgoingRefusal.NotYours.class);
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        for (var other : List.of(office.officer, office.clerk)) {
            assertThat(refusal(bureau.deciding.passContent(other, id, office.revision(id), ""))).isInstanceOf(OutgoingRefusal.NotYours.class);
        }
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        assertThat(refusal(bureau.deciding.passForm(office.unitHead, id, office.revision(id), ""))).isInstanceOf(OutgoingRefusal.NotYours.class);
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), ""));
        for (var other : List.of(office.officer, office.clerk, office.unitHead, office.deputy)) {
            assertThat(refusal(bureau.deciding.approve(other, id, office.revision(id), ""))).isInstanceOf(OutgoingRefusal.NotYours.class);
        }
        assertThat(office.document(id).state()).isEqualTo(State.APPROVAL);
    }

    @Test
    void nothing_is_jumped_over() {
        var id = office.drafted();
        assertThat(refusal(bureau.deciding.approve(office.head, id, office.revision(id), ""))).isEqualTo(new OutgoingRefusal.NotNow(Act.APPROVE, State.DRAFTING));
        assertThat(refusal(bureau.numbering.number(office.clerk, id, office.revision(id)))).isEqualTo(new OutgoingRefusal.NotNow(Act.NUMBER, State.DRAFTING));
        assertThat(bureau.numbering.standings(office.clerk, 2026).get(0).last()).isZero();
    }

    @Test
    void of_two_who_decide_on_one_document_at_once_the_second_is_told_what_the_first_did() throws Exception {
        var id = office.drafted();
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        int seen = office.revision(id);
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Move>> both = List.of(
                    () -> {
                        together.await();
                        return bureau.deciding.passContent(office.unitHead, id, seen, "Đồng ý");
                    },
                    () -> {
                        together.await();
                        return bureau.deciding.sendBack(office.head, id, seen, "Chưa nêu căn cứ");
                    });
            var moves = pool.invokeAll(both).stream().map(one -> {
                try {
                    return one.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
            assertThat(moves.stream().filter(Move.Made.class::isInstance)).hasSize(1);
            var first = office.document(id);
            var second = (OutgoingRefusal.AlreadyDecided) refusal(moves.stream().filter(Move.Refused.class::isInstance).findFirst().orElseThrow());
            assertThat(second.state()).isEqualTo(first.state());
            assertThat(second.by()).isEqualTo(first.state() == State.DRAFTING ? office.head.name() : office.unitHead.name());
            assertThat(second.act()).isEqualTo(first.state() == State.DRAFTING ? Act.SEND_BACK : Act.PASS_CONTENT);
        } finally {
            pool.shutdown();
        }
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C12")
    @Test
    void sent_back_with_a_reason_it_waits_for_the_drafter_who_hands_in_another_text() {
        var id = office.drafted();
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        assertThat(refusal(bureau.deciding.sendBack(office.unitHead, id, office.revision(id), " "))).isEqualTo(new OutgoingRefusal.ReasonMissing());
        made(bureau.deciding.sendBack(office.unitHead, id, office.revision(id), "Bổ sung căn cứ pháp lý"));
        assertThat(waiting(id)).containsExactly("submit " + office.officer.name());
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), docx("Dự thảo lần 2"), Optional.empty(), "Đã bổ sung căn cứ"));
        var whole = bureau.documents.open(office.unitHead, id).orElseThrow();
        assertThat(whole.versions()).extracting(Version::ordinal).containsExactly(2, 1);
        assertThat(whole.life()).filteredOn(one -> one.act() == Act.SEND_BACK).singleElement().satisfies(one -> {
            assertThat(one.opinion()).isEqualTo("Bổ sung căn cứ pháp lý");
            assertThat(one.version()).isEqualTo(1);
        });
    }

    @Test
    void every_change_after_approval_goes_back_to_the_check_of_the_content_and_loses_the_approval() {
        var id = office.approved();
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), docx("Sửa một chữ"), Optional.empty(), ""));
        var document = office.document(id);
        assertThat(document.state()).isEqualTo(State.CONTENT_CHECK);
        assertThat(document.approval()).isEmpty();
        assertThat(document.code()).isEqualTo("01/SNV-VP");
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), ""));
        made(bureau.deciding.approve(office.head, id, office.revision(id), ""));
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        assertThat(office.document(id).code()).isEqualTo("01/SNV-VP");
        assertThat(office.document(id).approval().orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void other_particulars_after_approval_go_back_too_and_a_number_keeps_its_kind() {
        var id = office.approved();
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        var recipients = List.of(Recipient.onPaper("Sở Tài chính"));
        assertThat(refusal(bureau.drafting.change(office.officer, id, office.revision(id), office.particulars("Quyết định", "Về việc khác"), recipients)))
                .isEqualTo(new OutgoingRefusal.NumberStays("01/SNV-VP"));
        made(bureau.drafting.change(office.officer, id, office.revision(id), office.particulars("Công văn", "V/v khác"), recipients));
        assertThat(office.document(id).state()).isEqualTo(State.CONTENT_CHECK);
        assertThat(bureau.documents.recipients(office.clerk, id, 0, 10)).extracting(Recipient::name).containsExactly("Sở Tài chính");
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C12")
    @Test
    void the_one_who_approves_may_edit_what_lies_before_them_and_approves_their_own_text() {
        var id = office.drafted();
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), ""));
        made(bureau.drafting.addVersion(office.head, id, office.revision(id), docx("Giám đốc sửa"), Optional.empty(), ""));
        assertThat(office.document(id).state()).isEqualTo(State.APPROVAL);
        made(bureau.deciding.approve(office.head, id, office.revision(id), ""));
        assertThat(office.document(id).approval().orElseThrow().version()).isEqualTo(2);
        assertThat(life(id)).contains("EDIT");
    }

    @Test
    void a_comment_moves_nothing_but_is_kept_with_the_version_it_is_about() {
        var id = office.drafted();
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        made(bureau.drafting.comment(office.head, id, office.revision(id), "Nên gửi thêm Sở Tài chính"));
        assertThat(office.document(id).state()).isEqualTo(State.CONTENT_CHECK);
        assertThat(waiting(id)).containsExactly("pass-content " + office.unitHead.name());
        assertThat(bureau.documents.open(office.head, id).orElseThrow().life()).last()
                .satisfies(one -> assertThat(one.opinion()).isEqualTo("Nên gửi thêm Sở Tài chính"));
    }

    @Test
    void a_draft_is_submitted_with_a_text_and_recipients_or_not_at_all() {
        var bare = made(bureau.drafting.begin(office.officer, office.particulars("Công văn", "V/v trống"), List.of())).document();
        assertThat(refusal(bureau.drafting.submit(office.officer, bare, office.revision(bare), Optional.empty(), ""))).isEqualTo(new OutgoingRefusal.NoText());
        made(bureau.drafting.addVersion(office.officer, bare, office.revision(bare), docx("Có chữ"), Optional.empty(), ""));
        assertThat(refusal(bureau.drafting.submit(office.officer, bare, office.revision(bare), Optional.empty(), ""))).isEqualTo(new OutgoingRefusal.NoRecipients());
    }

    @Test
    void state_secrets_unknown_kinds_and_signers_of_other_offices_are_refused() {
        var good = office.particulars("Công văn", "V/v x");
        var secret = new Particulars(good.kind(), good.medium(), good.abstractText(), "", good.label(), "MẬT", good.signer(), "", List.of(), Optional.empty(), "", 1, "");
        assertThat(refusal(bureau.drafting.begin(office.officer, secret, List.of()))).isEqualTo(new OutgoingRefusal.StateSecret("MẬT"));
        assertThat(refusal(bureau.drafting.begin(office.officer, office.particulars("Thư tay", "x"), List.of()))).isEqualTo(new OutgoingRefusal.FieldWrong("kind", "Thư tay"));
        var elsewhere = bureau.new Office("STC");
        var theirs = new Particulars(good.kind(), good.medium(), good.abstractText(), "", good.label(), "", elsewhere.head.person(), "", List.of(), Optional.empty(), "", 1, "");
        assertThat(refusal(bureau.drafting.begin(office.officer, theirs, List.of()))).isInstanceOf(OutgoingRefusal.MayNotSign.class);
        var administrator = office.person("Trương Như Ý", "Quản trị", Optional.empty(), Role.ADMINISTRATOR);
        assertThat(refusal(bureau.drafting.begin(administrator, good, List.of()))).isEqualTo(new OutgoingRefusal.MayNotDraft());
    }

    @Test
    void files_that_only_pretend_to_be_documents_are_refused_by_name_and_reason() throws Exception {
        var id = office.drafted();
        assertThat(refusedFile(id, "x.docx", "not a zip".getBytes(StandardCharsets.UTF_8))).isEqualTo("neither-docx-nor-pdf");
        assertThat(refusedFile(id, "x.docx", zip("xl/workbook.xml", 10))).isEqualTo("not-docx");
        assertThat(refusedFile(id, "x.docx", zip("word/vbaProject.bin", 10))).isEqualTo("holds-macros");
        assertThat(refusedFile(id, "bom.docx", zip("word/document.xml", 400 << 20))).isEqualTo("unpacks-too-large");
        var cut = Bureau.docxBytes("Dự thảo");
        assertThat(refusedFile(id, "cut.docx", java.util.Arrays.copyOf(cut, cut.length / 2))).isIn("is-damaged", "not-docx");
        assertThat(office.document(id).versions()).isEqualTo(1);
    }

    private String refusedFile(OutgoingId id, String name, byte[] bytes) {
        var move = bureau.drafting.addVersion(office.officer, id, office.revision(id), new Upload(name, new ByteArrayInputStream(bytes)), Optional.empty(), "");
        return ((OutgoingRefusal.FileRefused) refusal(move)).why();
    }

    private static byte[] zip(String entry, int size) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            var block = new byte[1 << 20];
            for (int left = size; left > 0; left -= block.length) zip.write(block, 0, Math.min(left, block.length));
        }
        return bytes.toByteArray();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C2")
    @Test
    void what_is_attached_stays_with_the_next_version_unless_it_is_handed_in_anew() {
        var id = office.drafted();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), docx("2"), Optional.of(List.of(new Upload("phu-luc.docx", docx("PL").bytes()))), ""));
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), docx("3"), Optional.empty(), ""));
        assertThat(bureau.documents.version(office.officer, id, 3).orElseThrow().files()).extracting(Version.File::name).containsExactly("du-thao.docx", "phu-luc.docx");
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), docx("4"), Optional.of(List.of()), ""));
        assertThat(bureau.documents.version(office.officer, id, 4).orElseThrow().files()).hasSize(1);
    }

    @Test
    void a_draft_is_seen_by_those_who_take_part_and_by_no_other_office() {
        var id = office.drafted();
        var colleague = office.person("Hoàng Thành Ưng", "Chuyên viên", Optional.empty(), Role.OFFICER);
        assertThat(bureau.documents.find(office.officer, id)).isPresent();
        assertThat(bureau.documents.find(office.head, id)).isPresent();
        assertThat(bureau.documents.find(colleague, id)).isEmpty();
        var elsewhere = bureau.new Office("STC");
        for (var stranger : List.of(elsewhere.clerk, elsewhere.head, elsewhere.officer)) {
            assertThat(bureau.documents.find(stranger, id)).isEmpty();
            assertThat(refusal(bureau.deciding.sendBack(stranger, id, office.revision(id), "Không"))).isEqualTo(new OutgoingRefusal.NoSuchDocument());
        }
    }

    @Test
    void who_looked_at_it_is_kept() {
        var id = office.drafted();
        bureau.documents.open(office.head, id);
        bureau.clock.moveTo("2026-11-21T02:00:00Z");
        bureau.documents.open(office.head, id);
        assertThat(bureau.documents.open(office.clerk, id).orElseThrow().viewings()).filteredOn(one -> one.person().equals(office.head.name()))
                .singleElement().satisfies(one -> assertThat(one.times()).isEqualTo(2));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "J1")
    @Test
    void on_paper_it_is_signed_then_numbered_then_scanned_then_issued_and_recalled_it_is_frozen() {
        var id = issuedOnPaper(List.of(Recipient.onPaper("Ủy ban nhân dân phường An Hải")));
        assertThat(office.document(id).state()).isEqualTo(State.ISSUED);
        assertThat(waiting(id)).isEmpty();
        assertThat(bureau.documents.find(office.person("Mai Gia Huy", "Chuyên viên", Optional.empty(), Role.OFFICER), id)).isPresent();
        assertThat(refusal(bureau.drafting.addVersion(office.officer, id, office.revision(id), docx("x"), Optional.empty(), ""))).isInstanceOf(OutgoingRefusal.NotNow.class);
        var issuing = bureau.modules.get(Issuing.class);
        assertThat(refusal(issuing.recall(office.officer, id, office.revision(id), "Sai"))).isInstanceOf(OutgoingRefusal.NotYours.class);
        made(issuing.recall(office.clerk, id, office.revision(id), "Ban hành nhầm, theo ý kiến của Giám đốc ngày 20/11/2026"));
        assertThat(office.document(id).state()).isEqualTo(State.RECALLED);
        assertThatThrownBy(() -> bureau.database.asOwner().sql("update outgoing.document set note = 'x' where id = ?").param(id.value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "G1")
    @Test
    void what_is_kept_of_a_life_is_never_changed_or_erased_not_even_by_the_owner_of_the_tables() {
        var id = office.approved();
        for (var table : List.of("event", "version", "version_file")) {
            assertThatThrownBy(() -> bureau.database.asOwner().sql("delete from outgoing." + table + " where document_id = ?").param(id.value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> bureau.database.asOwner().sql("update outgoing.event set opinion = 'khác' where document_id = ?").param(id.value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_issue_to_5000_recipients_is_one_issue_with_one_trace_entry() {
        var recipients = IntStream.rangeClosed(1, 5000).mapToObj(i -> Recipient.onPaper("Đơn vị số " + i)).toList();
        long before = traces();
        var id = issuedOnPaper(recipients);
        assertThat(office.document(id).recipients()).isEqualTo(5000);
        assertThat(bureau.documents.recipients(office.clerk, id, 4990, 20)).extracting(Recipient::name).hasSize(10).first().isEqualTo("Đơn vị số 4991");
        assertThat(traces() - before).isEqualTo(10);
    }

    /** One trace for each of: begin, text, submit, content, form, approval, signature, number, scan, issue. */
    private long traces() {
        return bureau.database.asOwner().sql("select count(*) from audit.entry where act like 'outgoing.%'").query(Long.class).single();
    }

    private OutgoingId issuedOnPaper(List<Recipient> recipients) {
        var good = office.particulars("Công văn", "V/v ký trên giấy");
        var paper = new Particulars(good.kind(), Medium.PAPER, good.abstractText(), "", Sensitivity.INTERNAL, "", good.signer(), "", List.of(), Optional.empty(), "", 3, "");
        var issuing = bureau.modules.get(Issuing.class);
        var id = made(bureau.drafting.begin(office.officer, paper, recipients)).document();
        made(bureau.drafting.addVersion(office.officer, id, office.revision(id), docx("1"), Optional.empty(), ""));
        made(bureau.drafting.submit(office.officer, id, office.revision(id), Optional.empty(), ""));
        made(bureau.deciding.passContent(office.unitHead, id, office.revision(id), ""));
        made(bureau.deciding.passForm(office.clerk, id, office.revision(id), ""));
        made(bureau.deciding.approve(office.head, id, office.revision(id), ""));
        made(issuing.signedOnPaper(office.clerk, id, office.revision(id), ""));
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        var scan = new Upload("ban-quet.pdf", new ByteArrayInputStream("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8)));
        made(issuing.scanned(office.clerk, id, office.revision(id), scan, List.of(), false, Optional.empty()));
        made(issuing.issue(office.clerk, id, office.revision(id)));
        return id;
    }

    private static List<String> waiting(OutgoingId id) {
        return bureau.database.asOwner().sql("""
                select w.step || ' ' || p.full_name from worklist.item w join organisation.person p on p.id = w.person
                 where w.thing = ? and w.done_at is null order by 1""").param(id.value()).query(String.class).list();
    }

    private List<String> life(OutgoingId id) {
        return bureau.documents.open(office.clerk, id).orElseThrow().life().stream().map(one -> one.act().name()).toList();
    }
}
