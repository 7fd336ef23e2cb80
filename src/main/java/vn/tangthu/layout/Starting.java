package vn.tangthu.layout;

import vn.tangthu.layout.LayoutContent.Paragraph;
import vn.tangthu.layout.LayoutContent.Writing;

/** The words that documents of a kind usually begin with (Decree 30/2020/NĐ-CP, Appendix III), with dots where the drafter writes. */
final class Starting {

    private static final String DOTS = "…";

    private Starting() {}

    static Writing of(Template template) {
        var writing = LayoutContent.writing(template).at(DOTS).titled("", DOTS);
        return switch (template) {
            case RESOLUTION -> writing.decidedBy(DOTS).grounds("Căn cứ …", "Xét …").body(Paragraph.article("Điều 1. …"), Paragraph.article("Điều 2. …"));
            case DECISION -> writing.decidedBy(DOTS).grounds("Căn cứ …", "Theo đề nghị của …").body(Paragraph.article("Điều 1. …"),
                    Paragraph.article("Điều 2. Quyết định này có hiệu lực kể từ ngày …"), Paragraph.article("Điều 3. … chịu trách nhiệm thi hành Quyết định này"));
            case PROMULGATION -> writing.decidedBy(DOTS).grounds("Căn cứ …", "Theo đề nghị của …").body(Paragraph.article("Điều 1. Ban hành kèm theo Quyết định này …"),
                    Paragraph.article("Điều 2. Quyết định này có hiệu lực kể từ ngày …"), Paragraph.article("Điều 3. … chịu trách nhiệm thi hành Quyết định này"));
            case NAMED -> writing.titled(DOTS, DOTS).text(DOTS);
            case DISPATCH -> writing.to(DOTS).text(DOTS);
            case TELEGRAM -> writing.decidedBy(DOTS).to(DOTS).text(DOTS);
            case INVITATION -> lines(writing, "… trân trọng kính mời: …", "Tới dự: …", "Chủ trì: …", "Thời gian: …", "Địa điểm: …");
            case INTRODUCTION -> lines(writing.titled("", ""), "… trân trọng giới thiệu:", "Ông (bà): …", "Chức vụ: …", "Được cử đến: …", "Về việc: …",
                    "Đề nghị quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.", "Giấy này có giá trị đến hết ngày …");
            case MINUTES -> lines(writing.at(""), "Thời gian bắt đầu: …", "Địa điểm: …", "Thành phần tham dự: …", "Chủ trì (chủ tọa): …", "Thư ký (người ghi biên bản): …",
                    "Nội dung: …", "Cuộc họp (hội nghị, hội thảo) kết thúc vào … giờ …, ngày … tháng … năm …");
            case LEAVE -> lines(writing.titled("", ""), "Xét Đơn xin nghỉ phép ngày … của ông (bà) …, … cấp cho:", "Ông (bà): …", "Chức vụ: …",
                    "Được nghỉ phép trong thời gian …, kể từ ngày … đến hết ngày … tại …", "Số ngày nghỉ phép nêu trên được tính vào thời gian …");
            case COPY -> writing.titled("Sao y", "");
        };
    }

    private static Writing lines(Writing writing, String... lines) {
        for (var line : lines) writing.text(line);
        return writing;
    }
}
