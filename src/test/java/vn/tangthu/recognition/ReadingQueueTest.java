package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.recognition.worker.Answer;

/** In which order documents and pages are given out; no worker reads anything here. */
class ReadingQueueTest {

    private static ReadingRoom room;

    @BeforeAll
    static void open() {
        room = new ReadingRoom(RecognitionSettings.DEFAULT);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void emptyQueue() {
        room.database.asOwner().sql("delete from recognition.reading").update();
    }

    @Test
    void what_somebody_waits_for_is_given_out_oldest_first() {
        var first = waitedFor("1.pdf");
        var second = waitedFor("2.pdf");
        assertThat(next().reading()).isEqualTo(first);
        assertThat(next().reading()).isEqualTo(second);
    }

    @Test
    void what_nobody_waits_for_is_given_out_newest_first_and_after_all_that_is_waited_for() {
        var oldest = background("2025.pdf");
        var middle = background("tháng 6.pdf");
        var newest = background("hôm nay.pdf");
        var waitedFor = waitedFor("trên bàn.pdf");
        assertThat(documentsGivenOut()).containsExactly(waitedFor, newest, middle, oldest);
    }

    @Test
    void in_the_background_a_document_is_read_before_the_next_one_is_looked_into() {
        var older = background("cũ.pdf");
        var newer = background("mới.pdf");
        assertThat(next().reading()).isEqualTo(newer);
        room.progress.lookedInto(newer, new Answer.LookedInto(3, false, List.of()), Optional.empty());
        assertThat(List.of(page(next()), page(next()))).as("first and last page").containsExactly(1, 3);
        assertThat(next().reading()).isEqualTo(older);
        assertThat(page(next())).as("the page between").isEqualTo(2);
        assertThat(room.queue.next()).isEmpty();
    }

    @Test
    void what_fields_wait_for_can_be_asked_for_alone() {
        var waitedFor = waitedFor("trên bàn.pdf");
        background("cũ.pdf");
        assertThat(room.queue.nextForFields().orElseThrow().reading()).isEqualTo(waitedFor);
        room.progress.lookedInto(waitedFor, new Answer.LookedInto(4, false, List.of()), Optional.empty());
        assertThat(List.of(page(room.queue.nextForFields().orElseThrow()), page(room.queue.nextForFields().orElseThrow()))).containsExactly(1, 4);
        assertThat(room.queue.nextForFields()).as("the pages between and what nobody waits for").isEmpty();
        assertThat(List.of(page(next()), page(next()))).containsExactly(2, 3);
    }

    @Test
    void the_last_page_of_a_document_goes_before_the_pages_between_of_one_that_came_earlier() {
        var earlier = waitedFor("đến trước.pdf");
        var later = waitedFor("đến sau.pdf");
        for (var each : List.of(earlier, later)) {
            next();
            room.progress.lookedInto(each, new Answer.LookedInto(3, false, List.of()), Optional.empty());
        }
        assertThat(List.of(page(next()), page(next()), page(next()), page(next()), page(next()))).containsExactly(1, 3, 1, 3, 2);
    }

    @Test
    void a_document_that_somebody_opens_goes_before_all_that_nobody_waits_for() {
        var opened = background("vừa mở.pdf");
        var newest = background("mới nhất.pdf");
        room.readings.hurry(room.clerk, room.look(opened));
        assertThat(documentsGivenOut()).containsExactly(opened, newest);
    }

    @Test
    void the_pages_of_a_document_that_somebody_opens_are_hurried_with_it() {
        var opened = background("đang đọc dở.pdf");
        next();
        room.progress.lookedInto(opened, new Answer.LookedInto(3, false, List.of()), Optional.empty());
        var newest = background("mới nhất.pdf");
        room.readings.hurry(room.clerk, room.look(opened));
        assertThat(List.of(page(next()), page(next()), page(next()))).containsExactly(1, 3, 2);
        assertThat(next().reading()).isEqualTo(newest);
    }

    @Test
    void nobody_hurries_the_document_of_another_agency() {
        var theirs = background("của cơ quan khác.pdf");
        var newest = background("mới nhất.pdf");
        var stranger = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Trần Lạ", Set.of(Role.CLERK));
        room.readings.hurry(stranger, room.look(theirs));
        assertThat(documentsGivenOut()).containsExactly(newest, theirs);
    }

    private static List<ReadingId> documentsGivenOut() {
        var given = new ArrayList<ReadingId>();
        for (var job = room.queue.next(); job.isPresent(); job = room.queue.next()) given.add(job.get().reading());
        return given;
    }

    private static ReadingQueue.Job next() {
        return room.queue.next().orElseThrow();
    }

    private static int page(ReadingQueue.Job job) {
        return ((ReadingQueue.PageJob) job).number();
    }

    private static ReadingId background(String fileName) {
        return room.request(fileName.getBytes(StandardCharsets.UTF_8), fileName, ReadRequest.Urgency.IN_THE_BACKGROUND);
    }

    private static ReadingId waitedFor(String fileName) {
        return room.request(fileName.getBytes(StandardCharsets.UTF_8), fileName, ReadRequest.Urgency.WAITED_FOR);
    }
}
