package vn.tangthu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What pages say is in the message files; what they may not do, they do not. */
class WordsOfPagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]+)");
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    @Test
    void every_text_of_every_page_is_in_a_message_file() throws IOException {
        var known = keys();
        var missing = new TreeSet<String>();
        for (var template : FILES.getResources("classpath:templates/**/*.html")) {
            var found = KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (found.find()) if (!known.contains(found.group(1))) missing.add(template.getFilename() + " " + found.group(1));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void places_and_marks_have_their_words() throws IOException {
        assertThat(keys()).containsAll(java.util.Arrays.stream(Place.values()).map(Place::getMessageKey).toList());
    }

    @Test
    void no_page_carries_a_script_or_a_style_of_its_own() throws IOException {
        for (var template : FILES.getResources("classpath:templates/**/*.html")) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8)).as(template.getFilename())
                    .doesNotContainPattern("<style|\\sstyle=|\\son(click|load|submit|change|input)=|<script(?![^>]*th:src)");
        }
    }

    private static TreeSet<String> keys() throws IOException {
        var all = new Properties();
        for (var file : FILES.getResources("classpath:messages/*.properties")) {
            try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                all.load(in);
            }
        }
        return new TreeSet<>(all.stringPropertyNames());
    }
}
