package vn.tangthu.handling.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.tangthu.handling.Assignment;
import vn.tangthu.handling.Direction;
import vn.tangthu.handling.HandlingRefusal;
import vn.tangthu.handling.Part;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.UnitId;

/** What stands in the inputs of a form, as text; shown again when the step is refused. */
record Typed(MultiValueMap<String, String> inputs) {

    static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    public String get(String name) {
        var first = inputs.getFirst(name);
        return first == null ? "" : first.strip();
    }

    public boolean has(String name, Object value) {
        return inputs.getOrDefault(name, List.of()).contains(value.toString());
    }

    public boolean isEmpty() {
        return inputs.isEmpty();
    }

    int number(String name) {
        return get(name).matches("\\d{1,9}") ? Integer.parseInt(get(name)) : 0;
    }

    Optional<UUID> id(String name) {
        return id(get(name), UUID::fromString);
    }

    private static <T> Optional<T> id(String text, java.util.function.Function<String, T> read) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> day(String name) {
        return Days.typed(get(name));
    }

    /** A day that is none. */
    Optional<HandlingRefusal> fault(String... days) {
        for (var name : days) {
            if (!get(name).isEmpty() && day(name).isEmpty()) return Optional.of(new HandlingRefusal.NoSuchDay(get(name)));
        }
        return Optional.empty();
    }

    /** A unit without a day of its own has the day common to all. */
    Direction direction(List<Unit> units) {
        var shares = units.stream().map(Unit::id).filter(unit -> has("lead", unit) || has("cooperating", unit))
                .map(unit -> new Direction.Share(unit, has("lead", unit) ? Part.LEAD : Part.COOPERATING, day("due-" + unit).or(() -> day("due"))))
                .toList();
        return new Direction(get("words"), shares);
    }

    String[] daysOf(List<Unit> units) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("due"), units.stream().map(unit -> "due-" + unit.id())).toArray(String[]::new);
    }

    /** Who leads first. */
    Assignment assignment() {
        var lead = id("lead").map(PersonId::new);
        var others = inputs.getOrDefault("people", List.of()).stream().map(text -> id(text, UUID::fromString)).flatMap(Optional::stream).map(PersonId::new);
        return new Assignment(get("words"), java.util.stream.Stream.concat(lead.stream(), others).toList(), day("due"));
    }

    static Optional<UnitId> unit(String text) {
        return id(text, UnitId::of);
    }
}
