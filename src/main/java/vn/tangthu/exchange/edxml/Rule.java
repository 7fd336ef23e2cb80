package vn.tangthu.exchange.edxml;

/** What a message can break, each with the code for programs and the sentence for people. */
public enum Rule {
    NOT_READABLE("not-readable", "Không mở được tệp"),
    EMPTY("empty", "Tệp rỗng"),
    TOO_LARGE("too-large", "Thông điệp lớn hơn giới hạn"),
    ZIP("zip", "Đây là tệp nén ZIP, không phải thông điệp XML"),
    NOT_XML("not-xml", "Tệp không chứa XML"),
    MIME_BROKEN("mime-broken", "Cấu trúc nhiều phần (MIME) bị hỏng"),
    TRANSFER_ENCODING_UNKNOWN("transfer-encoding-unknown", "Không hỗ trợ cách mã hóa của phần đính kèm"),
    XML_BROKEN("xml-broken", "XML sai cú pháp"),
    TRUNCATED("truncated", "Tệp bị cắt cụt, XML kết thúc giữa chừng"),
    ENCODING_BROKEN("encoding-broken", "Byte trong tệp không đúng bảng mã đã khai báo"),
    ENCODING_UNKNOWN("encoding-unknown", "Bảng mã khai báo không được hỗ trợ"),
    DOCTYPE("doctype", "Không chấp nhận khai báo DOCTYPE hoặc thực thể trong thông điệp"),
    TOO_DEEP("too-deep", "Các phần tử lồng nhau quá sâu"),
    TOO_MANY_ELEMENTS("too-many-elements", "Thông điệp có quá nhiều phần tử"),
    TEXT_TOO_LONG("text-too-long", "Nội dung ngoài tệp đính kèm quá dài"),
    TOO_MANY_ATTACHMENTS("too-many-attachments", "Thông điệp có quá nhiều tệp đính kèm"),
    BASE64_BROKEN("base64-broken", "Nội dung tệp đính kèm không phải Base64 hợp lệ"),
    NOT_EDXML("not-edxml", "XML không phải thông điệp hay trạng thái edXML"),
    MISSING("missing", "Thiếu thông tin bắt buộc"),
    CONTENT_MISSING("content-missing", "Danh mục kê tệp đính kèm nhưng không có nội dung"),
    DATE_UNREADABLE("date-unreadable", "Không hiểu được ngày"),
    BUSINESS_UNKNOWN("business-unknown", "Không rõ loại nghiệp vụ"),
    STATUS_UNKNOWN("status-unknown", "Mã trạng thái không có trong danh mục"),
    DIGEST_DIFFERS("digest-differs", "Tệp đính kèm khác với giá trị băm trong chữ ký"),
    OTHER_NAME("other-name", "Tên phần tử khác quy chuẩn"),
    OTHER_NAMESPACE("other-namespace", "Không gian tên khác quy chuẩn"),
    OTHER_DATE_FORM("other-date-form", "Ngày viết khác dạng yyyy/MM/dd"),
    NO_VALUE_WORD("no-value-word", "Giá trị thay cho chỗ trống được coi là trống"),
    CID_PREFIX_MISSING("cid-prefix-missing", "Mã tệp đính kèm thiếu tiền tố cid:"),
    NOT_IN_MANIFEST("not-in-manifest", "Tệp đính kèm không có trong danh mục"),
    SIGNATURE_EMPTY("signature-empty", "Phần chữ ký số để trống"),
    REASON_MISSING("reason-missing", "Trả lại hoặc từ chối mà không nêu lý do"),
    PLACE_MISSING("place-missing", "Thiếu địa danh ban hành"),
    SOAP_ENVELOPE("soap-envelope", "Phong bì kiểu SOAP của phiên bản cũ");

    private final String code;
    private final String sentence;

    Rule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}
