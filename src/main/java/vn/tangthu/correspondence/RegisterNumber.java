package vn.tangthu.correspondence;

/**
 * Số đến. One series a year and agency, in order of receipt, paper and electronic together; never reused.
 * Source: Decree 30/2020/NĐ-CP, Art. 22(2).
 */
public record RegisterNumber(int year, int value) implements java.io.Serializable {
    public RegisterNumber {
        if (value < 1) throw new IllegalArgumentException("Register number starts at 1. Found: " + value);
    }

    /** As offices write it: below 10 with a leading zero (Decree 30/2020/NĐ-CP, App. I). */
    @Override
    public String toString() {
        return value < 10 ? "0" + value : String.valueOf(value);
    }
}
