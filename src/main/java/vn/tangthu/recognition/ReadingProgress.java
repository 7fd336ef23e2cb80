package vn.tangthu.recognition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.recognition.fields.FieldFinder;
import vn.tangthu.recognition.worker.Answer;

/** Stores what was read and moves the reading forward. Each step is one transaction and may come twice without harm. */
@Component
class ReadingProgress {

    private static final Actor RECOGNITION = Actor.system("recognition");
    /** Fields are looked for on so many pages from the front, and on the last. */
    private static final int PAGES_WITH_FIELDS = 12;

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final PageRows pages;
    private final FieldFinder finder;
    private final ApplicationEventPublisher events;
    private final WakeUp wakeUp;

    ReadingProgress(
            ActingAs actingAs, JdbcClient jdbc, PageRows pages, FieldFinder finder, ApplicationEventPublisher events, WakeUp wakeUp) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.pages = pages;
        this.finder = finder;
        this.events = events;
        this.wakeUp = wakeUp;
    }

    void lookedInto(ReadingId id, Answer.LookedInto found, Optional<Checksum> rendition) {
        actingAs.run(RECOGNITION, () -> {
            int changed = jdbc.sql("""
                     update recognition.reading
                        set state = 'READING', page_count = case when part_of is null then ? else page_count end, rendition = ?, warnings = ?, leased_until = null, leased_by = null
                      where id = ? and state = 'WAITING'""")
                    .params(found.pages(), rendition.map(Checksum::digest).orElse(null),
                            found.warnings().stream().map(Enum::name).toArray(String[]::new), id.value())
                    .update();
            if (changed == 0) return;
            jdbc.sql("""
                     insert into recognition.page (reading_id, number, agency_id, middle, background, requested_at)
                     select r.id, n, r.agency_id, n not in (1, r.page_count), r.background, r.requested_at
                       from recognition.reading r, generate_series(1, r.page_count) n where r.id = ?
                     on conflict (reading_id, number) do update set state = 'WAITING', attempts = 0, leased_until = null, failure = null""")
                    .param(id.value())
                    .update();
            wakeUp.afterCommit();
        });
    }

    void failed(ReadingId id, ReadingFailure failure) {
        actingAs.run(RECOGNITION, () -> fail(id, failure));
    }

    private void fail(ReadingId id, ReadingFailure failure) {
        int changed = jdbc.sql("""
                 update recognition.reading
                    set state = 'FAILED', failure = ?, leased_until = null, leased_by = null, finished_at = clock_timestamp()
                  where id = ? and state not in ('DONE', 'FAILED')""")
                .params(failure.name(), id.value())
                .update();
        if (changed > 0) events.publishEvent(new PagesRead(id));
    }

    /**
     * @param work the worker's time for the words of the page
     * @return whether the fields of the document are known now
     */
    boolean pageRead(ReadingId id, int number, Answer.PageRead page, Duration work) {
        return actingAs.call(RECOGNITION, () -> {
            lock(id);
            jdbc.sql("""
                     update recognition.page
                         set state = 'READ', words = ?, width = ?, height = ?, own_text = ?, read_millis = ?,
                             read_at = clock_timestamp()
                       where reading_id = ? and number = ? and state = 'WAITING'""")
                    .params(PackedWords.pack(page.words(), page.pen()), page.width(), page.height(), page.fromTextLayer(), work.toMillis(), id.value(), number)
                    .update();
            return settle(id);
        });
    }

    void imageMade(ReadingId id, int number, Checksum image) {
        actingAs.run(RECOGNITION, () -> {
            lock(id);
            jdbc.sql("""
                     update recognition.page set state = 'DONE', image = ?, leased_until = null, leased_by = null
                      where reading_id = ? and number = ? and state = 'READ'""")
                    .params(image.digest(), id.value(), number)
                    .update();
            settle(id);
        });
    }

    void pageFailed(ReadingId id, int number, ReadingFailure failure) {
        actingAs.run(RECOGNITION, () -> {
            lock(id);
            jdbc.sql("""
                     update recognition.page set state = 'FAILED', failure = ?, leased_until = null, leased_by = null
                      where reading_id = ? and number = ? and state in ('WAITING', 'READ')""")
                    .params(failure.name(), id.value(), number)
                    .update();
            settle(id);
        });
    }

    /** Pages of one document may come from several threads; the last of them must see all the others. */
    private void lock(ReadingId id) {
        jdbc.sql("select 1 from recognition.reading where id = ? for update").param(id.value()).query(Integer.class).optional();
    }

    private boolean settle(ReadingId id) {
        var now = standing(id);
        if (now.state.equals("READING") && now.outerWaiting == 0 && now.failed < now.pages) {
            var read = pages.outer(id, 1);
            storeFields(id, finder.find(read), read.stream().allMatch(page -> page.words().isEmpty()));
        }
        if (now.unfinished == 0 && !List.of("DONE", "FAILED").contains(now.state)) finish(id, now);
        return now.outerWaiting == 0;
    }

    private void finish(ReadingId id, Standing now) {
        if (now.failed == now.pages) {
            fail(id, now.failure.orElse(ReadingFailure.GAVE_UP));
            return;
        }
        if (now.pages > 2) {
            var read = pages.outer(id, PAGES_WITH_FIELDS);
            storeFields(id, finder.find(read), read.stream().allMatch(page -> page.words().isEmpty()));
        }
        jdbc.sql("update recognition.reading set state = 'DONE', finished_at = clock_timestamp() where id = ?").param(id.value()).update();
        events.publishEvent(new PagesRead(id));
    }

    private void storeFields(ReadingId id, DocumentFields fields, boolean noText) {
        int changed = jdbc.sql("""
                 update recognition.reading
                    set fields = ?::jsonb, state = case when state = 'READING' then 'FIELDS_READY' else state end,
                        warnings = case when ? then array_append(array_remove(warnings, 'NO_TEXT'), 'NO_TEXT') else array_remove(warnings, 'NO_TEXT') end
                  where id = ? and fields is distinct from ?::jsonb""")
                .params(FieldsAsJson.write(fields), noText, id.value(), FieldsAsJson.write(fields))
                .update();
        if (changed > 0) events.publishEvent(new FieldsRead(id, fields));
    }

    private record Standing(String state, int pages, int outerWaiting, int unfinished, int failed, Optional<ReadingFailure> failure) {}

    private Standing standing(ReadingId id) {
        return jdbc.sql("""
                 select r.state, r.page_count,
                        count(*) filter (where p.state = 'WAITING' and not p.middle) as outer_waiting,
                        count(*) filter (where p.state in ('WAITING', 'READ')) as unfinished,
                        count(*) filter (where p.state = 'FAILED') as failed, min(p.failure) as failure
                   from recognition.reading r join recognition.page p on p.reading_id = r.id
                  where r.id = ? group by r.id""")
                .param(id.value())
                .query((row, n) -> new Standing(
                        row.getString("state"), row.getInt("page_count"), row.getInt("outer_waiting"), row.getInt("unfinished"),
                        row.getInt("failed"), Optional.ofNullable(row.getString("failure")).map(ReadingFailure::valueOf)))
                .single();
    }
}
