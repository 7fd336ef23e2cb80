package vn.tangthu.recognition;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.recognition.fields.DocumentStart;
import vn.tangthu.recognition.worker.Answer;

/** What pages are in their stack: separators, backs, first pages. */
@Component
class PageOutlines {

    private static final Actor RECOGNITION = Actor.system("recognition");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final PageRows pages;

    PageOutlines(ActingAs actingAs, JdbcClient jdbc, PageRows pages) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /** Before the page counts as done, so that all is known when the last page is. */
    void marksRead(ReadingId id, int number, Answer.MarksRead marks) {
        if (marks.codes().isEmpty() && !marks.blank()) return;
        actingAs.run(RECOGNITION, () -> jdbc.sql("update recognition.page set codes = ?, blank = ? where reading_id = ? and number = ?")
                .params(marks.codes().toArray(String[]::new), marks.blank(), id.value(), number)
                .update());
    }

    /** So that it can be told while others are being read where documents begin. */
    void wordsRead(ReadingId id, int number) {
        if (number == 1) return;
        actingAs.run(RECOGNITION, () -> noteHead(id, number));
    }

    private void noteHead(ReadingId id, int number) {
        if (pages.find(id, number).filter(DocumentStart::is).isEmpty()) return;
        jdbc.sql("update recognition.page set opens = true where reading_id = ? and number = ?").params(id.value(), number).update();
    }

    List<PageOutline> of(ReadingId id) {
        return jdbc.sql("select number, codes, blank, opens, state <> 'WAITING' as read from recognition.page where reading_id = ? order by number")
                .param(id.value())
                .query((row, n) -> new PageOutline(
                        row.getInt("number"), Arrays.asList((String[]) row.getArray("codes").getArray()), row.getBoolean("blank"), row.getBoolean("opens"),
                        row.getBoolean("read")))
                .list();
    }

    /**
     * A page read shortly before a breakdown may not have been looked at. One after the other is unpacked, for a stack may be
     * thick. Whoever else hears the event finds the heads noted.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void pagesRead(PagesRead event) {
        int count = jdbc.sql("select page_count from recognition.reading where id = ?").param(event.reading().value()).query(Integer.class).optional().orElse(0);
        for (int number = 2; number <= count; number++) noteHead(event.reading(), number);
    }
}
