package vn.tangthu.correspondence.scanfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.Intake;
import vn.tangthu.correspondence.scanfolder.ScanFolder.Trouble;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** What becomes of the files that a scanner writes into the folder of its agency. */
class ScanFolderTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String TODAY = "2026-11-20";
    private static final String[] MODULES = {"bitstore", "audit", "search", "recognition", "organisation", "learning", "correspondence"};

    @TempDir
    static Path data;

    private static TestDatabase database;
    private static TestModules modules;
    private static final SteppingClock clock = SteppingClock.at("2026-11-20T02:00:00Z");
    private static int agencies;
    private static int nodes;

    private Actor administrator;
    private Actor clerk;
    private Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        modules = node(Map.of("tangthu.incoming.largest-file", "1MB"));
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @BeforeEach
    void an_agency_with_an_open_folder() {
        clock.moveTo("2026-11-20T02:00:00Z");
        database.asOwner().sql("update correspondence.scan_folder set active = false").update();
        var agency = modules.get(Agencies.class).create(SYSTEM, new AgencyForm(
                "SF" + ++agencies, "Sở Nội vụ " + agencies, "Sở Nội vụ", "SNV", AgencyKind.DEPARTMENT, Optional.empty(), "Đà Nẵng"));
        administrator = person(agency, "Hồ Thị Quản", Role.ADMINISTRATOR);
        clerk = person(agency, "Nguyễn Thị Lành", Role.CLERK);
        assertThat(folders().open(administrator, agency)).isEmpty();
        folder = standing().path().orElseThrow();
    }

    @Test
    void a_file_that_lies_still_becomes_a_draft_on_the_desk_of_the_agency_and_is_moved_to_processed() throws IOException {
        write("quet-0001.pdf", "%PDF-1.7 công văn của phường");
        settleAndTurn();
        var draft = onDesk().get(0);
        assertThat(draft.fileName()).isEqualTo("quet-0001.pdf");
        assertThat(draft.origin()).isEqualTo(Intake.Origin.SCAN_FOLDER);
        assertThat(draft.receivedBy()).isEqualTo("thư mục quét");
        assertThat(modules.get(Bitstore.class).has(draft.file())).isTrue();
        assertThat(folder.resolve("quet-0001.pdf")).doesNotExist();
        assertThat(folder.resolve("processed/" + TODAY + "/quet-0001.pdf")).hasContent("%PDF-1.7 công văn của phường");
        assertThat(standing().lastTaken().orElseThrow().file()).isEqualTo("quet-0001.pdf");
        assertThat(traces("incoming.received", draft.id().toString())).isEqualTo(1);
    }

    @Test
    void the_desk_of_another_agency_sees_nothing_of_it() throws IOException {
        write("rieng.pdf", "%PDF- riêng");
        settleAndTurn();
        var elsewhere = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Lê Văn Tám", Set.of(Role.CLERK));
        assertThat(onDesk()).hasSize(1);
        assertThat(modules.get(IncomingDesk.class).open(elsewhere)).isEmpty();
    }

    @Test
    void a_file_that_still_grows_waits_until_it_lies_still() throws IOException {
        write("lon.pdf", "%PDF- một nửa");
        turn();
        clock.moveTo("2026-11-20T02:00:08Z");
        Files.writeString(folder.resolve("lon.pdf"), " nửa kia", StandardOpenOption.APPEND);
        turn();
        clock.moveTo("2026-11-20T02:00:15Z");
        turn();
        assertThat(onDesk()).isEmpty();
        assertThat(standing().folder().orElseThrow().waiting()).isEqualTo(1);
        clock.moveTo("2026-11-20T02:00:30Z");
        turn();
        assertThat(onDesk()).hasSize(1);
    }

    @Test
    void a_file_that_goes_on_growing_after_it_was_taken_comes_back_and_is_taken_whole() throws IOException {
        write("cham.pdf", "%PDF- trang 1");
        settleAndTurn();
        Files.writeString(folder.resolve("processed/" + TODAY + "/cham.pdf"), " trang 2", StandardOpenOption.APPEND);
        settleAndTurn();
        assertThat(onDesk()).extracting(d -> d.size().value()).containsExactly(13L, 21L);
        assertThat(folder.resolve("processed/" + TODAY + "/cham.pdf")).hasContent("%PDF- trang 1 trang 2");
    }

    @Test
    void names_that_scanners_use_while_they_write_are_left_alone() throws IOException {
        for (var name : List.of("a.pdf.part", ".b.pdf", "~c.pdf", "d.tmp", "Thumbs.db", "e.filepart")) write(name, "%PDF- dở dang");
        Files.createDirectory(folder.resolve("thu-muc-con"));
        settleAndTurn();
        assertThat(onDesk()).isEmpty();
        assertThat(folder.resolve("a.pdf.part")).exists();
    }

    @Test
    void a_file_that_appears_under_its_name_by_renaming_is_taken() throws IOException {
        write("x.part", "%PDF- xong rồi");
        settleAndTurn();
        Files.move(folder.resolve("x.part"), folder.resolve("x.pdf"));
        settleAndTurn();
        assertThat(onDesk()).extracting(Draft::fileName).containsExactly("x.pdf");
    }

    @Test
    void an_end_between_the_draft_and_the_move_makes_no_second_draft() throws IOException {
        write("cat-dien.pdf", "%PDF- cắt điện giữa chừng");
        Files.writeString(folder.resolve("processed"), "chắn lối"); // no folder can be made here: the move fails
        settleAndTurn();
        assertThat(onDesk()).hasSize(1);
        assertThat(folder.resolve("cat-dien.pdf")).exists();
        assertThat(standing().folder().orElseThrow().trouble()).contains(Trouble.CANNOT_MOVE);

        try (var afterRestart = node(Map.of())) { // remembers nothing but the database
            Files.delete(folder.resolve("processed"));
            settleAndTurn(afterRestart);
        }
        assertThat(onDesk()).hasSize(1);
        assertThat(folder.resolve("cat-dien.pdf")).doesNotExist();
        assertThat(folder.resolve("processed/" + TODAY + "/cat-dien.pdf")).exists();
        assertThat(standing().folder().orElseThrow().trouble()).isEmpty();
    }

    @Test
    void an_end_before_the_draft_is_written_loses_nothing() throws IOException {
        write("mat-csdl.pdf", "%PDF- mất cơ sở dữ liệu");
        database.asOwner().sql("alter table correspondence.draft add constraint cut check (file_name <> 'mat-csdl.pdf') not valid").update();
        settleAndTurn();
        assertThat(onDesk()).isEmpty();
        assertThat(folder.resolve("mat-csdl.pdf")).exists();
        assertThat(standing().folder().orElseThrow().trouble()).contains(Trouble.FAULT);
        database.asOwner().sql("alter table correspondence.draft drop constraint cut").update();
        settleAndTurn();
        assertThat(onDesk()).hasSize(1);
        assertThat(folder.resolve("mat-csdl.pdf")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_taken_stands_in_nobodys_way() throws IOException {
        database.asOwner().sql("alter table correspondence.draft add constraint cut check (file_name not like 'hong%') not valid").update();
        for (int i = 0; i < 5; i++) {
            write("hong-" + i + ".pdf", "%PDF- hỏng " + i);
            Files.setLastModifiedTime(folder.resolve("hong-" + i + ".pdf"), FileTime.from(Instant.parse("2026-11-20T01:00:00Z")));
        }
        write("tot.pdf", "%PDF- tốt");
        settleAndTurn();
        turn();
        assertThat(onDesk()).extracting(Draft::fileName).containsExactly("tot.pdf");
        assertThat(standing().folder().orElseThrow().trouble()).contains(Trouble.FAULT);
        turn();
        assertThat(traces("scan-folder.trouble", folder.getFileName().toString())).isEqualTo(1);
        database.asOwner().sql("alter table correspondence.draft drop constraint cut").update();
        settleAndTurn();
        assertThat(onDesk()).hasSize(6);
        assertThat(standing().folder().orElseThrow().trouble()).isEmpty();
    }

    @Test
    void the_same_bytes_scanned_anew_are_another_draft() throws IOException {
        write("scan.pdf", "%PDF- như nhau");
        settleAndTurn();
        write("scan.pdf", "%PDF- như nhau");
        Files.setLastModifiedTime(folder.resolve("scan.pdf"), FileTime.from(Instant.parse("2026-11-20T03:00:00Z")));
        settleAndTurn();
        assertThat(onDesk()).hasSize(2);
        assertThat(folder.resolve("processed/" + TODAY + "/scan (2).pdf")).exists();
    }

    @Test
    void what_the_desk_refuses_lies_in_refused_with_the_reason_beside_it() throws IOException {
        Files.write(folder.resolve("qua-lon.tif"), new byte[2 << 20]);
        settleAndTurn();
        assertThat(onDesk()).isEmpty();
        assertThat(folder.resolve("qua-lon.tif")).doesNotExist();
        assertThat(folder.resolve("refused/" + TODAY + "/qua-lon.tif")).hasSize(2 << 20);
        assertThat(Files.readString(folder.resolve("refused/" + TODAY + "/qua-lon.tif.vi-sao.txt"), StandardCharsets.UTF_8))
                .contains("“qua-lon.tif” không được nhận").contains("Tệp lớn hơn mức cho phép là 1");
        assertThat(traces("scan-folder.refused", "qua-lon.tif")).isEqualTo(1);
        assertThat(standing().refused()).extracting(ScanFolders.Moment::file).containsExactly("qua-lon.tif");
    }

    @Test
    void an_empty_file_is_waited_for_and_refused_in_the_end() throws IOException {
        write("rong.pdf", "");
        settleAndTurn();
        assertThat(folder.resolve("rong.pdf")).exists();
        clock.moveTo("2026-11-20T03:00:00Z");
        turn();
        assertThat(folder.resolve("refused/" + TODAY + "/rong.pdf")).exists();
        assertThat(folder.resolve("refused/" + TODAY + "/rong.pdf.vi-sao.txt")).content(StandardCharsets.UTF_8).contains("Tệp rỗng");
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        var secret = Files.writeString(data.resolve("bi-mat.txt"), "không của ai");
        Files.createSymbolicLink(folder.resolve("lien-ket.pdf"), secret);
        settleAndTurn();
        assertThat(onDesk()).isEmpty();
        assertThat(secret).hasContent("không của ai");
        assertThat(Files.isSymbolicLink(folder.resolve("refused/" + TODAY + "/lien-ket.pdf"))).isTrue();
    }

    @Test
    void nothing_is_moved_through_a_link_in_place_of_our_folder(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(folder.resolve("processed"), outside);
        write("dan-duong.pdf", "%PDF- dẫn đường");
        settleAndTurn();
        assertThat(onDesk()).hasSize(1);
        assertThat(outside).isEmptyDirectory();
        assertThat(standing().folder().orElseThrow().trouble()).contains(Trouble.CANNOT_MOVE);
    }

    @Test
    void a_link_in_place_of_the_whole_folder_is_told_and_not_followed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("cua-nguoi-khac.pdf"), "%PDF-");
        Files.delete(folder);
        Files.createSymbolicLink(folder, outside);
        settleAndTurn();
        assertThat(onDesk()).isEmpty();
        assertThat(standing().folder().orElseThrow().trouble()).contains(Trouble.NO_FOLDER);
    }

    @Test
    void a_folder_that_is_gone_is_told_and_taken_up_again_when_it_is_back() throws IOException {
        Files.delete(folder);
        settleAndTurn();
        assertThat(standing().folder().orElseThrow().trouble()).contains(Trouble.VANISHED);
        assertThat(folder).doesNotExist();
        assertThat(traces("scan-folder.trouble", folder.getFileName().toString())).isEqualTo(1);
        assertThat(folders().open(administrator, administrator.home())).isEmpty();
        write("tro-lai.pdf", "%PDF- trở lại");
        settleAndTurn();
        assertThat(onDesk()).hasSize(1);
        assertThat(standing().folder().orElseThrow().trouble()).isEmpty();
    }

    @Test
    void when_the_store_is_full_the_file_waits_and_is_taken_when_there_is_room() throws IOException {
        write("het-cho.pdf", "%PDF- hết chỗ");
        try (var full = node(Map.of("tangthu.bitstore.keep-free", "900000TB"))) {
            settleAndTurn(full);
        }
        assertThat(onDesk()).isEmpty();
        assertThat(folder.resolve("het-cho.pdf")).exists();
        assertThat(standing().folder().orElseThrow().trouble()).contains(Trouble.NO_ROOM);
        settleAndTurn();
        assertThat(onDesk()).hasSize(1);
    }

    @Test
    void many_files_are_taken_in_batches_the_oldest_first() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("lo-%02d.pdf".formatted(i), "%PDF- số " + i);
            Files.setLastModifiedTime(folder.resolve("lo-%02d.pdf".formatted(i)), FileTime.from(Instant.parse("2026-11-20T01:00:00Z").plusSeconds(60 - i)));
        }
        settleAndTurn();
        assertThat(onDesk()).hasSize(50).extracting(Draft::fileName).contains("lo-59.pdf").doesNotContain("lo-00.pdf");
        assertThat(standing().folder().orElseThrow().waiting()).isEqualTo(10);
        turn();
        assertThat(onDesk()).hasSize(60);
    }

    @Test
    void two_nodes_that_look_at_once_take_each_file_once() throws Exception {
        for (int i = 0; i < 20; i++) write("hai-may-" + i + ".pdf", "%PDF- hai máy " + i);
        try (var other = node(Map.of())) {
            turn();
            turn(other);
            clock.moveTo("2026-11-20T02:01:00Z");
            var both = Executors.newFixedThreadPool(2);
            var start = new CountDownLatch(1);
            var turns = List.of(modules, other).stream().map(node -> both.submit(() -> {
                start.await();
                turn(node);
                turn(node);
                return null;
            })).toList();
            start.countDown();
            for (var turn : turns) turn.get();
            both.shutdown();
        }
        assertThat(onDesk()).hasSize(20);
    }

    @Test
    void taken_files_are_removed_when_their_days_are_over_and_nothing_else_is() throws IOException {
        write("cu.pdf", "%PDF- cũ");
        settleAndTurn();
        Files.writeString(Files.createDirectories(folder.resolve("processed/cua-toi")).resolve("giu.txt"), "giữ");
        clock.moveTo("2026-12-20T10:00:00Z");
        turn();
        assertThat(folder.resolve("processed/" + TODAY + "/cu.pdf")).exists();
        clock.moveTo("2026-12-22T10:00:00Z");
        turn();
        assertThat(folder.resolve("processed/" + TODAY)).doesNotExist();
        assertThat(folder.resolve("processed/cua-toi/giu.txt")).exists();
        assertThat(modules.get(Bitstore.class).has(onDesk().get(0).file())).isTrue();
    }

    @Test
    void a_closed_folder_is_left_alone() throws IOException {
        folders().close(administrator, administrator.home());
        write("dong.pdf", "%PDF- đóng");
        settleAndTurn();
        assertThat(folder.resolve("dong.pdf")).exists();
        assertThat(onDesk()).isEmpty();
    }

    @Test
    void only_administrators_open_close_and_see_folders() {
        assertThat(folders().open(clerk, clerk.home())).contains(new ScanRefusal.OnlyAdministrators());
        assertThat(folders().close(clerk, clerk.home())).contains(new ScanRefusal.OnlyAdministrators());
        assertThat(folders().all(clerk)).isEmpty();
        assertThat(folders().open(administrator, new AgencyId(UUID.randomUUID()))).contains(new ScanRefusal.NoSuchAgency());
    }

    @Test
    void a_folder_is_named_so_that_it_can_be_no_path() {
        assertThat(folder.getParent()).isEqualTo(data.resolve("scan-in"));
        assertThat(folder.getFileName().toString()).matches("snv-sf\\d+");
        var agency = modules.get(Agencies.class).create(SYSTEM, new AgencyForm(
                "../../etc", "Xã Đường Tắt", "Xã", "../Đ", AgencyKind.COMMUNE, Optional.empty(), ""));
        assertThat(folders().open(administrator, agency)).isEmpty();
        var path = folders().all(administrator).stream().filter(s -> s.agency().id().equals(agency)).findFirst().orElseThrow().path();
        assertThat(path).contains(data.resolve("scan-in/d-etc"));
    }

    /** A node of its own, with the store and the folders that all nodes share. */
    private static TestModules node(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("tangthu.bitstore.folder", data.resolve("bits").toString());
        all.put("tangthu.scan-folders.root", data.resolve("scan-in").toString());
        return TestModules.start(database, data.resolve("node-" + ++nodes), clock, all, MODULES);
    }

    private static ScanFolders folders() {
        return modules.get(ScanFolders.class);
    }

    private static Actor person(AgencyId agency, String name, Role role) {
        var people = modules.get(People.class);
        return people.actor(people.create(SYSTEM, new PersonForm(agency, Optional.empty(), name, "Chuyên viên", Set.of(role)))).orElseThrow();
    }

    private ScanFolders.Standing standing() {
        return folders().all(administrator).stream().filter(s -> s.agency().id().equals(administrator.home())).findFirst().orElseThrow();
    }

    private List<Draft> onDesk() {
        return modules.get(IncomingDesk.class).open(clerk);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static void turn() {
        turn(modules);
    }

    private static void turn(TestModules node) {
        node.get(ScanFolderTurns.class).turn();
    }

    private static void settleAndTurn() {
        settleAndTurn(modules);
    }

    private static void settleAndTurn(TestModules node) {
        turn(node);
        clock.moveTo(clock.instant().plusSeconds(11).toString());
        turn(node);
    }

    private static int traces(String act, String object) {
        return database.asOwner().sql("select count(*) from audit.entry where act = ? and object_id = ?").params(act, object).query(Integer.class).single();
    }
}
