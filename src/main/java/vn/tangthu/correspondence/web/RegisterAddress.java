package vn.tangthu.correspondence.web;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.kernel.Days;

/** What is asked of the register, as it stands in the address of the page. */
record RegisterAddress(Integer year, String q, String author, String kind, String from, String to, String sort, String order, Integer page) {

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
        page.filter(number -> number > 1).ifPresent(number -> builder.queryParam("page", number));
        return builder.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder builder, String name, String value) {
        if (!value.isEmpty()) builder.queryParam(name, java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
    }
}
