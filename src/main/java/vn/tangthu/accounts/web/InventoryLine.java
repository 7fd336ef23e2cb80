package vn.tangthu.accounts.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import vn.tangthu.accounts.Account;
import vn.tangthu.accounts.AccountStatus;
import vn.tangthu.accounts.AccountType;

/** A line of the inventory of accounts, with the names of holder and division beside the account. */
record InventoryLine(Account account, String holder, String post, String division) {

    boolean fits(Optional<AccountType> type, Optional<AccountStatus> status, String words) {
        return type.filter(t -> t != account.type()).isEmpty()
                && status.filter(s -> s != account.status()).isEmpty()
                && plain(account.name() + " " + holder + " " + division).contains(plain(words.strip()));
    }

    /** Without accents and capitals, so that "nguyen" finds "Nguyễn". */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").replace('đ', 'd');
    }
}
