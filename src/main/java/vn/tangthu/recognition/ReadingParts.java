package vn.tangthu.recognition;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.recognition.fields.FieldFinder;

/** Makes readings of parts: the pages are copied with all that was read on them, the fields are looked for anew. */
@Component
class ReadingParts {

    /** Fields are looked for on so many pages from the front, and on the last. */
    private static final int PAGES_WITH_FIELDS = 12;

    private final JdbcClient jdbc;
    private final PageRows pages;
    private final FieldFinder finder;

    ReadingParts(JdbcClient jdbc, PageRows pages, FieldFinder finder) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.finder = finder;
    }

    /** @throws IllegalStateException when the whole is not read to its end or has no such pages */
    ReadingId cut(ReadingId whole, PageRange range) {
        var part = new ReadingId(UUID.randomUUID());
        addReading(whole, part, range);
        int added = addPages(whole, part, range);
        if (added != range.count()) throw new IllegalStateException("Expected: pages " + range + "; Found: " + added);
        findFields(part);
        return part;
    }

    // rows are copied by populating from themselves, so that columns added later are copied too

    private void addReading(ReadingId whole, ReadingId part, PageRange range) {
        int added = jdbc.sql("""
                 insert into recognition.reading
                 select part.* from recognition.reading r, lateral jsonb_populate_record(r, jsonb_build_object(
                            'id', :part::uuid, 'part_of', r.id, 'first_page', r.first_page + :first - 1, 'page_count', :count,
                            'fields', null)) part
                  where r.id = :whole and r.state = 'DONE'""")
                .param("part", part.value())
                .param("first", range.first())
                .param("count", range.count())
                .param("whole", whole.value())
                .update();
        if (added == 0) throw new IllegalStateException("Only what is read to its end can be cut: " + whole);
    }

    private int addPages(ReadingId whole, ReadingId part, PageRange range) {
        return jdbc.sql("""
                 insert into recognition.page
                 select cut.* from recognition.page p, lateral jsonb_populate_record(p, jsonb_build_object(
                            'reading_id', :part::uuid, 'number', p.number - :first + 1, 'middle', p.number not in (:first, :last))) cut
                  where p.reading_id = :whole and p.number between :first and :last""")
                .param("part", part.value())
                .param("first", range.first())
                .param("last", range.last())
                .param("whole", whole.value())
                .update();
    }

    private void findFields(ReadingId part) {
        var read = pages.outer(part, PAGES_WITH_FIELDS);
        var fields = read.isEmpty() ? DocumentFields.NONE : finder.find(read);
        boolean noText = read.stream().allMatch(page -> page.words().isEmpty());
        jdbc.sql("""
                 update recognition.reading
                    set fields = ?::jsonb,
                        warnings = case when ? then array_append(array_remove(warnings, 'NO_TEXT'), 'NO_TEXT') else array_remove(warnings, 'NO_TEXT') end
                  where id = ?""")
                .params(FieldsAsJson.write(fields), noText, part.value())
                .update();
    }
}
