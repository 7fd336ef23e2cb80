package vn.tangthu.layout;

import java.util.Arrays;
import java.util.Optional;

/** In which capacity somebody signs (Decree 30/2020/NĐ-CP, Article 13 and Appendix I, Part I, II.7). */
public enum Capacity {
    /** The head, as head. */
    OWN(""),
    /** Thay mặt: for a collective. */
    ON_BEHALF("TM."),
    /** Quyền: acting head. */
    ACTING("Q."),
    /** Ký thay: a deputy for the head. */
    FOR_HEAD("KT."),
    /** Thừa lệnh: by order of the head. */
    BY_ORDER("TL."),
    /** Thừa ủy quyền: by sub-authorisation. */
    SUB_AUTHORISED("TUQ.");

    private final String prefix;

    Capacity(String prefix) {
        this.prefix = prefix;
    }

    /** As printed, empty for {@link #OWN}. */
    public String prefix() {
        return prefix;
    }

    static Optional<Capacity> ofPrefix(String prefix) {
        return Arrays.stream(values()).filter(one -> !one.prefix.isEmpty() && one.prefix.equals(prefix)).findFirst();
    }
}
