package vn.tangthu.accounts;

import java.util.Locale;

/** The four types of account of QCVN 12:2026/BCA 3.7. The words stand in the message files under {@code account-type.<NAME>}. */
public enum AccountType {
    /** Of an administrator: always a second factor, a new password every two months. */
    ADMINISTRATOR,
    /** Of somebody who works with records. */
    OPERATIONAL,
    /** Of somebody who looks after machines and software. */
    TECHNICAL,
    /** Of a program; signs in with a token, never with a password. */
    SERVICE;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountType ofStored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
