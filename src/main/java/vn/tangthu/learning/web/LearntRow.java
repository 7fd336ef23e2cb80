package vn.tangthu.learning.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.tangthu.kernel.Wording;
import vn.tangthu.learning.KnownItem;
import vn.tangthu.learning.KnownPartner;
import vn.tangthu.learning.Standing;

/**
 * Something learnt as the page shows it.
 *
 * @param value empty where the author itself is all there is
 * @param last day it was confirmed last
 */
record LearntRow(long id, String kind, String value, String detail, int confirmed, String last, Standing standing, String offBy, String offAt) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(Wording.ZONE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);

    static LearntRow of(KnownItem item, Instant now) {
        return new LearntRow(
                item.id(), item.kind().name(), item.value(), item.kind() == KnownItem.Kind.SIGNER ? item.position() : item.detail(),
                item.confirmed(), DAY.format(item.last()), Standing.of(item, now), item.off().map(KnownItem.Off::by).orElse(""),
                item.off().map(off -> MOMENT.format(off.at())).orElse(""));
    }

    public boolean isOff() {
        return standing == Standing.OFF;
    }

    public String kindKey() {
        return "learning.item." + kind;
    }

    public String standingKey() {
        return "learning.standing." + standing.name();
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** One partner with what is known of it. */
    record Partner(String author, List<LearntRow> rows) {
        static Partner of(KnownPartner partner, Clock clock) {
            return new Partner(partner.author(), partner.items().stream().map(item -> LearntRow.of(item, clock.instant())).toList());
        }
    }
}
