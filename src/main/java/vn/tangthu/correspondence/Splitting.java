package vn.tangthu.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.PageRange;
import vn.tangthu.recognition.PagesRead;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.recognition.Readings;

/**
 * One scan with several documents becomes several drafts: by itself where separator sheets lie between them, otherwise when
 * the clerk says so. The file stays as it came; each draft knows its pages. It can be undone until a part is registered.
 */
@Component
public class Splitting {

    private static final Actor RECOGNITION = Actor.system("recognition");

    private final ActingAs actingAs;
    private final Readings readings;
    private final DraftRows drafts;
    private final PartRows parts;
    private final ApplicationEventPublisher events;

    Splitting(ActingAs actingAs, Readings readings, DraftRows drafts, PartRows parts, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.readings = readings;
        this.drafts = drafts;
        this.parts = parts;
        this.events = events;
    }

    /**
     * What the clerk may be asked.
     *
     * @param ranges two documents or more, or a single one beside separator sheets; empty when it seems to be one document
     * @param whole the draft of the whole, when this one is a part that can be joined again
     */
    public record Proposal(List<PageRange> ranges, Optional<DraftId> whole) {

        /** As it is typed: {@code 1-3, 4-6}. */
        public String typed() {
            return ranges.stream().map(range -> range.toString().replace('–', '-')).collect(Collectors.joining(", "));
        }
    }

    /** Empty for a draft not read to its end, or kept whole on purpose. */
    public Proposal proposal(Actor actor, Draft draft) {
        var whole = draft.state() == Draft.State.OPEN ? actingAs.read(actor, () -> parts.wholeOf(draft.id())) : Optional.<DraftId>empty();
        boolean may = draft.state() == Draft.State.OPEN && draft.reading().state() == Reading.State.DONE && draft.reading().pageCount() > 1 && !draft.keptWhole();
        if (!may) return new Proposal(List.of(), whole);
        var stack = new StackOfPages(readings.outline(actor, draft.readingId()));
        var ranges = stack.byHeads();
        return new Proposal(ranges.size() > 1 || stack.hasSeparators() ? ranges : List.of(), whole);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param drafts in the order of their pages */
        record Split(List<DraftId> drafts) implements Outcome {}

        record Joined(DraftId whole) implements Outcome {}

        record Refused(SplittingRefusal refusal) implements Outcome {}
    }

    /** @param typed the pages of each document in the draft's own counting, such as {@code 1-3, 4-6} */
    public Outcome split(Actor actor, DraftId id, String typed) {
        if (!actor.has(Role.CLERK)) return new Outcome.Refused(new SplittingRefusal.NotAClerk());
        return actingAs.call(actor, () -> {
            var row = drafts.find(id);
            if (row.isEmpty()) return new Outcome.Refused(new SplittingRefusal.NotOnDesk());
            var reading = readings.find(actor, row.get().reading());
            if (reading.filter(r -> r.state() == Reading.State.DONE).isEmpty()) return new Outcome.Refused(new SplittingRefusal.StillReading());
            var stack = new StackOfPages(readings.outline(actor, row.get().reading()));
            var ranges = stack.typed(typed).filter(found -> found.size() > 1 || stack.hasSeparators());
            if (ranges.isEmpty()) return new Outcome.Refused(new SplittingRefusal.NoSuchPages(typed));
            if (!drafts.move(id, Draft.State.OPEN, Draft.State.SPLIT)) return new Outcome.Refused(new SplittingRefusal.NotOnDesk());
            return new Outcome.Split(cut(actor, actor.home(), id, row.get().reading(), ranges.get(), true));
        });
    }

    private List<DraftId> cut(Actor actor, AgencyId agency, DraftId whole, ReadingId reading, List<PageRange> ranges, boolean firstIsWhole) {
        var cut = readings.cut(actor, reading, ranges);
        var added = new ArrayList<DraftId>();
        for (int i = 0; i < ranges.size(); i++) added.add(parts.add(whole, cut.get(i), ranges.get(i), firstIsWhole && i == 0));
        events.publishEvent(new RecordEvent(
                actor, RecordEvent.RECORD, "incoming.split", Optional.of(agency), "draft", whole.toString(),
                Map.of("pages", ranges.stream().map(PageRange::toString).collect(Collectors.joining(", "))), Sensitivity.INTERNAL, Optional.empty()));
        return added;
    }

    /** Makes one draft of the parts again. What was typed for the whole before is there; what was typed for parts is not. */
    public Outcome join(Actor actor, DraftId part) {
        if (!actor.has(Role.CLERK)) return new Outcome.Refused(new SplittingRefusal.NotAClerk());
        try {
            return actingAs.call(actor, () -> joined(actor, part));
        } catch (PartTaken taken) {
            return new Outcome.Refused(new SplittingRefusal.PartTaken());
        }
    }

    /** Rolls back what was joined so far. */
    private static final class PartTaken extends RuntimeException {
        PartTaken() {
            super(null, null, false, false);
        }
    }

    private Outcome joined(Actor actor, DraftId part) {
        var whole = parts.wholeOf(part);
        if (whole.isEmpty()) return new Outcome.Refused(new SplittingRefusal.NotOnDesk());
        if (!drafts.move(whole.get(), Draft.State.SPLIT, Draft.State.OPEN)) return new Outcome.Refused(new SplittingRefusal.PartTaken());
        if (!parts.join(whole.get())) throw new PartTaken();
        parts.keepWhole(whole.get());
        events.publishEvent(RecordEvent.onRecord(actor, "incoming.joined", "draft", whole.get(), Map.of()));
        return new Outcome.Joined(whole.get());
    }

    /** Separator sheets are no question: the stack is split when its last page has been read. */
    @EventListener
    void pagesRead(PagesRead event) {
        var wholes = parts.ofReading(event.reading());
        boolean read = readings.find(RECOGNITION, event.reading()).filter(r -> r.state() == Reading.State.DONE).isPresent();
        if (wholes.isEmpty() || !read) return;
        var stack = new StackOfPages(readings.outline(RECOGNITION, event.reading()));
        if (!stack.hasSeparators()) return;
        for (var whole : wholes) splitBySeparators(whole, stack.bySeparators());
    }

    /**
     * Somebody may have registered the stack before its last page was read: the first document is that line's then, the
     * others come to the desk all the same.
     */
    private void splitBySeparators(PartRows.Whole whole, List<PageRange> ranges) {
        if (ranges.isEmpty() || whole.keptWhole()) return;
        boolean open = drafts.move(whole.id(), Draft.State.OPEN, Draft.State.SPLIT);
        boolean registered = !open && whole.state() == Draft.State.REGISTERED && parts.partsOf(whole.id()).isEmpty();
        if (open) cut(RECOGNITION, whole.agency(), whole.id(), whole.reading(), ranges, true);
        if (registered && ranges.size() > 1) cut(RECOGNITION, whole.agency(), whole.id(), whole.reading(), ranges.subList(1, ranges.size()), false);
    }
}
