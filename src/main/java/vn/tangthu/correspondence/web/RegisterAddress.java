package vn.tangthu.correspondence.web;

import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.kernel.Days;

/**
 * What is asked of the register, as it stands in the address of the page.
 *
 * @param show columns to show, by {@link ShownColumn}; none named: all ten
 */
record RegisterAddress(
        Integer year, String q, String author, String kind, String from, String to, String sort, String order, Integer page, List<String> show) {

    private static final int LINES_A_PAGE = 50;

    RegisterAddress {
        q = given(q);
        author = given(author);
        kind = given(kind);
        from = given(from);
        to = given(to);
        sort = given(sort);
        order = given(order);
        page = page == null ? 1 : page;
        show = show == null ? List.of() : List.copyOf(show);
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    RegisterQuestion question(int thisYear) {
        return new RegisterQuestion(
                year == null ? thisYear : year, q, author, kind, Days.typed(from), Days.typed(to), sortBy(), descending(), page, LINES_A_PAGE);
    }

    private RegisterQuestion.Sort sortBy() {
        return java.util.Arrays.stream(RegisterQuestion.Sort.values()).filter(s -> s.name().equalsIgnoreCase(sort)).findFirst().orElse(RegisterQuestion.Sort.NUMBER);
    }

    private boolean descending() {
        return order.isEmpty() ? sortBy() == RegisterQuestion.Sort.NUMBER : order.equals("down");
    }

    /** The columns, in the order of the form; the number, which opens the line, is always among them. */
    public List<ShownColumn> columns() {
        var chosen = java.util.Arrays.stream(ShownColumn.values()).filter(column -> column == ShownColumn.NUMBER || show.contains(column.key())).toList();
        return chosen.size() == 1 ? List.of(ShownColumn.values()) : chosen;
    }

    public boolean shows(String key) {
        return columns().stream().anyMatch(column -> column.key().equals(key));
    }

    /** Is anything asked for beyond the year? */
    public boolean narrowed() {
        return !(q + author + kind + from + to).isEmpty();
    }

    public String atPage(int number) {
        return address("/incoming/register", sort, order, Optional.of(number));
    }

    /** Sorted by this column; asked a second time, the other way round. */
    public String sortedBy(String column) {
        boolean turned = sortBy().name().equalsIgnoreCase(column) && !descending();
        return address("/incoming/register", column.toLowerCase(java.util.Locale.ROOT), turned ? "down" : "up", Optional.empty());
    }

    /** For {@code aria-sort}; empty when the register is sorted by another column. */
    public String direction(String column) {
        return sortBy().name().equalsIgnoreCase(column) ? (descending() ? "descending" : "ascending") : "";
    }

    /** The same question put to the exporters. */
    public String as(String kindOfFile) {
        return address("/incoming/register." + kindOfFile, sort, order, Optional.empty());
    }

    /** What is asked but the columns, for a form that chooses these. */
    public java.util.Map<String, String> asked() {
        var asked = new java.util.LinkedHashMap<String, String>();
        if (year != null) asked.put("year", year.toString());
        asked.put("q", q);
        asked.put("author", author);
        asked.put("kind", kind);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("sort", sort);
        asked.put("order", order);
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    private String address(String path, String sort, String order, Optional<Integer> page) {
        var builder = UriComponentsBuilder.fromPath(path);
        if (year != null) builder.queryParam("year", year);
        add(builder, "q", q);
        add(builder, "author", author);
        add(builder, "kind", kind);
        add(builder, "from", from);
        add(builder, "to", to);
        add(builder, "sort", sort);
        add(builder, "order", order);
        show.forEach(column -> add(builder, "show", column));
        page.filter(number -> number > 1).ifPresent(number -> builder.queryParam("page", number));
        return builder.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder builder, String name, String value) {
        if (!value.isEmpty()) builder.queryParam(name, java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
    }
}
