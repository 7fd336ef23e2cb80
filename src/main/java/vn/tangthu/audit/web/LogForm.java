package vn.tangthu.audit.web;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tangthu.audit.LogQuestion;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Days;

/** The filters of the log as they stand in the address; what cannot be read does not restrict. */
public record LogForm(
        String person, String category, String act, String agency, String from, String to, String kind, String object, String before) {

    public LogForm {
        person = text(person);
        category = text(category);
        act = text(act);
        agency = text(agency);
        from = text(from);
        to = text(to);
        kind = text(kind);
        object = text(object);
        before = text(before);
    }

    LogQuestion question() {
        return new LogQuestion(filled(person), filled(category), filled(act), agencyId(), Days.typed(from), Days.typed(to), filled(kind), filled(object), id());
    }

    public boolean anything() {
        return !(person + category + act + agency + from + to + kind + object).isEmpty();
    }

    /** The same filters for another page or the export. */
    String query(OptionalLong next) {
        var address = UriComponentsBuilder.newInstance();
        add(address, "person", person);
        add(address, "category", category);
        add(address, "act", act);
        add(address, "agency", agency);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "kind", kind);
        add(address, "object", object);
        next.ifPresent(id -> address.queryParam("before", id));
        return Optional.ofNullable(address.build(true).getQuery()).orElse("");
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
    }

    private Optional<AgencyId> agencyId() {
        try {
            return filled(agency).map(AgencyId::of);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private OptionalLong id() {
        return before.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(before)) : OptionalLong.empty();
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
