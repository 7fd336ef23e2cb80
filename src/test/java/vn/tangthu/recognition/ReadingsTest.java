package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.recognition.pen.WrittenSample;
import vn.tangthu.samples.Degradation;

class ReadingsTest {

    private static ReadingRoom room;

    @BeforeAll
    static void open() {
        room = new ReadingRoom(RecognitionSettings.DEFAULT);
        room.threads.start();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @Test
    void a_scanned_pdf_becomes_words_with_places_and_an_image() throws Exception {
        var reading = room.read(Papers.scannedPdf(Papers.images(Papers.DISPATCH, 200)), "công văn.pdf");
        assertThat(reading.state()).isEqualTo(Reading.State.DONE);
        assertThat(reading.pageCount()).isEqualTo(1);
        var page = room.readings.page(room.clerk, reading.id(), 1).orElseThrow();
        assertThat(page.text()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").contains("văn thư, lưu trữ");
        var image = ImageIO.read(room.bitstore.open(page.image().orElseThrow()));
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(page.width(), page.height()));
        assertThat(page.words()).allSatisfy(word -> assertThat(word.box().x() + word.box().width()).isLessThanOrEqualTo(page.width()));
    }

    @Test
    void every_kind_of_document_gives_the_same_words() {
        var image = Papers.images(Papers.DISPATCH, 200);
        for (var id : List.of(
                room.request(Papers.pdf(Papers.DISPATCH), "born.pdf"),
                room.request(Papers.tiff(image), "scan.tif"),
                room.request(Papers.encoded(image.get(0), "jpeg"), "scan.jpg"),
                room.request(Papers.encoded(image.get(0), "png"), "scan.png"))) {
            assertThat(room.finished(id).warnings()).isEmpty();
            assertThat(room.readings.text(room.clerk, id)).contains("Thực hiện kế hoạch công tác năm 2026").contains("Đoàn Thị Mai Lan");
        }
    }

    @Test
    void every_page_of_a_tiff_is_read_and_pages_are_separated_by_form_feeds() {
        var image = Papers.images(Papers.DISPATCH, 150).get(0);
        var reading = room.read(Papers.tiff(List.of(image, Papers.blank(600, 800), image)), "ba trang.tiff");
        assertThat(reading.pagesDone()).isEqualTo(3);
        var pages = room.readings.text(room.clerk, reading.id()).split("\f", -1);
        assertThat(pages).hasSize(3);
        assertThat(pages[1]).isEmpty();
        assertThat(pages[2]).contains("Nơi nhận");
    }

    @Test
    void those_who_asked_hear_of_fields_before_they_hear_of_the_end() {
        var id = room.request(Papers.scannedPdf(Papers.images(Papers.DISPATCH, 150)), "a.pdf");
        room.finished(id);
        var heard = room.events.stream()
                .filter(event -> event instanceof FieldsRead fields && fields.reading().equals(id)
                        || event instanceof PagesRead pages && pages.reading().equals(id))
                .map(event -> event.getClass().getSimpleName())
                .toList();
        assertThat(heard).startsWith("FieldsRead").endsWith("PagesRead");
    }

    @Test
    void the_fields_of_a_dispatch_are_found_where_the_decree_puts_them() {
        var reading = room.read(Papers.scannedPdf(Papers.images(Papers.DISPATCH, 300)), "trường.pdf");
        var fields = reading.fields().orElseThrow();
        assertThat(value(fields, FieldName.AGENCY_PARENT)).isEqualTo("UBND HUYỆN SÔNG THAO");
        assertThat(value(fields, FieldName.AGENCY)).isEqualTo("PHÒNG NỘI VỤ");
        assertThat(value(fields, FieldName.CODE)).isEqualTo("127/NV-VTLT");
        assertThat(value(fields, FieldName.NUMBER)).isEqualTo("127");
        assertThat(value(fields, FieldName.PLACE)).isEqualTo("Sông Thao");
        assertThat(value(fields, FieldName.DATE)).isEqualTo("2026-08-14");
        assertThat(value(fields, FieldName.TYPE)).isEqualTo("Công văn");
        assertThat(value(fields, FieldName.ABSTRACT)).isEqualTo("V/v kiểm tra công tác văn thư, lưu trữ");
        assertThat(value(fields, FieldName.SIGNER)).isEqualTo("Đoàn Thị Mai Lan");
        assertThat(fields.signers()).containsExactly(new DocumentFields.Signer(
                List.of("TRƯỞNG PHÒNG"), java.util.Optional.empty(), java.util.Optional.of("Đoàn Thị Mai Lan")));
        assertThat(fields.addressees()).containsExactly("Các cơ quan, đơn vị thuộc huyện");
        assertThat(fields.recipients()).containsExactly("Như trên", "UBND huyện (để báo cáo)", "Lưu: Văn thư");
        assertThat(fields.get(FieldName.TYPE).orElseThrow().box()).isEmpty();
        assertThat(fields.get(FieldName.DATE).orElseThrow().box()).isPresent();
    }

    private static String value(DocumentFields fields, FieldName name) {
        return fields.get(name).map(FieldReading::value).orElse("");
    }

    @Test
    void a_box_for_a_date_or_number_gives_a_date_or_number() {
        var reading = room.read(Papers.scannedPdf(Papers.images(Papers.DISPATCH, 200)), "giá trị.pdf");
        var fields = reading.fields().orElseThrow();
        var date = fields.get(FieldName.DATE).orElseThrow().box().orElseThrow();
        assertThat(room.readings.readRegion(room.clerk, reading.id(), 1, date, FieldName.DATE))
                .isInstanceOfSatisfying(RegionReading.Read.class, r -> assertThat(r.value()).isEqualTo("2026-08-14"));
        var code = fields.get(FieldName.CODE).orElseThrow().box().orElseThrow();
        assertThat(room.readings.readRegion(room.clerk, reading.id(), 1, code, FieldName.NUMBER))
                .isInstanceOfSatisfying(RegionReading.Read.class, r -> assertThat(r.value()).isEqualTo("127"));
    }

    @Test
    void another_agency_sees_nothing() {
        var reading = room.read(Papers.encoded(Papers.blank(300, 300), "png"), "trắng.png");
        var stranger = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Trần Lạ", Set.of(Role.CLERK));
        assertThat(room.readings.find(stranger, reading.id())).isEmpty();
        assertThat(room.readings.page(stranger, reading.id(), 1)).isEmpty();
        assertThat(room.readings.text(stranger, reading.id())).isEmpty();
        assertThat(room.readings.readRegion(stranger, reading.id(), 1, new Box(0, 0, 100, 100), FieldName.CODE))
                .isEqualTo(new RegionReading.CouldNotLook(RegionReading.Reason.NO_SUCH_PAGE));
        assertThat(room.readings.queue(stranger).pagesReadLastHour()).isZero();
    }

    @Test
    void a_box_drawn_by_a_person_is_read_at_once() {
        var reading = room.read(Papers.scannedPdf(Papers.images(Papers.DISPATCH, 200)), "vùng.pdf");
        var page = room.readings.page(room.clerk, reading.id(), 1).orElseThrow();
        var name = page.words().stream().filter(w -> List.of("Đoàn", "Thị", "Mai", "Lan").contains(w.text())).map(Word::box).reduce(Box::union).orElseThrow();
        var read = room.readings.readRegion(room.clerk, reading.id(), 1, name, FieldName.SIGNER);
        assertThat(read).isInstanceOfSatisfying(RegionReading.Read.class, r -> assertThat(r.value()).isEqualTo("Đoàn Thị Mai Lan"));
        assertThat(room.readings.readRegion(room.clerk, reading.id(), 1, new Box(20, page.height() - 80, 200, 40), FieldName.SIGNER))
                .isEqualTo(new RegionReading.NothingThere());
        assertThat(room.readings.readRegion(room.clerk, reading.id(), 2, name, FieldName.SIGNER)).isInstanceOf(RegionReading.CouldNotLook.class);
    }

    @Test
    void a_box_over_a_number_by_pen_is_read_by_the_pens_reader_and_is_never_sure() {
        var sample = new WrittenSample(990_900, "527", "14", Degradation.OFFICE);
        var reading = room.read(Papers.scanned(sample.pdf), "viết tay.pdf");
        var page = room.readings.page(room.clerk, reading.id(), 1).orElseThrow();
        var ink = page.pen().stream().filter(pen -> pen.blank() == PenReading.Blank.NUMBER).findFirst().orElseThrow().box();
        var around = new Box(ink.x() - 5, ink.y() - 5, ink.width() + 10, ink.height() + 10);
        assertThat(room.readings.readRegion(room.clerk, reading.id(), 1, around, FieldName.NUMBER))
                .isInstanceOfSatisfying(RegionReading.ByPen.class, read -> {
                    assertThat(read.value()).isEqualTo("527");
                    assertThat(read.confidence()).isLessThanOrEqualTo(0.88);
                    assertThat(read.blankAlone()).isTrue();
                    assertThat(read.ink().get(0).box().x()).isBetween(ink.x() - 15, ink.x() + 15);
                });
        assertThat(room.readings.readRegion(room.clerk, reading.id(), 1, around, FieldName.ABSTRACT)).isNotInstanceOf(RegionReading.ByPen.class);
    }

    @Test
    void nothing_is_read_for_a_request_that_was_rolled_back() {
        var bytes = room.bitstore.put(Papers.encoded(Papers.blank(310, 300), "png"));
        var id = new ReadingId[1];
        try {
            room.database.actingAs.run(room.clerk, () -> {
                id[0] = room.readings.request(room.clerk, new ReadRequest(bytes, "x.png", room.clerk.home(), ReadRequest.Urgency.WAITED_FOR));
                throw new IllegalArgumentException("on purpose");
            });
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessage("on purpose");
        }
        assertThat(room.readings.find(room.clerk, id[0])).isEmpty();
    }
}
