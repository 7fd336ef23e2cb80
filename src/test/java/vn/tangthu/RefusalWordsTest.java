package vn.tangthu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.tangthu.kernel.Refusal;

/** Every refusal has its words in both languages, and both languages have the same keys. */
class RefusalWordsTest {

    private final ReloadableResourceBundleMessageSource messages = messages();

    @Test
    void every_refusal_is_worded_in_vietnamese_and_english() throws Exception {
        var wordless = new TreeSet<String>();
        for (var refusal : refusals()) {
            for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
                if (messages.getMessage(refusal.messageKey(), refusal.messageArguments(), null, locale) == null) {
                    wordless.add(locale + " " + refusal.messageKey());
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    @Test
    void every_refusal_can_wait_in_a_session_for_the_page_that_tells_it() throws Exception {
        for (var refusal : refusals()) {
            assertThatCode(() -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(refusal)).as(refusal.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_en.properties")) {
            var english = keys("messages/" + file.getFilename());
            var vietnamese = keys("messages/" + String.valueOf(file.getFilename()).replace("_en.", "."));
            assertThat(english).as(file.getFilename()).isEqualTo(vietnamese);
        }
    }

    private static TreeSet<String> keys(String file) throws IOException {
        var properties = new java.util.Properties();
        try (var in = new java.io.InputStreamReader(RefusalWordsTest.class.getResourceAsStream("/" + file), java.nio.charset.StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Refusal> refusals() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        var found = new ArrayList<Refusal>();
        for (var definition : scanner.findCandidateComponents("vn.tangthu")) {
            var type = Class.forName(definition.getBeanClassName());
            if (type.isEnum()) found.addAll(Arrays.asList((Refusal[]) type.getEnumConstants()));
            else if (type.isRecord() && !Modifier.isAbstract(type.getModifiers())) found.add((Refusal) example(type));
        }
        assertThat(found).hasSizeGreaterThan(15);
        return found;
    }

    /** A record filled with plausible values. */
    private static Object example(Class<?> type) throws Exception {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        var values = new ArrayList<Object>();
        for (var component : components) values.add(value(component.getType()));
        return constructor.newInstance(values.toArray());
    }

    private static Object value(Class<?> type) throws Exception {
        if (type == String.class) return "author";
        if (type == int.class || type == Integer.class) return 1;
        if (type == long.class) return 1L;
        if (type == boolean.class) return true;
        if (type == java.time.LocalDate.class) return java.time.LocalDate.of(2026, 11, 22);
        if (type == java.time.Instant.class) return java.time.Instant.parse("2026-11-22T02:00:00Z");
        if (type == java.time.Duration.class) return java.time.Duration.ofHours(12);
        if (type == java.util.UUID.class) return new java.util.UUID(1, 1);
        if (type == Object[].class) return new Object[] {"một", "hai", "ba"};
        if (type == List.class) return List.of();
        if (type == java.util.Optional.class) return java.util.Optional.empty();
        if (type.isEnum()) return type == vn.tangthu.correspondence.Field.class ? vn.tangthu.correspondence.Field.AUTHOR : type.getEnumConstants()[0];
        if (type.isRecord()) return example(type);
        throw new AssertionError("No example of " + type);
    }

    private static ReloadableResourceBundleMessageSource messages() {
        var source = new ReloadableResourceBundleMessageSource();
        var names = new ArrayList<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
                var name = String.valueOf(file.getFilename()).replace(".properties", "");
                if (!name.endsWith("_en")) names.add("classpath:messages/" + name);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        source.setBasenames(names.toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
