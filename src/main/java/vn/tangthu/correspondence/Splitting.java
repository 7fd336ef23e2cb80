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
    private final FrozenRecords frozen;
    private final ApplicationEventPublisher events;

    Splitting(ActingAs actingAs, Readings readings, DraftRows drafts, PartRows parts, FrozenRecords frozen, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.readings = readings;
        this.drafts = drafts;
        this.parts = parts;
        this.frozen = frozen;
        this.events = events;
    }

    /**
     * What the clerk may be asked.
     *
     * @param ranges two documents or more, or a single one beside separator sheets; empty when it seems to be one document
     * @param whole the draft of the whole, when this one is a part that can be joined again
     * @param growing how far the stack is known, as long as it is being read; {@code ranges} is empty until then
     */
    public record Proposal(List<PageRange> ranges, Optional<DraftId> whole, Optional<Growing> growing) {

        /** As it is typed: {@code 1-3, 4-6}. */
        public String typed() {
            return ranges.stream().map(range -> range.toString().replace('–', '-')).collect(Collectors.joining(", "));
        }
    }

    /**
     * A stack of which pages are still to be read.
     *
     * @param known pages from the first on without a gap that have been read
     * @param ranges of the documents among them; the last may go on
     */
    public record Growing(int known, int pages, List<PageRange> ranges) {
        /** As it will be typed, with an open end: {@code 1-3, 4-…}. */
        public String typed() {
            return ranges.stream().map(range -> range == last() ? range.first() + "-…" : range.toString().replace('–', '-')).collect(Collectors.joining(", "));
        }

        private PageRange last() {
            return ranges.get(ranges.size() - 1);
        }
    }

    /** Nothing to ask for a draft kept whole on purpose; nothing to do yet for one that is being read. */
    public Proposal proposal(Actor actor, Draft draft) {
        var whole = draft.state() == Draft.State.OPEN ? actingAs.read(actor, () -> parts.wholeOf(draft.id())) : Optional.<DraftId>empty();
        boolean may = draft.state() == Draft.State.OPEN && draft.reading().pageCount() > 1 && !draft.keptWhole();
        if (!may || draft.reading().state() == Reading.State.FAILED) return new Proposal(List.of(), whole, Optional.empty());
        var stack = new StackOfPages(readings.outline(actor, draft.readingId()));
        if (draft.reading().state() != Reading.State.DONE) return new Proposal(List.of(), whole, Optional.of(growing(stack)));
        var ranges = stack.byHeads();
        return new Proposal(ranges.size() > 1 || stack.hasSeparators() ? ranges : List.of(), whole, Optional.empty());
    }

    private static Growing growing(StackOfPages stack) {
        var known = stack.known();
        return new Growing(known.pages().size(), stack.pages().size(), known.byHeads());
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
            var order = frozen.order(id.value());
            if (order.isPresent()) return new Outcome.Refused(new SplittingRefusal.Frozen(order.get().setName(), order.get().basis()));
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
        if (ranges.isEmpty() || whole.keptWhole() || frozen.order(whole.id().value()).isPresent()) return;
        boolean open = drafts.move(whole.id(), Draft.State.OPEN, Draft.State.SPLIT);
        boolean registered = !open && whole.state() == Draft.State.REGISTERED && parts.partsOf(whole.id()).isEmpty();
        if (open) cut(RECOGNITION, whole.agency(), whole.id(), whole.reading(), ranges, true);
        if (registered && ranges.size() > 1) cut(RECOGNITION, whole.agency(), whole.id(), whole.reading(), ranges.subList(1, ranges.size()), false);
    }
}
