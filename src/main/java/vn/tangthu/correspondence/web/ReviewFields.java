package vn.tangthu.correspondence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.PageReading;

/** The fields of the form with their marks and their places on the paper. */
final class ReviewFields {

    private final Draft draft;
    private final Proposal proposal;
    private final IntFunction<Optional<PageReading>> pages;

    /** @param pages finds a page of the draft by its number, from 1 */
    ReviewFields(Draft draft, IntFunction<Optional<PageReading>> pages) {
        this.draft = draft;
        this.proposal = Proposal.of(draft);
        this.pages = remembering(pages);
    }

    /** By name of the input, in the order of the form. */
    Map<String, FieldView> of(RegistrationForm form, List<Fault> faults) {
        var views = new LinkedHashMap<String, FieldView>();
        for (var field : FormField.values()) views.put(field.input(), view(field, form.get(field), faults));
        return views;
    }

    private FieldView view(FormField field, String value, List<Fault> faults) {
        var reading = proposal.reading(field);
        return new FieldView(
                field.input(), field.messageKey(), value, mark(field, value, reading),
                reading.map(r -> (int) Math.floor(r.confidence() * 100)).orElse(0),
                reading.flatMap(this::snip).map(List::of).orElse(List.of()),
                value.equals(proposal.value(field)) ? past(field) : List.of(),
                faults.stream().filter(fault -> fault.input().equals(field.input())).toList());
    }

    private List<FieldView.Past> past(FormField field) {
        return field.reading().flatMap(draft.suggestion()::hint).map(FieldView.Past::of).orElse(List.of());
    }

    private Mark mark(FormField field, String value, Optional<FieldReading> reading) {
        if (field.reading().isEmpty()) return Mark.NONE;
        if (!value.equals(proposal.value(field))) return Mark.TYPED;
        if (reading.isPresent()) return reading.get().sure() ? Mark.SURE : Mark.DOUBTFUL;
        return field.usual() && draft.reading().fields().isPresent() ? Mark.ABSENT : Mark.NONE;
    }

    private Optional<FieldView.Snip> snip(FieldReading reading) {
        return reading.box().flatMap(box -> pages.apply(reading.page())
                .filter(page -> page.image().isPresent())
                .map(page -> new FieldView.Snip(page.number(), page.width(), page.height(), box)));
    }

    private static IntFunction<Optional<PageReading>> remembering(IntFunction<Optional<PageReading>> pages) {
        var found = new java.util.HashMap<Integer, Optional<PageReading>>();
        return number -> found.computeIfAbsent(number, pages::apply);
    }
}
