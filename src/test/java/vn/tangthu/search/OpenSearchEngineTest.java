package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same promises, kept by a real node. */
class OpenSearchEngineTest extends SearchEngineContract {

    private final String prefix = "thu-" + UUID.randomUUID();

    @Override
    Engine open() {
        return new OpenSearchEngine(settings(prefix));
    }

    /** The first host never answers: the second one is used. */
    static SearchSettings settings(String prefix) {
        return new SearchSettings("opensearch", List.of("http://127.0.0.1:1", OpenSearchNode.address()), prefix, "", "");
    }

    @Test
    void an_older_state_never_overwrites_a_newer_one() {
        var id = UUID.randomUUID();
        var key = new EntryKey("incoming", id);
        engine.live().put(new StoredEntry(key, 100_002, Optional.of(title("Trạng thái mới"))));
        engine.live().put(new StoredEntry(key, 100_001, Optional.of(title("Trạng thái cũ"))));
        engine.live().refresh();
        assertThat(find("trạng thái mới")).hasSize(1);
        assertThat(find("trạng thái cũ")).isEmpty();
    }

    @Test
    void a_second_process_sees_what_the_first_one_built() {
        var found = put(title("Cùng một cụm"));
        var other = open();
        assertThat(ids(other.find(question("cùng một cụm")))).containsExactly(found);
        var fresh = engine.begin();
        assertThat(other.unfinished()).isEmpty();
        other.reopen();
        assertThat(other.unfinished()).isPresent();
        engine.switchTo(fresh);
        assertThat(other.find(question("cùng một cụm")).total()).as("the alias has moved").isZero();
    }
}
