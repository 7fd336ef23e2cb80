package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest extends SearchEngineContract {

    @TempDir
    Path folder;

    @Override
    Engine open() {
        return new LuceneEngine(folder);
    }

    @Test
    void what_was_committed_is_there_after_a_restart_and_the_rest_is_not() {
        var kept = put(title("Đã ghi bền"));
        engine.live().commit(Optional.empty(), Optional.empty());
        put(title("Chưa ghi bền"));
        engine.close();
        engine = open();
        assertThat(find("ghi bền")).containsExactly(kept);
    }

    @Test
    void a_second_process_is_refused() {
        assertThatThrownBy(this::open).isInstanceOf(IndexInUse.class);
    }

    @Test
    void an_unfinished_generation_is_gone_on_with_after_a_restart() {
        var key = EntryKey.parse("incoming:00000000-0000-0000-0000-000000000007");
        engine.begin().commit(Optional.of(key), Optional.empty());
        engine.close();
        engine = open();
        assertThat(engine.unfinished()).map(Engine.Generation::built).contains(Optional.of(key));
    }

    @Test
    void a_broken_index_opens_empty_and_knows_that_it_is_incomplete() throws IOException {
        put(title("Sẽ hỏng"));
        engine.switchTo(engine.begin());
        assertThat(engine.incomplete()).isFalse();
        put(title("Sẽ hỏng"));
        engine.live().commit(Optional.empty(), Optional.empty());
        engine.close();
        breakEveryFile();
        engine = open();
        assertThat(engine.incomplete()).isTrue();
        assertThat(find("")).isEmpty();
    }

    private void breakEveryFile() throws IOException {
        var current = folder.resolve(Files.readString(folder.resolve("current")));
        try (var files = Files.list(current)) {
            for (var file : files.toList()) Files.writeString(file, "hỏng");
        }
    }
}
