package vn.tangthu.layout;

import java.util.Arrays;
import java.util.Optional;

/** A component of a document as Decree 30/2020/NĐ-CP, Appendix I names them. How each is printed stands in data/layout-rules.csv. */
public enum Part {
    NATION("Quốc hiệu"),
    MOTTO("Tiêu ngữ"),
    PARENT_AGENCY("Cơ quan chủ quản"),
    AGENCY("Cơ quan ban hành"),
    NUMBER("Số, ký hiệu"),
    PLACE_DATE("Địa danh và thời gian"),
    TYPE_NAME("Tên loại"),
    ABSTRACT("Trích yếu"),
    DISPATCH_ABSTRACT("Trích yếu công văn"),
    ADDRESSEES("Kính gửi"),
    AUTHORITY("Thẩm quyền ban hành"),
    GROUND("Căn cứ ban hành"),
    DECIDES("Lời ban hành"),
    SECTION("Phần, chương, mục"),
    BODY("Nội dung"),
    CAPACITY("Quyền hạn, chức vụ"),
    SIGNER("Họ tên người ký"),
    RECIPIENTS_HEAD("Nơi nhận"),
    RECIPIENT("Danh sách nơi nhận"),
    URGENCY("Mức độ khẩn"),
    CIRCULATION("Phạm vi lưu hành"),
    DRAFTER("Người soạn thảo, số bản"),
    ADDRESS("Địa chỉ cơ quan"),
    ATTACHED_HEAD("Phụ lục"),
    ATTACHED_TITLE("Tên phụ lục"),
    ATTACHED_REFERENCE("Kèm theo văn bản"),
    COPY_FORM("Hình thức sao"),
    PAGE_NUMBER("Số trang");

    private final String styleName;

    Part(String styleName) {
        this.styleName = "VB " + styleName;
    }

    /** As the list of styles of a word processor shows it to the drafter. */
    String styleName() {
        return styleName;
    }

    /** In our own files; a word processor may give another one when it saves, the name stays. */
    String styleId() {
        return "Vb" + name().replace("_", "");
    }

    static Optional<Part> ofStyleName(String name) {
        return Arrays.stream(values()).filter(part -> part.styleName.equalsIgnoreCase(name)).findFirst();
    }
}
