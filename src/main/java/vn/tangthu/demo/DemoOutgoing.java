package vn.tangthu.demo;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.layout.ContentReading;
import vn.tangthu.layout.Templates;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.outgoing.Composing;
import vn.tangthu.outgoing.Deciding;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Issuing;
import vn.tangthu.outgoing.Medium;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.Numbering;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.OutgoingQuestion;
import vn.tangthu.outgoing.Particulars;
import vn.tangthu.outgoing.Recipient;
import vn.tangthu.outgoing.Upload;

/** Outgoing documents of an agency on their way: a draft, one to be checked, one to be approved, one to be numbered, one issued on paper. */
@Component
@ConditionalOnProperty("tangthu.demo")
class DemoOutgoing {

    private static final List<Text> TEXTS = List.of(
            new Text("Công văn", Medium.ELECTRONIC, "V/v báo cáo kết quả số hóa tài liệu quý IV năm 2026",
                    "Để tổng hợp kết quả số hóa tài liệu lưu trữ, đề nghị các đơn vị báo cáo số trang đã số hóa, số hồ sơ đã lập và những khó khăn cần tháo gỡ.\n"
                            + "Báo cáo gửi trước ngày 15/12/2026."),
            new Text("Kế hoạch", Medium.ELECTRONIC, "Tập huấn công tác văn thư, lưu trữ năm 2027",
                    "I. MỤC ĐÍCH, YÊU CẦU\nNâng cao kỹ năng lập hồ sơ điện tử cho công chức, viên chức.\nII. NỘI DUNG\nTổ chức hai lớp tập huấn trong quý I năm 2027, mỗi lớp hai ngày."),
            new Text("Thông báo", Medium.ELECTRONIC, "Về việc phân công trực trong dịp nghỉ lễ",
                    "Trưởng các phòng phân công người trực, gửi danh sách về Văn phòng trước ngày 20/12/2026.\nNgười trực ghi sổ và bàn giao đầy đủ khi hết ca."),
            new Text("Công văn", Medium.ELECTRONIC, "V/v góp ý dự thảo quy chế công tác văn thư",
                    "Qua nghiên cứu dự thảo, cơ quan cơ bản thống nhất với nội dung và đề nghị bổ sung quy định về thời hạn nộp hồ sơ điện tử."),
            new Text("Công văn", Medium.PAPER, "V/v cử người tham gia đoàn kiểm tra",
                    "Theo đề nghị của quý cơ quan, chúng tôi cử một chuyên viên tham gia đoàn kiểm tra công tác lưu trữ từ ngày 07/12/2026."));

    private final OutgoingDocuments documents;
    private final Drafting drafting;
    private final Composing composing;
    private final Deciding deciding;
    private final Numbering numbering;
    private final Issuing issuing;
    private final People people;

    DemoOutgoing(
            OutgoingDocuments documents, Drafting drafting, Composing composing, Deciding deciding, Numbering numbering, Issuing issuing, People people) {
        this.documents = documents;
        this.drafting = drafting;
        this.composing = composing;
        this.deciding = deciding;
        this.numbering = numbering;
        this.issuing = issuing;
        this.people = people;
    }

    private record Text(String kind, Medium medium, String about, String body) {}

    private record Office(Actor clerk, Actor leader, Actor unitHead, Actor officer, List<Recipient> recipients) {}

    /**
     * What is on its way already stays as it is.
     *
     * @param recipients agencies and others named under nơi nhận
     */
    void run(Actor clerk, List<Recipient> recipients) {
        int there = (int) documents.list(clerk, OutgoingQuestion.of(OutgoingQuestion.Whose.ALL)).total();
        office(clerk, recipients).ifPresent(office -> {
            for (int i = there; i < TEXTS.size(); i++) send(office, TEXTS.get(i), i);
        });
    }

    private Optional<Office> office(Actor clerk, List<Recipient> recipients) {
        var colleagues = people.atWork(clerk);
        var leader = colleagues.stream().filter(person -> person.roles().contains(Role.AGENCY_HEAD)).findFirst();
        var unitHead = colleagues.stream().filter(person -> person.roles().contains(Role.UNIT_HEAD) && person.unit().isPresent()).findFirst();
        var officer = unitHead.flatMap(head -> colleagues.stream()
                .filter(person -> person.unit().equals(head.unit()) && person.roles().equals(java.util.Set.of(Role.OFFICER))).findFirst());
        if (leader.isEmpty() || officer.isEmpty()) return Optional.empty();
        return Optional.of(new Office(clerk, leader.get().actor(), unitHead.get().actor(), officer.get().actor(), recipients));
    }

    private void send(Office office, Text text, int steps) {
        var particulars = new Particulars(
                text.kind, text.medium, text.about, "", Sensitivity.INTERNAL, "", office.leader.person(), "", List.of(), Optional.empty(), "", 3, "");
        var id = made(drafting.begin(office.officer, particulars, office.recipients)).document();
        var document = documents.find(office.officer, id).orElseThrow();
        var docx = composing.docx(office.officer, document, office.recipients, text.body);
        made(drafting.addVersion(office.officer, id, revision(office, id), new Upload("du-thao.docx", new ByteArrayInputStream(docx)), Optional.empty(), ""));
        if (steps == 0) return;
        made(drafting.submit(office.officer, id, revision(office, id), Optional.empty(), "Kính trình xem xét"));
        if (steps == 1) return;
        made(deciding.passContent(office.unitHead, id, revision(office, id), "Thống nhất nội dung"));
        made(deciding.passForm(office.clerk, id, revision(office, id), ""));
        if (steps == 2) return;
        made(deciding.approve(office.leader, id, revision(office, id), "Đồng ý"));
        if (text.medium == Medium.PAPER) issueOnPaper(office, id);
    }

    private void issueOnPaper(Office office, OutgoingId id) {
        made(issuing.signedOnPaper(office.clerk, id, revision(office, id), ""));
        made(numbering.number(office.clerk, id, revision(office, id)));
        var document = documents.find(office.clerk, id).orElseThrow();
        var number = document.number().orElseThrow();
        var text = composing.read(documents.version(office.clerk, id, document.versions()).orElseThrow()).orElseThrow();
        if (!(text instanceof ContentReading.Understood understood)) throw new IllegalStateException("A draft of the demonstration was not understood: " + text);
        var scan = Templates.pdf(understood.content().numbered(String.valueOf(number.number()), number.on()));
        made(issuing.scanned(office.clerk, id, revision(office, id), new Upload("ban-quet.pdf", new ByteArrayInputStream(scan)), List.of(), false, Optional.empty()));
        made(issuing.issue(office.clerk, id, revision(office, id)));
    }

    private int revision(Office office, OutgoingId id) {
        return documents.find(office.clerk, id).or(() -> documents.find(office.officer, id)).orElseThrow().revision();
    }

    private static Move.Made made(Move move) {
        if (move instanceof Move.Refused refused) throw new IllegalStateException("A step of the demonstration was refused: " + refused.refusals());
        return (Move.Made) move;
    }
}
