package vn.tangthu.signing.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.Wording;
import vn.tangthu.signing.HeldKey;
import vn.tangthu.signing.TrustList;

/** The trust list as a page shows it. */
record TrustShown(List<Certificate> certificates, List<Revocations> lists, Optional<String> broken, String folder) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Wording.ZONE);

    /** @param fingerprint in groups of four, for reading aloud */
    record Certificate(String name, String issuer, String validFrom, String validTo, String standing, String icon, boolean warns, String fingerprint) {}

    /** @param days since it was made */
    record Revocations(String issuer, String madeOn, long days, String nextOn, boolean stale, int entries) {}

    static TrustShown of(TrustList.Listed listed, Instant now) {
        return new TrustShown(listed.certificates().stream().map(one -> certificate(one, now)).toList(),
                listed.lists().stream().map(one -> revocations(one, now)).toList(), listed.broken(), listed.folder());
    }

    private static Certificate certificate(TrustList.Trusted one, Instant now) {
        var standing = one.standing(now);
        return new Certificate(one.name(), one.issuer(), DAY.format(one.validFrom()), DAY.format(one.validTo()), "signing.standing." + standing, KeyRow.icon(standing),
                standing == HeldKey.Standing.EXPIRED || standing == HeldKey.Standing.ENDS_SOON, one.fingerprint().replaceAll("(.{4})(?!$)", "$1 "));
    }

    private static Revocations revocations(TrustList.Revocations one, Instant now) {
        return new Revocations(one.issuer(), DAY.format(one.madeAt()), one.age(now).toDays(), one.nextAt().map(DAY::format).orElse(""), one.isStale(now), one.entries());
    }
}
