package vn.tangthu.accounts;

import java.util.Locale;

/** The name somebody signs in with: small letters, digits, dot, hyphen, underscore; 2 to 64 characters. */
final class AccountName {

    private AccountName() {}

    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean looksLikeOne(String typed) {
        return typed.matches("[a-z0-9][a-z0-9._-]{1,63}");
    }
}
