package vn.tangthu.journey;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tangthu.correspondence.SeparatorSheets;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.DocumentType;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;
import vn.tangthu.samples.Stack;
import vn.tangthu.samples.Troubles;

/** A morning's post: what a clerk drops on the desk at once. */
final class Post {

    private static final Author FROM = Author.headed(
            "Ủy ban nhân dân thành phố Hải Vân", "Sở Nội vụ", "SNV", "Hải Vân",
            new Author.Leader("Giám đốc", "Hoàng Ngọc Ẩn"), new Author.Leader("Phó Giám đốc", "Nguyễn Thị Thu Thủy"));

    private Post() {}

    /** An invented dispatch; the same number always gives the same. */
    static SampleDocument dispatch(int number, int pages) {
        return Samples.write(SampleRequest.of(number, FROM, DocumentType.DISPATCH, Samples.number(number), LocalDate.of(2025, 10, 1).plusDays(number % 28))
                .to(List.of("Ủy ban nhân dân các phường, xã"))
                .pages(pages, 0));
    }

    static byte[] scanned(int number, ScanFormat format, Degradation how) {
        return new Scanner(how, number).scan(dispatch(number, 1), format);
    }

    static byte[] scannedThick(int number, ScanFormat format) {
        return new Scanner(Degradation.OFFICE, number).scan(dispatch(number, 3), format);
    }

    /** Two documents scanned into one file, with blank backs between. */
    static byte[] stack(int first, int second) {
        return scanned(List.of(SampleWriter.pdf(dispatch(first, 2)), Stack.blankSheet(), SampleWriter.pdf(dispatch(second, 1))), first);
    }

    /** The same with a separator sheet. */
    static byte[] partedStack(int first, int second) {
        var sheet = new ByteArrayOutputStream();
        try {
            SeparatorSheets.write(1, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scanned(List.of(SampleWriter.pdf(dispatch(first, 1)), sheet.toByteArray(), SampleWriter.pdf(dispatch(second, 1))), first);
    }

    private static byte[] scanned(List<byte[]> documents, int seed) {
        var out = new ByteArrayOutputStream();
        try {
            new Scanner(Degradation.OFFICE, seed).scan(Stack.of(documents), ScanFormat.PDF, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Fifteen good files of every kind. The first is {@code scan-01.pdf}, a careful scan of {@code dispatch(1, 1)}. */
    static List<FilePayload> good() {
        var files = new ArrayList<FilePayload>();
        files.add(file("scan-01.pdf", scanned(1, ScanFormat.PDF, Degradation.CLEAN)));
        files.add(file("scan-02.pdf", scanned(2, ScanFormat.PDF, Degradation.OFFICE)));
        files.add(file("scan-03 nhiều trang.pdf", scannedThick(3, ScanFormat.PDF)));
        files.add(file("fax-04.tif", scannedThick(4, ScanFormat.TIFF)));
        files.add(file("fax-05.tiff", scanned(5, ScanFormat.TIFF, Degradation.BILEVEL.atDpi(200))));
        for (int n = 6; n <= 8; n++) files.add(file("ảnh-0" + n + ".jpg", scanned(n, ScanFormat.JPEG, Degradation.OFFICE)));
        for (int n = 9; n <= 10; n++) files.add(file("ảnh-" + n + ".png", scanned(n, ScanFormat.PNG, Degradation.OFFICE)));
        for (int n = 11; n <= 13; n++) files.add(file("ký số-" + n + ".pdf", SampleWriter.pdf(dispatch(n, 1))));
        for (int n = 14; n <= 15; n++) files.add(file("dự thảo-" + n + ".docx", SampleWriter.docx(dispatch(n, 1))));
        return files;
    }

    /** Five files that something is wrong with. */
    static List<FilePayload> bad() {
        return List.of(
                file("trống.pdf", Troubles.nothing()),
                file("cụt.pdf", Troubles.cutPdf()),
                file("khóa.pdf", Troubles.lockedPdf()),
                file("nhầm đuôi.pdf", SampleWriter.docx(dispatch(16, 1))),
                file("bom.docx", Troubles.bombDocx(400)));
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }
}
