package vn.tangthu.exchange.edxml;

import java.util.Arrays;
import java.util.Optional;

/** The states that receivers send back, as the systems in use understand them. */
public enum StatusCode {
    ARRIVED("01", "đã đến"), REJECTED("02", "từ chối tiếp nhận"), ACCEPTED("03", "đã tiếp nhận"), ASSIGNED("04", "đã phân công xử lý"),
    IN_HAND("05", "đang xử lý"), FINISHED("06", "hoàn thành"), RECALL_ASKED("13", "yêu cầu lấy lại"),
    RECALL_AGREED("15", "đồng ý lấy lại"), RECALL_REFUSED("16", "từ chối lấy lại");

    private final String code;
    private final String meaning;

    StatusCode(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    boolean wantsReason() {
        return this == REJECTED || this == RECALL_REFUSED;
    }

    /** {@code 1} is taken for {@code 01}. */
    static Optional<StatusCode> of(String written) {
        var code = written.length() == 1 ? "0" + written : written;
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }
}
