package vn.tangthu.samples;

import java.util.List;
import java.util.Optional;

/**
 * Who signs, as printed.
 *
 * @param position lines as printed, such as "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
 * @param name full name
 */
public record Signer(List<String> position, String name) {

    private static final List<String> PREFIXES = List.of("TUQ.", "TM.", "KT.", "TL.", "Q.", "T/M", "K/T", "T/L");

    public Signer {
        position = List.copyOf(position);
    }

    /** Quyền hạn: TM., KT., TL., TUQ., Q., or in party documents T/M, K/T, T/L; that of the first line. */
    public Optional<String> authority() {
        return PREFIXES.stream().filter(p -> position.get(0).startsWith(p + " ")).findFirst();
    }
}
