package vn.tangthu.accounts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must have: a least length, a lower-case letter, an upper-case letter, a digit and a special character
 * (QCVN 12:2026/BCA 3.7.2.6). Counted in characters as people see them: a Vietnamese letter with its tone mark is one
 * letter, however the keyboard composed it, and never a special character.
 */
final class PasswordRules {

    /** Hashing costs time; nobody types more. Characters. */
    static final int LONGEST = 256;

    private final int length;

    PasswordRules(int length) {
        this.length = length;
    }

    /** The same password typed on another keyboard gives the same bytes. */
    static String normal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    Optional<AccountRefusal> refusal(CharSequence typed, String accountName) {
        var password = normal(typed);
        var lacks = new ArrayList<String>();
        int characters = password.codePointCount(0, password.length());
        if (characters < length || characters > LONGEST) lacks.add("length");
        if (password.codePoints().noneMatch(Character::isLowerCase)) lacks.add("lower");
        if (password.codePoints().noneMatch(Character::isUpperCase)) lacks.add("upper");
        if (password.codePoints().noneMatch(Character::isDigit)) lacks.add("digit");
        if (password.codePoints().noneMatch(PasswordRules::isSpecial)) lacks.add("special");
        if (!lacks.isEmpty()) return Optional.of(new AccountRefusal.PasswordTooWeak(lacks, length));
        if (accountName.length() >= 4 && password.toLowerCase(Locale.ROOT).contains(accountName)) {
            return Optional.of(new AccountRefusal.PasswordHoldsName());
        }
        return Optional.empty();
    }

    /** Neither letter nor digit nor a mark on a letter; a space inside counts, a control character does not. */
    private static boolean isSpecial(int character) {
        int type = Character.getType(character);
        return !Character.isLetterOrDigit(character)
                && type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && !Character.isISOControl(character);
    }
}
