package vn.tangthu.exchange.edxml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Takes values out of elements and remembers what was wrong or only different from the standard. */
final class Values {

    /** Written for nothing by systems that do not leave elements empty. */
    private static final Set<String> NO_VALUE = Set.of("N/A", "NULL", "KHÔNG CÓ");
    private static final String STANDARD_DATE = "\\d{4}/\\d{2}/\\d{2}";
    private static final List<DateTimeFormatter> DATES = formats("uuuu/M/d", "uuuu-M-d", "d/M/uuuu", "d-M-uuuu", "uuuuMMdd");
    private static final List<DateTimeFormatter> TIMES = formats("uuuu/M/d H:m:s", "uuuu-M-d H:m:s", "uuuu-M-d'T'H:m:s", "d/M/uuuu H:m:s");

    private final LinkedHashSet<Finding> faults = new LinkedHashSet<>();
    private final LinkedHashSet<Finding> notes = new LinkedHashSet<>();

    void fault(Rule rule, Place place, String detail) {
        faults.add(new Finding(rule, place, detail));
    }

    void note(Rule rule, Place place, String detail) {
        notes.add(new Finding(rule, place, detail));
    }

    List<Finding> faults() {
        return List.copyOf(faults);
    }

    List<Finding> notes() {
        return List.copyOf(notes);
    }

    /** The first name is the standard's, the others are met in messages. */
    Optional<Element> child(Element parent, String... names) {
        for (int i = 0; i < names.length; i++) {
            var found = parent.child(names[i]);
            if (found.isEmpty()) continue;
            if (i > 0) note(Rule.OTHER_NAME, found.get().place(), names[i] + " thay cho " + names[0]);
            return found;
        }
        return Optional.empty();
    }

    String text(Element parent, String... names) {
        return child(parent, names).map(this::text).orElse("");
    }

    String text(Element element) {
        var text = element.text();
        if (!NO_VALUE.contains(text.toUpperCase(Locale.ROOT))) return text;
        note(Rule.NO_VALUE_WORD, element.place(), text);
        return "";
    }

    /** An attribute in some systems, an element in others. */
    String textOrAttribute(Element parent, String name) {
        return parent.child(name).map(this::text).or(() -> parent.attribute(name).map(String::strip)).orElse("");
    }

    void require(String value, Element near, String name) {
        if (value.isEmpty()) fault(Rule.MISSING, near.child(name).orElse(near).place(), name);
    }

    Optional<LocalDate> date(Element parent, String... names) {
        var element = child(parent, names);
        var text = element.map(this::text).orElse("");
        if (text.isEmpty()) return Optional.empty();
        var date = date(text).or(() -> time(text).map(LocalDateTime::toLocalDate));
        if (date.isEmpty()) fault(Rule.DATE_UNREADABLE, element.get().place(), text);
        else if (!text.matches(STANDARD_DATE)) note(Rule.OTHER_DATE_FORM, element.get().place(), text);
        return date;
    }

    Optional<LocalDateTime> time(Element parent, String name) {
        var element = parent.child(name);
        var text = element.map(this::text).orElse("");
        if (text.isEmpty()) return Optional.empty();
        var time = time(text).or(() -> date(text).map(LocalDate::atStartOfDay));
        if (time.isEmpty()) note(Rule.OTHER_DATE_FORM, element.get().place(), text);
        return time;
    }

    private static Optional<LocalDate> date(String text) {
        return DATES.stream().flatMap(format -> parsed(() -> LocalDate.parse(text, format)).stream()).findFirst();
    }

    private static Optional<LocalDateTime> time(String text) {
        var whole = text.replaceFirst("\\.\\d+", "");
        return TIMES.stream().flatMap(format -> parsed(() -> LocalDateTime.parse(whole, format)).stream()).findFirst()
                .or(() -> parsed(() -> OffsetDateTime.parse(text).toLocalDateTime()));
    }

    private static <T> Optional<T> parsed(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        var formats = new ArrayList<DateTimeFormatter>();
        for (var pattern : patterns) formats.add(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        return formats;
    }
}
