package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tangthu.testing.TestDatabase;

/** From the desk to the hit, with a cluster that several processes share. */
@Timeout(240)
class SearchOnOpenSearchTest {

    private SearchSettings settings;
    private TestDatabase database;
    private SearchDesk desk;
    private Search keeper;

    @BeforeEach
    void open() {
        settings = OpenSearchEngineTest.settings("chung-" + UUID.randomUUID());
        database = TestDatabase.create(8);
        desk = new SearchDesk(database.atCommit);
        keeper = start(desk);
    }

    @AfterEach
    void close() {
        if (keeper != null) keeper.close();
        if (database != null) database.close();
    }

    @Test
    void what_one_process_takes_in_another_finds_and_one_takes_over_when_the_other_leaves() throws Exception {
        handIn("Kế hoạch phòng chống thiên tai");
        caughtUp(keeper);
        var other = start(new SearchDesk(database.atCommit));
        assertThat(total(other, "thiên tai")).isEqualTo(1);
        keeper.close();
        handIn("Kế hoạch tìm kiếm cứu nạn");
        caughtUp(other);
        assertThat(total(other, "kế hoạch")).isEqualTo(2);
        keeper = other;
    }

    @Test
    void the_index_is_built_anew_while_entries_change() throws Exception {
        var ids = java.util.stream.Stream.generate(UUID::randomUUID).limit(1_500).toList();
        database.actingAs.run(Entries.INDEXER, () -> ids.forEach(id -> desk.handIn(entry(id, "Trạng thái cũ"))));
        caughtUp(keeper);
        var rebuild = keeper.rebuild("thử");
        for (int i = 0; i < 200; i++) {
            var id = ids.get(i * 7);
            database.actingAs.run(Entries.INDEXER, () -> desk.handIn(entry(id, "Trạng thái mới")));
        }
        while (!keeper.progress(rebuild.id()).finished()) Thread.sleep(50);
        caughtUp(keeper);
        assertThat(total(keeper, "trạng thái")).isEqualTo(1_500);
        assertThat(total(keeper, "trạng thái mới")).isEqualTo(200);
    }

    @Test
    void states_newer_than_a_restored_database_do_not_stay_in_the_cluster() throws Exception {
        var id = UUID.randomUUID();
        database.actingAs.run(Entries.INDEXER, () -> desk.handIn(entry(id, "Trạng thái sao lưu")));
        for (int i = 0; i < 5; i++) database.actingAs.run(Entries.INDEXER, () -> desk.handIn(entry(id, "Trạng thái mất khi khôi phục")));
        caughtUp(keeper);
        keeper.close();
        database.asOwner().sql("update search.entry set version = 1, title = 'Trạng thái sao lưu'").update();
        database.asOwner().sql("select setval('search.version', 1)").query(Long.class).single();
        keeper = start(desk);
        long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (total(keeper, "trạng thái sao lưu") != 1) {
            assertThat(System.nanoTime()).as("the older state is searched again within a minute").isLessThan(limit);
            Thread.sleep(50);
        }
        database.actingAs.run(Entries.INDEXER, () -> desk.handIn(entry(id, "Trạng thái sau khôi phục")));
        caughtUp(keeper);
        assertThat(total(keeper, "sau khôi phục")).isEqualTo(1);
        assertThat(total(keeper, "trạng thái")).isEqualTo(1);
    }

    private Search start(SearchDesk desk) {
        return Search.open(new OpenSearchEngine(settings), database.actingAs, database.jdbc, desk.doorbell());
    }

    private void handIn(String title) {
        database.actingAs.run(Entries.INDEXER, () -> desk.handIn(entry(UUID.randomUUID(), title)));
    }

    private static SearchEntry entry(UUID id, String title) {
        return new SearchEntry("incoming", id, Set.of("agency:1"), "", title, "", Map.of(), Optional.empty(), Map.of());
    }

    private static long total(Search search, String words) {
        return search.find(SearchQuestion.of(Set.of("agency:1"), words)).total();
    }

    private static void caughtUp(Search search) throws InterruptedException {
        assertThat(search.awaitIndexed(Duration.ofSeconds(60))).isTrue();
    }
}
