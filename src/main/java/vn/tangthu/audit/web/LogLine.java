package vn.tangthu.audit.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.tangthu.audit.AuditEntry;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Wording;

/** A line of the log in words. */
public record LogLine(
        long id,
        String time,
        String isoTime,
        String personId,
        String person,
        String agency,
        String category,
        String act,
        String objectKind,
        String objectId,
        List<Detail> details,
        String source,
        String sensitivity,
        boolean sealed,
        String seal) {

    /** One thing more that is known of an act; both in words, or as they were written where there are none for them. */
    public record Detail(String name, String value) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss.SSS");

    static LogLine of(AuditEntry entry, MessageSource messages, Locale locale, Map<AgencyId, String> agencies) {
        return new LogLine(
                entry.id(),
                TIME.format(ZonedDateTime.ofInstant(entry.at(), Wording.ZONE)),
                entry.at().toString(),
                entry.person().toString(),
                entry.personName(),
                entry.agency().map(id -> agencies.getOrDefault(id, id.toString())).orElse(""),
                messages.getMessage("audit.category." + entry.category(), null, entry.category(), locale),
                messages.getMessage(entry.actKey(), null, entry.act(), locale),
                messages.getMessage("audit.kind." + entry.objectKind(), null, entry.objectKind(), locale),
                entry.objectId(),
                details(entry, messages, locale),
                entry.source().orElse(""),
                messages.getMessage("sensitivity." + entry.sensitivity(), null, String.valueOf(entry.sensitivity().level()), locale),
                entry.seal().isPresent(),
                entry.seal().isPresent() ? String.valueOf(entry.seal().getAsLong()) : "");
    }

    private static List<Detail> details(AuditEntry entry, MessageSource messages, Locale locale) {
        return entry.details().entrySet().stream()
                .filter(detail -> !detail.getValue().isBlank())
                .map(detail -> new Detail(name(entry.objectKind(), detail.getKey(), messages, locale), value(entry.objectKind(), detail, messages, locale)))
                .toList();
    }

    /** A value that is one of a few known ones, such as the type of an account, has words of its own. */
    private static String value(String objectKind, Map.Entry<String, String> detail, MessageSource messages, Locale locale) {
        var code = objectKind + "-" + detail.getKey() + "." + detail.getValue().toUpperCase(Locale.ROOT);
        return messages.getMessage(code, null, detail.getValue(), locale);
    }

    /** What the key means on this kind of thing, else on all things, else as a field of a register. */
    private static String name(String objectKind, String key, MessageSource messages, Locale locale) {
        var codes = new String[] {"audit.detail." + objectKind + "." + key, "audit.detail." + key, "field." + key};
        return messages.getMessage(new DefaultMessageSourceResolvable(codes, key), locale);
    }
}
