package vn.tangthu.exchange.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Documents of agencies that do not exist. */
final class InventedMessages {

    static final byte[] PAPER = "Nội dung văn bản của Sở Mây".getBytes(StandardCharsets.UTF_8);
    private static final Party SENDER = new Party("000.01.99.Z98", "UBND tỉnh Mây", "Sở Mây", "1 đường Gió", "vanthu@somay.example", "01", "02", "somay.example");

    private InventedMessages() {}

    static DocumentMessage document(BusinessType type) {
        var business = new Business(type, type == BusinessType.NEW ? "" : "Sai nơi nhận", type == BusinessType.NEW ? "" : "cũ-1",
                new Staff("Văn phòng", "Lê Thị Gió", "09", "gio@somay.example"), true, type == BusinessType.REPLACE ? List.of("cũ-1", "cũ-2") : List.of());
        return new DocumentMessage(SENDER, List.of(Party.of("Z98.07", "Phường Nắng"), Party.of("000.02.99.Z98", "Sở Mưa")),
                "000.01.99.Z98,2026/10/05,12/SM-VP", new DocumentCode("12", "SM-VP"), "Mây", Optional.of(LocalDate.of(2026, 10, 5)),
                "18", "Công văn", "V/v trồng cây <xanh> & sạch", "Trồng cây", new Signer("KT.", "Phó Giám đốc", "Trần Văn Mưa"),
                Optional.of(LocalDate.of(2026, 11, 2)), List.of("Như trên", "Lưu: VT"), new OtherInfo("1", "nội bộ", "VP", "3", "2", List.of("Phụ lục I")),
                List.of(new ResponseFor("Z98.07", "7/PN", Optional.of(LocalDate.of(2026, 9, 1)), "7-id")), true,
                List.of(new Trace("000.01.99.Z98", Optional.of(LocalDateTime.of(2026, 10, 5, 8, 30, 1)))), business,
                List.of(new Attachment("tep-1", "văn bản.pdf", "application/pdf", "Bản chính", Optional.of(digest(PAPER)))), List.of());
    }

    static StatusMessage status(StatusCode code) {
        return new StatusMessage(Party.of("Z98.07", "Phường Nắng"), List.of(SENDER),
                new ResponseFor("000.01.99.Z98", "12/SM-VP", Optional.of(LocalDate.of(2026, 10, 5)), "12-id"), code, "Đã xem",
                Optional.of(LocalDateTime.of(2026, 10, 6, 7, 0)), Staff.NOBODY, List.of());
    }

    static String text(DocumentMessage message) {
        return written(out -> EdXmlWriter.write(message, attachment -> new ByteArrayInputStream(PAPER), out));
    }

    static String text(StatusMessage status) {
        return written(out -> EdXmlWriter.write(status, out));
    }

    static EdXmlReading read(byte[] message) {
        return read(message, Limits.USUAL);
    }

    static EdXmlReading read(byte[] message, Limits limits) {
        try {
            return new EdXmlReader(limits).read(new ByteArrayInputStream(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EdXmlReading read(String message) {
        return read(message.getBytes(StandardCharsets.UTF_8));
    }

    static Content digest(byte[] content) {
        var digest = new ContentDigest();
        digest.raw(content, content.length);
        return digest.finish();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
