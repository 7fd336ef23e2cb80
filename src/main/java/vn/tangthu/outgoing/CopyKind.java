package vn.tangthu.outgoing;

/** Sao y, sao lục, trích sao (Decree 30/2020/NĐ-CP, Art. 25); each has a series of its own. */
public enum CopyKind {
    SY("Sao y", "SY"),
    SL("Sao lục", "SL"),
    TRS("Trích sao", "TrS");

    private final String form;
    private final String abbreviation;

    CopyKind(String form, String abbreviation) {
        this.form = form;
        this.abbreviation = abbreviation;
    }

    /** Hình thức sao, as printed. */
    public String form() {
        return form;
    }

    /** As in its symbol: {@code 01/TrS-SNV}. */
    public String abbreviation() {
        return abbreviation;
    }
}
