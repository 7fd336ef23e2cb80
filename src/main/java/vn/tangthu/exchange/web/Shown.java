package vn.tangthu.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.tangthu.exchange.Delivery;
import vn.tangthu.exchange.Inbox;
import vn.tangthu.exchange.Related;
import vn.tangthu.exchange.SentDocument;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;

/** Days, moments and states as the pages show them. */
final class Shown {

    static final int SIZE = 50;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);

    private Shown() {}

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String day(Optional<LocalDate> day) {
        return day.map(Days::shown).orElse("");
    }

    static int pages(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** The code that stands for what is shown of a delivery; empty: on its way. */
    static String code(Delivery delivery) {
        return delivery.shown().map(StatusCode::code).orElse("");
    }

    /**
     * The way of a document as four steps: arrived, registered, in hand, finished.
     *
     * @param steps how many are behind it, 0 to 4
     * @param mark {@code back} when it was returned or given back, {@code asked} when it is asked back, else empty
     */
    record Way(String code, int steps, String mark) {

        static Way of(String code) {
            return new Way(code, STEPS.getOrDefault(code, 0), code.equals("02") || code.equals("15") ? "back" : code.equals("13") ? "asked" : "");
        }

        static Way of(Delivery delivery) {
            var way = of(Shown.code(delivery));
            return way.mark.isEmpty() ? way : new Way(way.code, STEPS.getOrDefault(delivery.state().map(StatusCode::code).orElse(""), 1), way.mark);
        }

        public String getMessageKey() {
            return "exchange.state." + (code.isEmpty() ? "sending" : code);
        }

        public List<Boolean> dots() {
            return List.of(steps > 0, steps > 1, steps > 2, steps > 3);
        }
    }

    private static final java.util.Map<String, Integer> STEPS = java.util.Map.of("01", 1, "03", 2, "04", 3, "05", 3, "06", 4);

    /** A document that another updates or replaces. @param address empty when there is nothing to open */
    record Relation(String messageKey, String named, String address) {

        static List<Relation> of(Inbox.Arrived arrived) {
            var all = new java.util.ArrayList<Relation>();
            arrived.later().forEach(related -> all.add(of("later", related)));
            arrived.earlier().forEach(related -> all.add(of("earlier", related)));
            arrived.document().flatMap(SentDocument::change).filter(change -> arrived.earlier().isEmpty())
                    .ifPresent(change -> all.add(new Relation("exchange.remark.earlier." + change.kind() + ".unnamed", "", "")));
            return all;
        }

        private static Relation of(String which, Related related) {
            var key = "exchange.remark." + which + "." + related.kind() + (related.delivery().isEmpty() ? ".not-here" : "");
            return new Relation(key, related.code() + related.issuedOn().map(day -> " (" + Days.shown(day) + ")").orElse(""),
                    related.delivery().map(id -> "/exchange/inbox/" + id).orElse(""));
        }
    }

    /** One word of the history. */
    record Word(String messageKey, String description, String by, String at) {

        static Word of(Delivery.Said said) {
            return new Word("exchange.said." + said.code().code(), said.description(), said.by(), moment(said.at()));
        }
    }
}
