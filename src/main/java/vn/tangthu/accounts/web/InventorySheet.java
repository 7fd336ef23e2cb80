package vn.tangthu.accounts.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Wording;

/** The inventory as a file, XLSX or CSV, with the columns the rule names. Texts only: nothing in it is a formula. */
@Component
class InventorySheet {

    private static final List<String> COLUMNS = List.of(
            "name", "type", "status", "holder", "post", "division", "asset", "second-factor", "activated", "deactivated", "last-used");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Wording.ZONE);

    private final MessageSource messages;

    InventorySheet(MessageSource messages) {
        this.messages = messages;
    }

    void xlsx(List<InventoryLine> lines, Locale locale, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet(word("accounts.inventory.title", locale));
            var rows = rows(lines, locale);
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < COLUMNS.size(); c++) row.createCell(c).setCellValue(rows.get(r).get(c));
            }
            IntStream.range(0, COLUMNS.size()).forEach(c -> sheet.setColumnWidth(c, 22 * 256)); // 1/256 of a character
            sheet.createFreezePane(0, 1);
            book.write(out);
        }
    }

    /** UTF-8 with a byte order mark, which spreadsheet programs need to see that it is UTF-8. */
    void csv(List<InventoryLine> lines, Locale locale, OutputStream out) {
        var printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        printed.print('\uFEFF');
        for (var row : rows(lines, locale)) printed.print(row.stream().map(InventorySheet::cell).collect(Collectors.joining(",")) + "\r\n");
        printed.flush();
    }

    private List<List<String>> rows(List<InventoryLine> lines, Locale locale) {
        var rows = new java.util.ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> word("accounts.inventory." + column, locale)).toList());
        lines.forEach(line -> rows.add(row(line, locale)));
        return rows;
    }

    private List<String> row(InventoryLine line, Locale locale) {
        var account = line.account();
        return List.of(account.name(), word("account-type." + account.type(), locale), word("account-status." + account.status(), locale),
                line.holder(), line.post(), line.division(), account.asset(),
                word(account.hasSecondFactor() ? "accounts.yes" : "accounts.no", locale),
                DAY.format(account.activatedAt()), day(account.deactivatedAt()), day(account.lastUsedAt()));
    }

    private static String day(Optional<Instant> time) {
        return time.map(DAY::format).orElse("");
    }

    /** Quoted, and never beginning with what a spreadsheet program would take for a formula. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
