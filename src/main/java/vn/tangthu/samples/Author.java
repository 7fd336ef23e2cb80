package vn.tangthu.samples;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An agency that issues documents.
 *
 * @param parent the agency above, in ordinary letters, such as "Ủy ban nhân dân thành phố Hải Vân"
 * @param name in ordinary letters, such as "Sở Nội vụ"
 * @param symbol as in the code: UBND, SNV, ĐU
 * @param place địa danh
 * @param collective who signs with TM., such as "Ủy ban nhân dân"; absent where the head signs for themselves
 * @param head who leads
 * @param deputy who signs with KT.
 * @param office who signs with TL.
 */
public record Author(
        Optional<String> parent,
        String name,
        String symbol,
        String place,
        Layout layout,
        Optional<String> collective,
        Leader head,
        Leader deputy,
        Optional<Leader> office) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** @param post such as "Giám đốc" */
    public record Leader(String post, String name) {
        public Leader {
            Objects.requireNonNull(post);
            Objects.requireNonNull(name);
        }
    }

    /** A department or another body whose head signs. */
    public static Author headed(String parent, String name, String symbol, String place, Leader head, Leader deputy) {
        return new Author(
                parent.isEmpty() ? Optional.empty() : Optional.of(parent), name, symbol, place, Layout.STATE,
                Optional.empty(), head, deputy, Optional.empty());
    }

    /** A committee or council, for which its members sign with TM. */
    public static Author collective(String name, String symbol, String place, String collective, Leader head, Leader deputy) {
        return new Author(
                Optional.empty(), name, symbol, place, Layout.STATE, Optional.of(collective), head, deputy, Optional.empty());
    }

    /** A party committee, with the party's layout. */
    public static Author party(String parent, String name, String symbol, String place, Leader head, Leader deputy) {
        return new Author(
                Optional.of(parent), name, symbol, place, Layout.PARTY, Optional.of("Ban Thường vụ"), head, deputy,
                Optional.empty());
    }

    public Author withOffice(Leader leader) {
        return new Author(parent, name, symbol, place, layout, collective, head, deputy, Optional.of(leader));
    }

    public Author under(String above) {
        return new Author(Optional.of(above), name, symbol, place, layout, collective, head, deputy, office);
    }

    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
