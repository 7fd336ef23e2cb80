package vn.tangthu.correspondence;

import static vn.tangthu.correspondence.RegisterCover.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ten columns of the register of incoming documents, in the order of the form (Decree 30/2020/NĐ-CP App. IV form VI).
 * Their heads are the form's own words and are printed in Vietnamese whatever the language of the screen.
 */
enum RegisterColumn {
    ARRIVED("Ngày đến", 7, line -> day(line.entry().arrivedOn()), Field.ARRIVED_ON),
    NUMBER("Số đến", 5, line -> line.number().toString()),
    AUTHOR("Tác giả", 13, line -> line.entry().author(), Field.AUTHOR),
    CODE("Số, ký hiệu", 10, line -> line.entry().code(), Field.CODE),
    DOCUMENT_DATE("Ngày tháng", 7, line -> optionalDay(line.entry().documentDate()), Field.DOCUMENT_DATE),
    ABSTRACT("Tên loại và trích yếu nội dung", 27, RegisterColumn::kindAndAbstract, Field.KIND, Field.ABSTRACT),
    RECIPIENT("Đơn vị hoặc người nhận", 11, line -> line.entry().recipient(), Field.RECIPIENT),
    FORWARDED("Ngày chuyển", 7, line -> optionalDay(line.entry().forwardedOn()), Field.FORWARDED_ON),
    RECEIPT("Ký nhận", 6, line -> line.entry().receipt(), Field.RECEIPT),
    NOTE("Ghi chú", 7, line -> line.entry().note(), Field.NOTE);

    private final String head;
    private final int width;
    private final Function<RegisterLine, String> value;
    private final List<Field> fields;

    /** @param width in hundredths of the table */
    RegisterColumn(String head, int width, Function<RegisterLine, String> value, Field... fields) {
        this.head = head;
        this.width = width;
        this.value = value;
        this.fields = List.of(fields);
    }

    String head() {
        return head;
    }

    int width() {
        return width;
    }

    String of(RegisterLine line) {
        return value.apply(line);
    }

    /** What stood here before, oldest first. */
    List<String> struck(List<Correction.Struck> struck) {
        return struck.stream()
                .filter(s -> fields.stream().anyMatch(f -> f.key().equals(s.field())) && !s.was().isEmpty())
                .map(s -> s.field().endsWith("_on") || s.field().endsWith("_date") ? day(LocalDate.parse(s.was())) : s.was())
                .collect(Collectors.toList());
    }

    private static String kindAndAbstract(RegisterLine line) {
        var kind = line.entry().kind();
        return kind.isEmpty() ? line.entry().abstractText() : kind + ": " + line.entry().abstractText();
    }

    private static String optionalDay(Optional<LocalDate> day) {
        return day.map(RegisterCover::day).orElse("");
    }
}
