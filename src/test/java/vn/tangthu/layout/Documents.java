package vn.tangthu.layout;

import java.time.LocalDate;
import java.util.List;
import vn.tangthu.layout.LayoutContent.Attached;
import vn.tangthu.layout.LayoutContent.Paragraph;
import vn.tangthu.layout.LayoutContent.Signature;

/** Invented documents as offices write them, one of every template, without a fault in their form. */
public final class Documents {

    static final LocalDate DAY = LocalDate.of(2026, 2, 5);
    private static final Signature DEPUTY = Signature.of(Capacity.FOR_HEAD, "Giám đốc", "Phó Giám đốc", "Nguyễn Thị Hải Vân");
    private static final Signature HEAD = Signature.of(Capacity.OWN, "", "Giám đốc", "Trần Văn Bình");

    private Documents() {}

    private static LayoutContent.Writing by(Template template, String symbol) {
        return LayoutContent.writing(template).by("Ủy ban nhân dân thành phố Đà Nẵng", "Sở Nội vụ").number("7", symbol).at("Đà Nẵng").on(DAY);
    }

    public static LayoutContent dispatch() {
        return by(Template.DISPATCH, "SNV-VP").titled("", "tăng cường công tác văn thư, lưu trữ năm 2026").urgency("Khẩn")
                .to("Các sở, ban, ngành", "Ủy ban nhân dân các phường, xã")
                .text("Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:")
                .text("1. Rà soát, ban hành danh mục hồ sơ năm 2026 trước ngày 28 tháng 02 năm 2026.")
                .text("2. Lập hồ sơ công việc và nộp lưu đúng thời hạn quy định.")
                .text("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ để được hướng dẫn")
                .signedBy(DEPUTY).sentTo("VT, VP", "Như trên", "UBND thành phố (để báo cáo)", "Giám đốc Sở (để báo cáo)").drafted("NTH", 50)
                .address("Tầng 11, số 24 Trần Phú, phường Hải Châu, thành phố Đà Nẵng; điện thoại: 0236 3 000 000").done();
    }

    static LayoutContent decision() {
        return by(Template.DECISION, "QĐ-SNV").titled("", "Về việc bổ nhiệm công chức giữ chức vụ quản lý").decidedBy("Giám đốc Sở Nội vụ")
                .grounds("Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025",
                        "Căn cứ Quyết định số 12/2025/QĐ-UBND ngày 10 tháng 7 năm 2025 của Ủy ban nhân dân thành phố quy định chức năng, nhiệm vụ của Sở Nội vụ",
                        "Theo đề nghị của Chánh Văn phòng Sở")
                .body(Paragraph.article("Điều 1. Bổ nhiệm ông Lê Quang Minh, chuyên viên Văn phòng Sở, giữ chức vụ Phó Chánh Văn phòng Sở kể từ ngày 10 tháng 02 năm 2026."),
                        Paragraph.article("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
                        Paragraph.article("Điều 3. Chánh Văn phòng Sở, Trưởng các phòng thuộc Sở và ông Lê Quang Minh chịu trách nhiệm thi hành Quyết định này"))
                .signedBy(HEAD).sentTo("VT, VP", "Như Điều 3", "UBND thành phố (để báo cáo)").done();
    }

    static LayoutContent promulgation() {
        return by(Template.PROMULGATION, "QĐ-SNV").titled("", "Ban hành Quy chế công tác văn thư của Sở Nội vụ").decidedBy("Giám đốc Sở Nội vụ")
                .grounds("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư", "Theo đề nghị của Chánh Văn phòng Sở")
                .body(Paragraph.article("Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư của Sở Nội vụ."),
                        Paragraph.article("Điều 2. Chánh Văn phòng Sở và Trưởng các phòng thuộc Sở chịu trách nhiệm thi hành Quyết định này"))
                .signedBy(HEAD).sentTo("VT, VP", "Như Điều 2")
                .attach(new Attached("Quy chế", "Công tác văn thư của Sở Nội vụ", List.of(Paragraph.section("Chương I"), Paragraph.section("Quy định chung"),
                        Paragraph.article("Điều 1. Quy chế này quy định công tác văn thư của Sở Nội vụ."),
                        Paragraph.article("Điều 2. Quy chế này áp dụng đối với các phòng thuộc Sở.")))).done();
    }

    static LayoutContent resolution() {
        return LayoutContent.writing(Template.RESOLUTION).by("", "Hội đồng nhân dân phường Hải Châu").number("12", "NQ-HĐND").at("Hải Châu").on(LocalDate.of(2026, 11, 12))
                .titled("", "Về kế hoạch đầu tư công năm 2027").decidedBy("Hội đồng nhân dân phường Hải Châu")
                .grounds("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Xét Tờ trình số 45/TTr-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân phường")
                .body(Paragraph.article("Điều 1. Thông qua kế hoạch đầu tư công năm 2027 của phường."),
                        Paragraph.article("Điều 2. Giao Ủy ban nhân dân phường tổ chức thực hiện Nghị quyết này"))
                .signedBy(Signature.of(Capacity.ON_BEHALF, "Hội đồng nhân dân", "Chủ tịch", "Phạm Thu Hà")).sentTo("VT", "UBND phường", "Các ban của HĐND phường").done();
    }

    static LayoutContent notice() {
        return by(Template.NAMED, "TB-SNV").titled("Thông báo", "Lịch nghỉ Tết Nguyên đán năm 2026").circulation("Lưu hành nội bộ")
                .text("Sở Nội vụ thông báo lịch nghỉ Tết Nguyên đán năm 2026 như sau:")
                .text("1. Công chức, viên chức và người lao động được nghỉ 09 ngày, từ ngày 14 tháng 02 năm 2026 đến hết ngày 22 tháng 02 năm 2026.")
                .text("2. Các phòng phân công người trực trong những ngày nghỉ")
                .signedBy(Signature.of(Capacity.BY_ORDER, "Giám đốc", "Chánh Văn phòng", "Lê Quang Minh")).sentTo("VT, VP", "Các phòng thuộc Sở", "Ban Giám đốc (để báo cáo)").done();
    }

    static LayoutContent submission() {
        return by(Template.NAMED, "TTr-SNV").titled("Tờ trình", "Về việc phê duyệt Đề án số hóa tài liệu lưu trữ").to("Ủy ban nhân dân thành phố Đà Nẵng")
                .text("Sở Nội vụ kính trình Ủy ban nhân dân thành phố xem xét, phê duyệt Đề án số hóa tài liệu lưu trữ giai đoạn 2026 - 2030 theo dự thảo kèm theo")
                .signedBy(HEAD).sentTo("VT, CCVTLT", "Như trên", "Văn phòng UBND thành phố")
                .attach(new Attached("Phụ lục I", "Danh mục tài liệu cần số hóa", List.of(Paragraph.text("1. Hồ sơ địa giới hành chính, 120 hồ sơ."), Paragraph.text("2. Hồ sơ hộ tịch, 900 hồ sơ.")))).done();
    }

    static LayoutContent telegram() {
        return by(Template.TELEGRAM, "CĐ-SNV").titled("", "Về việc bảo vệ tài liệu lưu trữ trước bão số 12").decidedBy("Giám đốc Sở Nội vụ").urgency("Hỏa tốc")
                .to("Giám đốc các sở, ban, ngành", "Chủ tịch Ủy ban nhân dân các phường, xã")
                .text("Để chủ động ứng phó với bão số 12, Giám đốc Sở Nội vụ yêu cầu các cơ quan di chuyển tài liệu lưu trữ ở tầng trệt lên nơi cao trước 17 giờ 00 ngày 05 tháng 02 năm 2026")
                .signedBy(HEAD).sentTo("VT, CCVTLT", "Như trên", "UBND thành phố (để báo cáo)").done();
    }

    static LayoutContent invitation() {
        return by(Template.INVITATION, "GM-SNV").titled("", "Họp triển khai công tác văn thư năm 2026")
                .text("Sở Nội vụ trân trọng kính mời: Chánh Văn phòng các sở, ban, ngành.").text("Tới dự: Hội nghị triển khai công tác văn thư, lưu trữ năm 2026.")
                .text("Chủ trì: Ông Trần Văn Bình, Giám đốc Sở.").text("Thời gian: 08 giờ 00, ngày 12 tháng 02 năm 2026.").text("Địa điểm: Phòng họp số 02, Sở Nội vụ")
                .signedBy(DEPUTY).sentTo("VT, VP", "Như trên").done();
    }

    static LayoutContent introduction() {
        return by(Template.INTRODUCTION, "GGT-SNV").text("Sở Nội vụ trân trọng giới thiệu:").text("Bà: Nguyễn Thu Trang").text("Chức vụ: Chuyên viên")
                .text("Được cử đến: Trung tâm Lưu trữ lịch sử thành phố.").text("Về việc: Khai thác hồ sơ địa giới hành chính.")
                .text("Đề nghị quý cơ quan tạo điều kiện để bà có tên ở trên hoàn thành nhiệm vụ.").text("Giấy này có giá trị đến hết ngày 28 tháng 02 năm 2026")
                .signedBy(DEPUTY).sentTo("VT", "Như trên").done();
    }

    static LayoutContent minutes() {
        return by(Template.MINUTES, "BB-SNV").titled("", "Họp xét tuyển công chức năm 2026")
                .text("Thời gian bắt đầu: 08 giờ 30, ngày 05 tháng 02 năm 2026.").text("Địa điểm: Phòng họp số 02, Sở Nội vụ.")
                .text("Thành phần tham dự: Lãnh đạo Sở, Trưởng các phòng.").text("Chủ trì (chủ tọa): Ông Trần Văn Bình, Giám đốc Sở.").text("Thư ký (người ghi biên bản): Bà Nguyễn Thu Trang.")
                .text("Nội dung: Hội đồng thống nhất danh sách 12 người đủ điều kiện.").text("Cuộc họp kết thúc vào 10 giờ 15, ngày 05 tháng 02 năm 2026")
                .signedBy(new Signature(List.of("Chủ tọa"), "Trần Văn Bình")).signedBy(new Signature(List.of("Thư ký"), "Nguyễn Thu Trang")).sentTo("VT, hồ sơ", "Các thành viên Hội đồng").done();
    }

    static LayoutContent leave() {
        return by(Template.LEAVE, "GNP-SNV").text("Xét Đơn xin nghỉ phép ngày 02 tháng 02 năm 2026 của ông Lê Quang Minh, Sở Nội vụ cấp cho:")
                .text("Ông: Lê Quang Minh").text("Chức vụ: Phó Chánh Văn phòng")
                .text("Được nghỉ phép trong thời gian 05 ngày, kể từ ngày 09 tháng 02 năm 2026 đến hết ngày 13 tháng 02 năm 2026 tại thành phố Huế.")
                .text("Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm 2026")
                .signedBy(DEPUTY).sentTo("VT, VP", "Ông Lê Quang Minh").done();
    }

    static LayoutContent copy() {
        return by(Template.COPY, "SY-SNV").titled("Sao y", "").signedBy(Signature.of(Capacity.BY_ORDER, "Giám đốc", "Chánh Văn phòng", "Lê Quang Minh")).sentTo("VT", "Các phòng thuộc Sở").done();
    }

    static List<LayoutContent> all() {
        return List.of(dispatch(), decision(), promulgation(), resolution(), notice(), submission(), telegram(), invitation(), introduction(), minutes(), leave(), copy());
    }
}
