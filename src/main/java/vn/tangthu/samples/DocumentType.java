package vn.tangthu.samples;

import java.util.Locale;

/** Kinds of administrative document that the samples know (Decree 30/2020/NĐ-CP, Art. 7 and Appendix III). */
public enum DocumentType {
    DISPATCH("Công văn", ""),
    DECISION("Quyết định", "QĐ"),
    NOTICE("Thông báo", "TB"),
    PLAN("Kế hoạch", "KH"),
    REPORT("Báo cáo", "BC"),
    SUBMISSION("Tờ trình", "TTr"),
    INVITATION("Giấy mời", "GM"),
    GUIDANCE("Hướng dẫn", "HD"),
    TELEGRAM("Công điện", "CĐ"),
    RESOLUTION("Nghị quyết", "NQ"),
    DIRECTIVE("Chỉ thị", "CT"),
    PROGRAMME("Chương trình", "CTr"),
    CIRCULAR("Thông tư", "TT"),
    DECREE("Nghị định", "NĐ");

    private final String vietnamese;
    private final String abbreviation;

    DocumentType(String vietnamese, String abbreviation) {
        this.vietnamese = vietnamese;
        this.abbreviation = abbreviation;
    }

    /** Tên loại as written in a register, such as "Quyết định". */
    public String vietnamese() {
        return vietnamese;
    }

    /** As it stands in the symbol, such as "QĐ"; empty for a công văn. */
    public String abbreviation() {
        return abbreviation;
    }

    /** Whether the year stands between number and symbol: 06/2026/TT-BYT (Law on promulgation of normative documents). */
    boolean isNormative() {
        return this == CIRCULAR || this == DECREE;
    }

    /** Tên loại as printed over the abstract; a công văn prints none. */
    String heading() {
        return vietnamese.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
