package vn.tangthu.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import vn.tangthu.outgoing.Act;
import vn.tangthu.outgoing.Happening;

/**
 * A station in the life of a document.
 *
 * @param reached false for one still ahead
 * @param by who did it, with in whose name
 * @param version of the text it was about, 0 for none
 */
record Station(String messageKey, String icon, boolean reached, String when, String by, String opinion, int version, boolean back) {

    static List<Station> of(List<Happening> life, List<Act> ahead) {
        var stations = new ArrayList<Station>();
        for (var one : life) {
            stations.add(new Station(
                    "outgoing.done." + one.act().name(), StateIcon.of(one.act()), true, Shown.moment(one.at()),
                    one.inNameOf().isEmpty() ? one.by().name() : one.by().name() + " (" + one.inNameOf() + ")", one.opinion(), one.version(),
                    one.act() == Act.SEND_BACK || one.act() == Act.CANCEL || one.act() == Act.RECALL));
        }
        for (var act : ahead) stations.add(new Station(act.messageKey(), StateIcon.of(act), false, "", "", "", 0, false));
        return stations;
    }
}
