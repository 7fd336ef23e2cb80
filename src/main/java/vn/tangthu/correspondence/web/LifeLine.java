package vn.tangthu.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import vn.tangthu.correspondence.Correction;
import vn.tangthu.correspondence.RegisterLine;

/** The stations of a document's life so far, for the picture at the top of its page. */
record LifeLine(List<Station> stations) {

    /**
     * @param reached false for one still ahead
     * @param when a day or a moment, empty when unknown
     */
    record Station(String messageKey, String icon, boolean reached, String when, String detail) {}

    static LifeLine of(RegisterLine line, List<Correction.Struck> struck) {
        var entry = line.entry();
        var stations = new ArrayList<Station>();
        stations.add(new Station("life.issued", "hand", true, Shown.day(entry.documentDate()), entry.author()));
        stations.add(new Station("life.arrived", "tray", true, Shown.day(entry.arrivedOn()), line.fileName().orElse("")));
        stations.add(new Station("life.registered", "stamp", true, Shown.moment(line.registeredAt()), line.registeredBy()));
        struck.stream().map(Correction.Struck::ordinal).distinct().forEach(ordinal -> stations.add(corrected(struck, ordinal)));
        stations.add(new Station("life.forwarded", "next", entry.forwardedOn().isPresent(), Shown.day(entry.forwardedOn()), entry.recipient()));
        return new LifeLine(stations);
    }

    private static Station corrected(List<Correction.Struck> struck, int ordinal) {
        var one = struck.stream().filter(s -> s.ordinal() == ordinal).findFirst().orElseThrow();
        return new Station("life.corrected", "undo", true, Shown.moment(one.at()), one.by());
    }
}
