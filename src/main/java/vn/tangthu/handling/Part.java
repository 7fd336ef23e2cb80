package vn.tangthu.handling;

/** Chủ trì or phối hợp. The words stand under {@code handling.part.<NAME>}. */
public enum Part {
    LEAD,
    COOPERATING;

    public String messageKey() {
        return "handling.part." + name();
    }
}
