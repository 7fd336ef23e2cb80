package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.search.SearchAnswer.FacetCount;
import vn.tangthu.search.SearchAnswer.Hit;
import vn.tangthu.search.SearchAnswer.Piece;
import vn.tangthu.search.SearchQuestion.Order;
import vn.tangthu.testing.Conforms;

/** What every engine promises. */
abstract class SearchEngineContract {

    static final String HEALTH = "agency:so-y-te";
    static final String HOME = "agency:so-noi-vu";

    Engine engine;
    private long version;

    /** A fresh, empty engine. */
    abstract Engine open();

    @BeforeEach
    void start() {
        engine = open();
    }

    @AfterEach
    void stop() {
        if (engine != null) engine.close(); // null where the engine could not be had and the test was skipped
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H3")
    @Test
    void words_without_diacritics_find_words_with_them() {
        var found = put(title("Về việc chỉnh trang đô thị tại thành phố Đà Nẵng"));
        put(title("Báo cáo công tác tháng Ba"));
        assertThat(find("da nang")).containsExactly(found);
        assertThat(find("DA NANG")).containsExactly(found);
        assertThat(find("đô thị")).containsExactly(found);
    }

    @Test
    void exact_diacritics_rank_first_and_others_are_still_found() {
        var stones = put(title("Đá nặng, đá nặng, đá nặng"));
        var skills = put(body("Đa năng và đá nặng. ".repeat(3)));
        var city = put(body("Một đoạn rất dài của một văn bản. ".repeat(40) + "Gửi thành phố Đà Nẵng để biết."));
        assertThat(find("Đà Nẵng")).startsWith(city).containsExactlyInAnyOrder(city, stones, skills);
        assertThat(find("Nẵng")).startsWith(city).hasSize(3);
    }

    @Test
    void what_was_followed_is_known_after_a_restart() {
        assertThat(engine.live().followed()).as("of a new index").isEmpty();
        var followed = Followed.upTo(7);
        followed.took(List.of(9L));
        engine.live().commit(Optional.empty(), Optional.of(followed));
        engine.live().commit(Optional.empty(), Optional.empty());
        engine.close();
        engine = open();
        assertThat(engine.live().followed()).map(Followed::toString).hasValue("8-8 10-");
    }

    @Test
    void words_side_by_side_rank_before_words_apart() {
        var apart = put(title("Nàng và những chuyện về đá"));
        var together = put(title("Chuyến đi Đà Nẵng và những chuyện khác"));
        assertThat(find("da nang")).containsExactly(together, apart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoà", "hòa", "Hoà Vang", "HÒA VANG", "khoẻ", "khỏe", "thuỷ", "thủy", "quý", "qúy", "tuý", "túy"})
    void both_placements_of_the_tone_mark_find_each_other(String typed) {
        var older = put(title("Huyện Hòa Vang: sức khỏe, thủy lợi, quý I, ma túy"));
        var newer = put(title("Huyện Hoà Vang: sức khoẻ, thuỷ lợi, quý I, ma tuý"));
        assertThat(find(typed)).containsExactlyInAnyOrder(older, newer);
    }

    @Test
    void both_placements_count_as_the_same_exact_word() {
        put(title("Hoa Vang"));
        put(title("Hóa Vàng"));
        var right = put(title("Hòa Vang"));
        assertThat(find("Hoà Vang")).startsWith(right);
    }

    @Test
    void both_unicode_normal_forms_find_each_other() {
        var composed = put(title(Normalizer.normalize("Quyết định về đường thuỷ", Normalizer.Form.NFC)));
        var decomposed = put(title(Normalizer.normalize("Quyết định về đường thủy", Normalizer.Form.NFD)));
        for (var form : Normalizer.Form.values()) {
            assertThat(find(Normalizer.normalize("quyết định", form))).containsExactlyInAnyOrder(composed, decomposed);
        }
    }

    @Test
    void every_word_must_occur_somewhere() {
        var both = put(entry("12/KH-SYT", "Kế hoạch tiêm chủng", "Triển khai tại các phường"));
        put(entry("13/KH-SYT", "Kế hoạch đấu thầu", "Mua sắm"));
        assertThat(find("kế hoạch phường")).containsExactly(both);
        assertThat(find("tiêm 12")).containsExactly(both);
        assertThat(find("kế hoạch không-có-ở-đâu")).isEmpty();
    }

    @Test
    void a_phrase_in_quotes_must_occur_as_such() {
        var right = put(title("Hội đồng nhân dân thành phố"));
        put(title("Nhân dân bầu ra hội đồng"));
        assertThat(find("\"hội đồng nhân dân\"")).containsExactly(right);
        assertThat(find("“hoi dong nhan dan” thành phố")).containsExactly(right);
    }

    @Test
    void number_and_symbol_are_found_whole_and_by_parts_and_the_whole_ranks_first() {
        var other = put(entry("5/QĐ-SYT", "Quyết định khác, dẫn 05/QĐ-UBND nhiều lần: 05/QĐ-UBND, 05/QĐ-UBND", ""));
        var right = put(entry("05/QĐ-UBND", "Quyết định kiện toàn", ""));
        assertThat(find("05/QĐ-UBND")).startsWith(right);
        assertThat(find("5/qd-ubnd")).startsWith(right);
        assertThat(find("05 ubnd")).contains(right);
        assertThat(find("QĐ-SYT")).startsWith(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"", "*", "/", "\\", "(((", "a AND", "NOT", "~1", "[1 TO", "\"một", "^", "?*", "\u0000", "\uD83D",
        "+-&|!(){}[]^\"~*?:\\/", "🙂", "a:b", "“”", "-1", "https://x.vn/?a=b#c"})
    void odd_words_are_no_failure(String odd) {
        put(title("Một văn bản"));
        engine.find(question(odd));
        engine.find(question("văn bản " + odd));
    }

    @Test
    void ten_thousand_letters_are_no_failure() {
        put(title("Một văn bản"));
        assertThat(find("x".repeat(10_000))).isEmpty();
        engine.find(question("văn bản ".repeat(1_250)));
        engine.find(question("\"" + "văn bản ".repeat(1_250) + "\""));
        engine.find(question("/".repeat(10_000)));
    }

    @Test
    void nothing_typed_shows_everything_newest_first() {
        var older = put(dated("Cũ", LocalDate.of(2025, 12, 31)));
        var newer = put(dated("Mới", LocalDate.of(2026, 1, 2)));
        var undated = put(title("Không ngày"));
        assertThat(find("")).containsExactly(newer, older, undated);
    }

    @Test
    void a_stranger_sees_nothing_not_in_hits_nor_counts_nor_facets() {
        put(entry("1/CV", "Công văn mật của Sở Y tế", ""));
        var answer = engine.find(ask("công văn", Set.of("agency:nguoi-la"), Map.of(), List.of("author"), Order.BEST_FIRST));
        assertThat(answer.total()).isZero();
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.facets().get("author")).isEmpty();
        assertThat(engine.find(ask("", Set.of(), Map.of(), List.of(), Order.BEST_FIRST)).hits()).isEmpty();
    }

    @Test
    void one_of_many_tokens_is_enough() {
        var found = put(title("Công văn"));
        var many = new java.util.HashSet<String>();
        for (int i = 0; i < 400; i++) many.add("agency:" + i);
        assertThat(engine.find(ask("công văn", many, Map.of(), List.of(), Order.BEST_FIRST)).hits()).isEmpty();
        many.add(HEALTH);
        assertThat(ids(engine.find(ask("công văn", many, Map.of(), List.of(), Order.BEST_FIRST)))).containsExactly(found);
    }

    @Test
    void facets_are_counted_and_chosen_any_within_one_and_all_across() {
        put(faceted("Công văn một", "Sở Y tế", "Công văn"));
        put(faceted("Công văn hai", "Sở Y tế", "Công văn"));
        var third = put(faceted("Công văn ba", "Sở Nội vụ", "Tờ trình"));
        var all = engine.find(ask("công văn", Set.of(HEALTH), Map.of(), List.of("author", "type"), Order.BEST_FIRST));
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.facets().get("author")).containsExactly(new FacetCount("Sở Y tế", 2), new FacetCount("Sở Nội vụ", 1));
        assertThat(all.facets().get("type")).containsExactly(new FacetCount("Công văn", 2), new FacetCount("Tờ trình", 1));

        var chosen = engine.find(ask("công văn", Set.of(HEALTH), Map.of("author", Set.of("Sở Nội vụ")), List.of("author", "type"), Order.BEST_FIRST));
        assertThat(ids(chosen)).containsExactly(third);
        assertThat(chosen.facets().get("author")).as("the other values stay on offer").hasSize(2);
        assertThat(chosen.facets().get("type")).containsExactly(new FacetCount("Tờ trình", 1));

        var any = engine.find(ask("", Set.of(HEALTH), Map.of("author", Set.of("Sở Nội vụ", "Sở Y tế")), List.of(), Order.BEST_FIRST));
        assertThat(any.total()).isEqualTo(3);
        var across = engine.find(ask("", Set.of(HEALTH), Map.of("author", Set.of("Sở Y tế"), "type", Set.of("Tờ trình")), List.of(), Order.BEST_FIRST));
        assertThat(across.total()).isZero();
    }

    @Test
    void kinds_days_and_pages_narrow() {
        for (int day = 1; day <= 28; day++) put(dated("Giấy mời họp", LocalDate.of(2026, 2, day)));
        var question = new SearchQuestion(Set.of(HEALTH), "giấy mời", Set.of("incoming"), Map.of(), Optional.of(LocalDate.of(2026, 2, 5)),
                Optional.of(LocalDate.of(2026, 2, 24)), Order.NEWEST_FIRST, List.of(), 5, 10);
        var answer = engine.find(question);
        assertThat(answer.total()).isEqualTo(20);
        assertThat(answer.hits()).extracting(hit -> hit.date().orElseThrow().getDayOfMonth())
                .containsExactly(19, 18, 17, 16, 15, 14, 13, 12, 11, 10);
        var otherKind = new SearchQuestion(Set.of(HEALTH), "", Set.of("outgoing"), Map.of(), Optional.empty(), Optional.empty(),
                Order.BEST_FIRST, List.of(), 0, 10);
        assertThat(engine.find(otherKind).total()).isZero();
    }

    @Test
    void marks_come_as_pieces_and_exact_words_are_marked_before_those_that_are_alike() {
        put(entry("7/BC", "Báo cáo về <b>Đà Nẵng</b>", "Đá nặng lắm. Thành phố Đà Nẵng họp."));
        var hit = engine.find(question("Đà Nẵng")).hits().get(0);
        assertThat(marked(hit.title())).containsExactly("Đà", "Nẵng");
        assertThat(text(hit.title())).isEqualTo("Báo cáo về <b>Đà Nẵng</b>");
        assertThat(hit.passages()).hasSizeBetween(1, 3);
        assertThat(hit.passages().stream().flatMap(p -> marked(p).stream())).containsOnly("Đà", "Nẵng");

        var folded = engine.find(question("da nang")).hits().get(0);
        assertThat(folded.passages().stream().flatMap(p -> marked(p).stream())).contains("Đá", "nặng", "Đà", "Nẵng");
    }

    @Test
    void the_passage_shown_is_the_one_that_matches_deep_inside_a_long_text() {
        put(body("Câu mở đầu không liên quan. ".repeat(3_000) + "Điều 7 quy định về thuỷ lợi. " + "Câu kết không liên quan. ".repeat(3_000)));
        var hit = engine.find(question("thủy lợi")).hits().get(0);
        assertThat(hit.passages()).hasSize(1);
        assertThat(marked(hit.passages().get(0))).containsExactly("thuỷ", "lợi");
    }

    @Test
    void what_is_shown_comes_back_as_it_was_handed_in() {
        var id = UUID.randomUUID();
        put(new SearchEntry("incoming", id, Set.of(HEALTH), "9/TB-UBND", "Thông báo", "", Map.of(), Optional.of(LocalDate.of(2026, 3, 9)),
                Map.of("number", "312", "level", "Thường")));
        var hit = engine.find(question("thông báo")).hits().get(0);
        assertThat(hit.id()).isEqualTo(id);
        assertThat(hit.kind()).isEqualTo("incoming");
        assertThat(hit.reference()).isEqualTo("9/TB-UBND");
        assertThat(hit.date()).contains(LocalDate.of(2026, 3, 9));
        assertThat(hit.shown()).containsExactlyInAnyOrderEntriesOf(Map.of("number", "312", "level", "Thường"));
    }

    @Test
    void a_new_state_replaces_the_old_one_and_a_withdrawn_entry_disappears() {
        var id = put(title("Bản thảo"));
        put(id, title("Bản chính"));
        assertThat(find("thảo")).isEmpty();
        assertThat(find("chính")).containsExactly(id);
        withdraw(id);
        assertThat(find("chính")).isEmpty();
        put(id, title("Bản cuối"));
        assertThat(find("cuối")).containsExactly(id);
    }

    @Test
    void putting_the_same_state_twice_changes_nothing() {
        var id = UUID.randomUUID();
        var stored = new StoredEntry(new EntryKey("incoming", id), 7, Optional.of(named(id, title("Một lần"))));
        engine.live().put(stored);
        engine.live().put(stored);
        engine.live().refresh();
        assertThat(engine.find(question("một lần")).total()).isEqualTo(1);
    }

    @Test
    void a_generation_under_construction_is_not_searched_until_switched_to() {
        var old = put(title("Thế hệ cũ"));
        var fresh = engine.begin();
        var id = UUID.randomUUID();
        fresh.add(new StoredEntry(new EntryKey("incoming", id), 1, Optional.of(named(id, title("Thế hệ mới")))));
        fresh.commit(Optional.of(new EntryKey("incoming", id)), Optional.empty());
        assertThat(find("thế hệ")).containsExactly(old);
        assertThat(engine.unfinished()).isPresent();
        assertThat(fresh.built()).contains(new EntryKey("incoming", id));
        engine.switchTo(fresh);
        assertThat(find("thế hệ")).containsExactly(id);
        assertThat(engine.incomplete()).isFalse();
        assertThat(engine.unfinished()).isEmpty();
        assertThat(put(title("Thế hệ sau nữa"))).isIn(find("sau nữa"));
    }

    // fixtures

    SearchEntry title(String title) {
        return entry("", title, "");
    }

    SearchEntry body(String body) {
        return entry("", "Văn bản", body);
    }

    SearchEntry entry(String reference, String title, String body) {
        return new SearchEntry("incoming", UUID.randomUUID(), Set.of(HEALTH, HOME), reference, title, body,
                Map.of("author", List.of("Sở Y tế")), Optional.empty(), Map.of());
    }

    private SearchEntry dated(String title, LocalDate day) {
        return new SearchEntry("incoming", UUID.randomUUID(), Set.of(HEALTH), "", title, "", Map.of(), Optional.of(day), Map.of());
    }

    private SearchEntry faceted(String title, String author, String type) {
        return new SearchEntry("incoming", UUID.randomUUID(), Set.of(HEALTH), "", title, "",
                Map.of("author", List.of(author), "type", List.of(type)), Optional.empty(), Map.of());
    }

    private static SearchEntry named(UUID id, SearchEntry like) {
        return new SearchEntry(like.kind(), id, like.audience(), like.reference(), like.title(), like.body(), like.facets(), like.date(), like.shown());
    }

    UUID put(SearchEntry entry) {
        return put(entry.id(), entry);
    }

    UUID put(UUID id, SearchEntry entry) {
        engine.live().put(new StoredEntry(new EntryKey("incoming", id), ++version, Optional.of(named(id, entry))));
        engine.live().refresh();
        return id;
    }

    void withdraw(UUID id) {
        engine.live().put(new StoredEntry(new EntryKey("incoming", id), ++version, Optional.empty()));
        engine.live().refresh();
    }

    List<UUID> find(String words) {
        return ids(engine.find(question(words)));
    }

    static SearchQuestion question(String words) {
        return SearchQuestion.of(Set.of(HEALTH), words);
    }

    static SearchQuestion ask(String words, Set<String> audience, Map<String, Set<String>> chosen, List<String> facets, Order order) {
        return new SearchQuestion(audience, words, Set.of(), chosen, Optional.empty(), Optional.empty(), order, facets, 0, 20);
    }

    static List<UUID> ids(SearchAnswer answer) {
        return answer.hits().stream().map(Hit::id).toList();
    }

    static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    static List<String> marked(List<Piece> pieces) {
        return pieces.stream().filter(Piece::marked).map(Piece::text).collect(Collectors.toCollection(ArrayList::new));
    }
}
