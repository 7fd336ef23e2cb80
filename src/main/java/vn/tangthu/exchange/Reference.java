package vn.tangthu.exchange;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.kernel.Days;

/** The identifier of a document in its usual form, agency, day and code, by which systems in use match what they say of it. */
record Reference(String agencyCode, Optional<LocalDate> issuedOn, String code) {

    /** Absent when its sender forms identifiers otherwise. */
    static Optional<Reference> read(String identifier) {
        var parts = identifier.split(",", 3);
        if (parts.length < 3) return Optional.empty();
        return Optional.of(new Reference(parts[0].strip(), Days.typed(parts[1].strip().replace('/', '-')), parts[2].strip()));
    }

    /** As it is sent. */
    @Override
    public String toString() {
        return agencyCode + "," + issuedOn.map(day -> day.toString().replace('-', '/')).orElse("") + "," + code;
    }
}
