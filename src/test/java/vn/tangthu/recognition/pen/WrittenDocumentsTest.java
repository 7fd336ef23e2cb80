package vn.tangthu.recognition.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.OfflineReader;
import vn.tangthu.recognition.OfflineReading;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;

/** From the scan to the fields, through the reading process. */
class WrittenDocumentsTest {

    private static final Degradation OFFICE = Degradation.OFFICE;
    private static final List<String> NUMBERS = List.of("1942", "57", "308", "1276", "84", "619");
    private static final List<String> DAYS = List.of("17", "05", "23", "10", "08", "14");

    @TempDir
    private Path folder;

    @Test
    void numbers_and_days_by_pen_are_fields_and_never_sure() throws IOException {
        int numbers = 0, dates = 0;
        try (var reader = new OfflineReader(Files.createDirectory(folder.resolve("scratch")), 1)) {
            for (int i = 0; i < NUMBERS.size(); i++) {
                var truth = NUMBERS.get(i);
                var day = "2026-03-" + DAYS.get(i);
                var fields = read(reader, scan(new WrittenSample(990_600 + i, truth, DAYS.get(i), OFFICE).pdf, i)).fields();
                var number = fields.get(FieldName.NUMBER);
                var date = fields.get(FieldName.DATE);
                assertThat(number.stream()).as("number %s", truth).noneMatch(read -> read.sure() && !read.value().equals(truth));
                assertThat(date.stream()).as("date %s", day).noneMatch(read -> read.sure() && !read.value().equals(day));
                if (number.map(FieldReading::value).equals(Optional.of(truth))) numbers++;
                if (date.map(FieldReading::value).equals(Optional.of(day))) dates++;
            }
        }
        assertThat(numbers).as("numbers").isGreaterThanOrEqualTo(4);
        assertThat(dates).as("dates").isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_blank_left_open_has_no_number_and_no_date_while_printed_ones_are_read() throws IOException {
        try (var reader = new OfflineReader(Files.createDirectory(folder.resolve("scratch")), 1)) {
            var open = read(reader, scan(new WrittenSample(990_700, "", "", OFFICE).pdf, 1)).fields();
            assertThat(open.get(FieldName.NUMBER)).isEmpty();
            assertThat(open.get(FieldName.DATE)).isEmpty();
            var document = Samples.random(990_700);
            var printed = read(reader, scan(SampleWriter.pdf(document), 2)).fields();
            assertThat(printed.get(FieldName.NUMBER)).map(FieldReading::value).contains(document.number());
            assertThat(printed.get(FieldName.DATE)).map(FieldReading::value).contains(document.date().toString());
        }
    }

    private static OfflineReading read(OfflineReader reader, Path scan) {
        return reader.read(scan).join();
    }

    private Path scan(byte[] pdf, int order) throws IOException {
        var out = new ByteArrayOutputStream();
        new Scanner(OFFICE, order).scan(pdf, ScanFormat.PDF, out);
        return Files.write(folder.resolve("scan-" + order + ".pdf"), out.toByteArray());
    }
}
