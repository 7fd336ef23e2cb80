package vn.tangthu.recognition;

/**
 * The fields of an official document (Decree 30/2020/NĐ-CP, Art. 8 and App. VI). {@link #key()} is its name in JSON.
 */
public enum FieldName {
    /** Cơ quan chủ quản trực tiếp. */
    AGENCY_PARENT("agency_parent"),
    /** Tên cơ quan, tổ chức ban hành. */
    AGENCY("agency"),
    /** Số. */
    NUMBER("number"),
    /** Ký hiệu. */
    SYMBOL("symbol"),
    /** Số và ký hiệu together, as printed. */
    CODE("code"),
    /** Địa danh. */
    PLACE("place"),
    /** Ngày ban hành, as ISO date. */
    DATE("date"),
    /** Tên loại văn bản. */
    TYPE("type"),
    /** Trích yếu nội dung. */
    ABSTRACT("abstract"),
    /** Mức độ khẩn. */
    URGENCY("urgency"),
    /** Dấu chỉ độ mật. */
    SECRECY("secrecy"),
    /** Người ký: name of the first signer. */
    SIGNER("signer");

    private final String key;

    FieldName(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
