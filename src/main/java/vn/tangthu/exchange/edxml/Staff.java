package vn.tangthu.exchange.edxml;

/** Who acted at the agency (QCVN 102:2016, StaffInfo). */
public record Staff(String department, String name, String mobile, String email) {

    public static final Staff NOBODY = new Staff("", "", "", "");
}
