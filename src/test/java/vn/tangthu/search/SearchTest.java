package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestDatabase;

/** From the desk to the hit, over a real database and a real index. */
@Timeout(90)
class SearchTest {

    @TempDir
    Path folder;

    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final Actor clerk = Actor.of(new PersonId(UUID.randomUUID()), agency, "Nguyễn Thị Lành", Set.of(Role.CLERK));
    private final String token = "agency:" + agency;
    private TestDatabase database;
    private SearchDesk desk;
    private Search search;

    @BeforeEach
    void open() {
        database = TestDatabase.create(8);
        desk = new SearchDesk(database.atCommit);
        search = start();
    }

    @AfterEach
    void close() {
        search.close();
        database.close();
    }

    @Test
    void what_is_handed_in_is_found_a_moment_later_without_anybody_asking_for_it() throws Exception {
        var id = handIn("Quyết định về việc điều động viên chức");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (find("điều động").isEmpty() && System.nanoTime() < end) Thread.sleep(5);
        assertThat(find("điều động")).containsExactly(id);
    }

    @Test
    void what_is_rolled_back_is_never_found() throws Exception {
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> {
            desk.handIn(entry(UUID.randomUUID(), "Bị huỷ"));
            throw new IllegalArgumentException("on purpose");
        })).hasMessage("on purpose");
        caughtUp();
        assertThat(find("bị hủy")).isEmpty();
    }

    @Test
    void handing_in_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> desk.handIn(entry(UUID.randomUUID(), "Lạc lõng"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_clerk_may_hand_in_for_an_audience_without_themselves_but_cannot_read_it() {
        var id = UUID.randomUUID();
        database.actingAs.run(clerk, () -> desk.handIn(new SearchEntry("incoming", id, Set.of("person:giam-doc"), "", "Mật", "",
                Map.of(), Optional.empty(), Map.of())));
        handIn("Thường");
        long seen = database.actingAs.read(clerk, () -> database.jdbc.sql("select count(*) from search.entry").query(Long.class).single());
        assertThat(seen).isEqualTo(1);
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> database.jdbc.sql("update search.entry set title = 'x'").update()))
                .hasRootCauseMessage("ERROR: permission denied for table entry");
    }

    @Test
    void the_entry_of_a_new_record_is_found_and_can_be_replaced_later() throws Exception {
        var id = UUID.randomUUID();
        database.actingAs.run(clerk, () -> desk.handInNew(entry(id, "Dự thảo quy chế")));
        caughtUp();
        assertThat(find("dự thảo")).containsExactly(id);
        handIn(id, "Quy chế chính thức");
        caughtUp();
        assertThat(find("dự thảo")).isEmpty();
        assertThat(find("chính thức")).containsExactly(id);
    }

    @Test
    void an_entry_that_is_there_already_is_not_handed_in_as_new() throws Exception {
        var id = handIn("Kế hoạch năm");
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> desk.handInNew(entry(id, "Kế hoạch khác"))))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        caughtUp();
        assertThat(find("kế hoạch")).containsExactly(id);
        assertThat(find("khác")).isEmpty();
    }

    @Test
    void a_clerk_may_hand_in_a_new_entry_for_an_audience_without_themselves_but_cannot_read_it() {
        database.actingAs.run(clerk, () -> desk.handInNew(new SearchEntry("incoming", UUID.randomUUID(), Set.of("person:giam-doc"), "", "Mật",
                "", Map.of(), Optional.empty(), Map.of())));
        assertThat(database.actingAs.read(clerk, () -> database.jdbc.sql("select count(*) from search.entry").query(Long.class).single()))
                .isZero();
    }

    @Test
    void nobody_chooses_the_version_of_an_entry() {
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> database.jdbc.sql("""
                        insert into search.entry (kind, id, version, audience, reference, title, body, facets, shown)
                        values ('incoming', gen_random_uuid(), 1, array['x'], '', '', '', '{}', '{}')""").update()))
                .hasRootCauseMessage("ERROR: permission denied for table entry");
    }

    @Test
    void the_newest_state_is_found_and_a_withdrawn_entry_disappears() throws Exception {
        var id = handIn("Dự thảo nghị quyết");
        handIn(id, "Nghị quyết chính thức");
        caughtUp();
        assertThat(find("dự thảo")).isEmpty();
        assertThat(find("chính thức")).containsExactly(id);
        database.actingAs.run(clerk, () -> desk.withdraw("incoming", id));
        caughtUp();
        assertThat(find("nghị quyết")).isEmpty();
        database.actingAs.run(clerk, () -> desk.withdraw("incoming", UUID.randomUUID()));
    }

    @Test
    void an_entry_that_commits_late_is_not_passed_over() throws Exception {
        var late = new LateEntry("Giao dịch chậm");
        var quick = handIn("Giao dịch nhanh");
        caughtUp();
        assertThat(find("giao dịch")).containsExactly(quick);
        late.commit();
        caughtUp();
        assertThat(find("giao dịch")).containsExactlyInAnyOrder(quick, late.id);
    }

    @Test
    void a_crash_between_the_database_and_the_index_loses_nothing() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 20; i++) ids.add(handIn("Văn bản trước khi mất điện số " + i));
        caughtUp();
        search.crash();
        ids.add(handIn("Văn bản trong khi mất điện"));
        search = start();
        caughtUp();
        assertThat(total("mất điện")).isEqualTo(21);
        assertThat(find("trong khi mất điện")).contains(ids.get(20));
    }

    @Test
    void an_index_that_closed_itself_is_opened_again_and_loses_nothing() throws Exception {
        search.close();
        var engine = new LuceneEngine(folder.resolve("index"));
        search = Search.open(engine, database.actingAs, database.jdbc, desk.doorbell());
        for (int i = 0; i < 10; i++) handIn("Trước khi đầy đĩa " + i);
        caughtUp();
        ((LuceneGeneration) engine.live()).close(); // as a writer does that cannot write
        handIn("Sau khi đầy đĩa");
        caughtUp();
        assertThat(total("đầy đĩa")).isEqualTo(11);
    }

    @Test
    void nothing_is_left_to_follow_once_the_index_is_durable() throws Exception {
        handIn("Một");
        handIn("Hai");
        caughtUp();
        search.close();
        assertThat(leftToFollow()).isZero();
        handIn("Ba");
        assertThat(leftToFollow()).isEqualTo(1);
        search = start();
        assertThat(total("")).as("at once, without following").isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_entry_that_commits_while_the_index_is_down_is_found_though_later_ones_are_durable_already() throws Exception {
        caughtUp();
        var late = new LateEntry("Giao dịch chậm");
        var quick = handIn("Giao dịch nhanh");
        caughtUp();
        search.close();
        late.commit();
        assertThat(leftToFollow()).isEqualTo(1);
        search = start();
        caughtUp();
        assertThat(find("giao dịch")).containsExactlyInAnyOrder(quick, late.id);
        caughtUp();
        search.close();
        assertThat(leftToFollow()).isZero();
        search = start();
    }

    @Test
    void an_entry_that_commits_after_a_lost_index_is_opened_is_not_passed_over_by_the_building() throws Exception {
        handIn("Giao dịch xong");
        caughtUp();
        search.close();
        deleteFiles();
        var late = new LateEntry("Giao dịch chậm");
        search = start();
        var next = handIn("Giao dịch mới");
        caughtUp();
        assertThat(find("giao dịch")).as("what is new is found before the index is built").contains(next);
        late.commit();
        awaitTotal("giao dịch", 3);
        assertThat(find("giao dịch")).contains(late.id);
    }

    @Test
    void an_older_copy_of_the_index_follows_from_where_it_was() throws Exception {
        var changed = handIn("Văn bản chưa sửa");
        var withdrawn = handIn("Văn bản sẽ rút");
        handIn("Văn bản giữ nguyên");
        caughtUp();
        search.close();
        copy(folder.resolve("index"), folder.resolve("older"));
        search = start();
        handIn(changed, "Văn bản đã sửa");
        database.actingAs.run(clerk, () -> desk.withdraw("incoming", withdrawn));
        handIn("Văn bản thêm vào");
        caughtUp();
        search.close();
        deleteFiles(folder.resolve("index"));
        copy(folder.resolve("older"), folder.resolve("index"));
        search = start();
        caughtUp();
        assertThat(total("văn bản")).isEqualTo(3);
        assertThat(find("\"đã sửa\"")).containsExactly(changed);
        assertThat(find("\"sẽ rút\"")).isEmpty();
    }

    @Test
    void an_index_that_is_newer_than_a_restored_database_is_built_anew() throws Exception {
        handIn("Có trong bản sao lưu");
        long then = drawn();
        var gone = handIn("Mất khi khôi phục");
        handIn(gone, "Mất khi khôi phục, đã sửa");
        caughtUp();
        search.close();
        restoreTo(then, gone);
        search = start();
        handIn("Vào sau khi khôi phục");
        awaitTotal("mất", 0);
        awaitTotal("khôi phục", 1);
        assertThat(find("")).doesNotContain(gone).hasSize(2);
    }

    @Test
    void a_database_that_is_replaced_by_an_older_state_of_it_under_the_running_server_is_noticed() throws Exception {
        handIn("Có trong bản sao lưu");
        long then = drawn();
        var gone = handIn("Mất khi khôi phục");
        handIn(gone, "Mất khi khôi phục, đã sửa");
        caughtUp();
        restoreTo(then, gone);
        awaitTotal("khôi phục", 0);
        handIn("Vào sau khi khôi phục");
        awaitTotal("khôi phục", 1);
        assertThat(find("")).hasSize(2);
    }

    @Test
    void an_index_that_does_not_know_what_it_followed_is_built_anew() throws Exception {
        for (int i = 0; i < 5; i++) handIn("Từ phiên bản trước " + i);
        caughtUp();
        search.close();
        var engine = new LuceneEngine(folder.resolve("index"));
        engine.switchTo(engine.begin()); // empty, and said to be complete
        engine.close();
        search = start();
        awaitTotal("phiên bản trước", 5);
    }

    @Test
    void the_lag_is_reported_until_the_index_has_followed() throws Exception {
        caughtUp();
        search.close();
        for (int i = 0; i < 30; i++) handIn("Chờ lập chỉ mục " + i);
        search = start();
        caughtUp();
        var answer = search.find(SearchQuestion.of(Set.of(token), "chờ"));
        assertThat(answer.notYetIndexed()).isZero();
        assertThat(answer.total()).isEqualTo(30);
    }

    @Test
    void a_lost_index_is_built_anew_by_itself() throws Exception {
        for (int i = 0; i < 30; i++) handIn("Còn trong cơ sở dữ liệu " + i);
        caughtUp();
        search.close();
        deleteFiles();
        search = start();
        awaitTotal("cơ sở dữ liệu", 30);
    }

    @Test
    void rebuilding_while_people_write_and_search_loses_nothing_and_fails_nobody() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 3_000; i++) ids.add(UUID.randomUUID());
        database.actingAs.run(clerk, () -> ids.forEach(id -> desk.handIn(entry(id, "Trạng thái cũ"))));
        caughtUp();
        var stop = new AtomicBoolean();
        var failures = new AtomicInteger();
        var searcher = new Thread(() -> {
            while (!stop.get()) {
                try {
                    if (total("trạng thái") != 3_000) failures.incrementAndGet();
                } catch (RuntimeException e) {
                    e.printStackTrace();
                    failures.incrementAndGet();
                }
            }
        });
        searcher.start();
        for (int round = 0; round < 3; round++) {
            var rebuild = search.rebuild("thử");
            for (int i = 0; i < 300; i++) handIn(ids.get((i * 7 + round) % 3_000), "Trạng thái mới vòng " + round);
            awaitFinished(rebuild);
            caughtUp();
            assertThat(total("\"mới vòng " + round + "\"")).isEqualTo(300);
        }
        stop.set(true);
        searcher.join();
        assertThat(failures).as("searches that failed or lacked an entry").hasValue(0);
        var rebuild = search.rebuild("thử");
        for (int i = 0; i < 100; i++) {
            var id = ids.get(i);
            database.actingAs.run(clerk, () -> desk.withdraw("incoming", id));
            handIn("Trạng thái thay thế");
        }
        awaitFinished(rebuild);
        caughtUp();
        assertThat(total("trạng thái")).isEqualTo(3_000);
    }

    @Test
    void an_interrupted_rebuild_goes_on_from_its_last_durable_place() throws Exception {
        var ids = Stream.generate(UUID::randomUUID).limit(6_000).sorted(Comparator.comparing(UUID::toString)).toList();
        database.actingAs.run(clerk, () -> ids.forEach(id -> desk.handIn(entry(id, "Kho lưu trữ"))));
        caughtUp();
        search.close();
        search = start(500);
        var rebuild = search.rebuild("thử");
        while (search.progress(rebuild.id()).done() < 1_000) Thread.sleep(1);
        search.crash();
        assertThat(search.progress(rebuild.id()).finished()).isFalse();
        assertThat(builtEntries(ids)).as("entries that are durable in the unfinished index").isBetween(500L, 5_500L);
        handIn(ids.get(0), "Kho mới, phía trước chỗ dừng");
        handIn(ids.get(5_999), "Kho mới, phía sau chỗ dừng");
        database.actingAs.run(clerk, () -> desk.withdraw("incoming", ids.get(1)));
        database.asOwner().sql("delete from search.entry where id = ?").param(ids.get(2)).update();
        search = start(500);
        awaitFinished(rebuild);
        caughtUp();
        assertThat(total("kho")).as("with the one that is in the table no more: it was not read again").isEqualTo(5_999);
        assertThat(find("\"kho mới\"")).containsExactlyInAnyOrder(ids.get(0), ids.get(5_999));
    }

    // steps

    private Search start() {
        return Search.open(new LuceneEngine(folder.resolve("index")), database.actingAs, database.jdbc, desk.doorbell());
    }

    private Search start(int entriesBetweenCommits) {
        var engine = new LuceneEngine(folder.resolve("index"));
        return Search.open(engine, database.actingAs, database.jdbc, desk.doorbell(), entriesBetweenCommits);
    }

    /** How many of the entries the unfinished index holds for certain. */
    private long builtEntries(List<UUID> ids) {
        var engine = new LuceneEngine(folder.resolve("index"));
        try {
            var place = engine.unfinished().orElseThrow().built().orElseThrow();
            return ids.stream().filter(id -> new EntryKey("incoming", id).compareTo(place) <= 0).count();
        } finally {
            engine.close();
        }
    }

    private UUID handIn(String title) {
        return handIn(UUID.randomUUID(), title);
    }

    private UUID handIn(UUID id, String title) {
        database.actingAs.run(clerk, () -> desk.handIn(entry(id, title)));
        return id;
    }

    private SearchEntry entry(UUID id, String title) {
        return new SearchEntry("incoming", id, Set.of(token), "", title, "", Map.of(), Optional.empty(), Map.of());
    }

    private List<UUID> find(String words) {
        return SearchEngineContract.ids(search.find(SearchQuestion.of(Set.of(token), words)));
    }

    private long total(String words) {
        return search.find(SearchQuestion.of(Set.of(token), words)).total();
    }

    /** Of the index as it lies on the disk. */
    private long leftToFollow() {
        var engine = new LuceneEngine(folder.resolve("index"));
        try {
            var changes = new Changes(database.actingAs, database.jdbc, new Entries(database.actingAs, database.jdbc));
            return changes.count(Optional.of(engine.live().followed().orElseThrow()));
        } finally {
            engine.close();
        }
    }

    private long drawn() {
        return database.asOwner().sql("select last_value from search.version").query(Long.class).single();
    }

    /** As a dump of that moment would have it. */
    private void restoreTo(long drawn, UUID gone) {
        database.asOwner().sql("delete from search.entry where id = ?").param(gone).update();
        database.asOwner().sql("select setval('search.version', ?)").param(drawn).query(Long.class).single();
    }

    private void deleteFiles() throws IOException {
        deleteFiles(folder);
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Handed in and not committed until told to. */
    private final class LateEntry {
        final UUID id = UUID.randomUUID();
        private final CountDownLatch go = new CountDownLatch(1);
        private final Thread thread;

        LateEntry(String title) throws InterruptedException {
            var handedIn = new CountDownLatch(1);
            thread = new Thread(() -> database.actingAs.run(clerk, () -> {
                handInNow(id, title);
                handedIn.countDown();
                await(go);
            }));
            thread.start();
            handedIn.await();
        }

        void commit() throws InterruptedException {
            go.countDown();
            thread.join();
        }
    }

    /** Draws the version now, which the desk leaves to the end of the transaction. */
    private void handInNow(UUID id, String title) {
        database.jdbc.sql("select search.hand_in('incoming', ?, array[?], '', ?, '', '{}', null, '{}')")
                .params(id, token, title)
                .query((row, n) -> "")
                .single();
    }

    private void caughtUp() throws InterruptedException {
        assertThat(search.awaitIndexed(Duration.ofSeconds(30))).isTrue();
    }

    private void awaitTotal(String words, long wanted) throws InterruptedException {
        while (total(words) != wanted) Thread.sleep(20);
    }

    private void awaitFinished(RebuildProgress rebuild) throws InterruptedException {
        while (!search.progress(rebuild.id()).finished()) Thread.sleep(20);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
