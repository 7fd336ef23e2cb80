package vn.tangthu.samples;

import java.util.List;

/**
 * Sentence templates about one subject; places such as {@code {ward}} are filled by {@link Slots}.
 *
 * @param key names it
 * @param work what it is, as a noun phrase
 * @param unitSymbol of the unit that drafts on it
 * @param department in charge of it in a city
 */
record Topic(
        String key,
        String work,
        String unitSymbol,
        String department,
        List<String> subjects,
        List<String> bases,
        List<String> situations,
        List<String> tasks,
        List<String> results) {}
