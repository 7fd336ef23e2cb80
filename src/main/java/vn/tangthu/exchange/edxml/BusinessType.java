package vn.tangthu.exchange.edxml;

import java.util.Arrays;
import java.util.Optional;

/** What a message wants (QCVN 102:2016 as amended 2022, BussinessDocType). */
public enum BusinessType {
    NEW("0"), RECALL("1"), UPDATE("2"), REPLACE("3");

    private final String code;

    BusinessType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<BusinessType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
