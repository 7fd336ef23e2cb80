package vn.tangthu.exchange;

import java.util.Arrays;

/** Why a message was set aside, beside the rules of the message's form. The sentence also answers the sender, so it is Vietnamese. */
enum AsideRule {
    FORM("form", "Thông điệp sai quy chuẩn"),
    EMPTY("empty", "Tệp thông điệp rỗng"),
    TOO_LARGE("too-large", "Thông điệp lớn hơn mức hệ thống nhận"),
    UNKNOWN_SENDER("unknown-sender", "Mã định danh nơi gửi chưa có trong danh sách liên thông"),
    OTHER_WAY("other-way", "Nơi gửi không được gửi qua đường truyền này"),
    UNKNOWN_RECIPIENT("unknown-recipient", "Không có cơ quan nào ở đây mang mã định danh nơi nhận"),
    SIGNATURE_BROKEN("signature-broken", "Chữ ký số của thông điệp không đúng: nội dung đã bị sửa hoặc người khác ký"),
    SIGNATURE_UNCHECKED("signature-unchecked", "Chưa kiểm tra được chữ ký số của thông điệp nên không nhận"),
    VIRUS("virus", "Tệp đính kèm có mã độc"),
    OTHER_CONTENT("other-content", "Mã định danh văn bản này đã nhận trước đó với nội dung khác"),
    UNKNOWN_DOCUMENT("unknown-document", "Trạng thái báo về một văn bản không có ở đây");

    private final String code;
    private final String sentence;

    AsideRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    String sentence(String detail) {
        if (this == FORM && !detail.isEmpty()) return detail;
        return detail.isEmpty() ? sentence + "." : sentence + ": " + detail + ".";
    }

    static AsideRule of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst().orElse(FORM);
    }
}
