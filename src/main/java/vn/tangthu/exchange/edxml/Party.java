package vn.tangthu.exchange.edxml;

/**
 * An agency as sender or recipient (QCVN 102:2016, From and To). Absent values are empty.
 *
 * @param code identifier of the agency: {@code 000.00.15.H51} (QCVN 102:2016) or {@code H51.15} (Decision 20/2020)
 * @param inCharge the agency above it
 */
public record Party(String code, String inCharge, String name, String address, String email, String telephone, String fax, String website) {

    public static Party of(String code, String name) {
        return new Party(code, "", name, "", "", "", "", "");
    }
}
