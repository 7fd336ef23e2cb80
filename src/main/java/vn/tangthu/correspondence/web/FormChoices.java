package vn.tangthu.correspondence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.Field;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;

/** What the inputs of the form offer to choose from. */
@Component
class FormChoices {

    /** Kinds of administrative documents (Decree 30/2020/NĐ-CP, Art. 7), in its order. */
    private static final List<String> KINDS = List.of(
            "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình",
            "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng", "Công văn", "Công điện",
            "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi",
            "Phiếu chuyển", "Phiếu báo", "Thư công");
    private static final int MOST_AUTHORS = 100;

    private final IncomingRegister register;
    private final RecipientsOfAgency recipients;
    private final Clock clock;

    FormChoices(IncomingRegister register, RecipientsOfAgency recipients, Clock clock) {
        this.register = register;
        this.recipients = recipients;
        this.clock = clock;
    }

    Choices of(Actor actor) {
        int year = LocalDate.now(clock.withZone(Wording.ZONE)).getYear();
        var authors = new LinkedHashSet<>(register.frequent(actor, Field.AUTHOR, year, MOST_AUTHORS));
        authors.addAll(register.frequent(actor, Field.AUTHOR, year - 1, MOST_AUTHORS));
        return new Choices(authors, kinds(actor, year), recipients(actor).names());
    }

    private Set<String> kinds(Actor actor, int year) {
        var kinds = new LinkedHashSet<>(register.frequent(actor, Field.KIND, year, KINDS.size()));
        kinds.addAll(KINDS);
        return kinds;
    }

    Recipients recipients(Actor actor) {
        return recipients.of(actor);
    }

    /** @param kinds those used often first */
    record Choices(Set<String> authors, Set<String> kinds, List<String> recipients) {
        public List<String> urgencies() {
            return Proposal.URGENCIES;
        }

        public List<String> secrecies() {
            return Proposal.SECRECIES;
        }
    }
}
