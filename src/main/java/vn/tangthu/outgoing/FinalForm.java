package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.layout.ContentReading;
import vn.tangthu.layout.Conversion;
import vn.tangthu.layout.Converter;
import vn.tangthu.layout.FormCheck;
import vn.tangthu.layout.LayoutCheck;
import vn.tangthu.layout.LayoutContent;
import vn.tangthu.layout.Templates;

/**
 * Makes PDF/A-2b of an approved version, with number and date in it, before anybody signs: a conversion after signing would
 * destroy the signature. What was made from our templates is typeset here; a DOCX of other making is turned by LibreOffice.
 */
@Component
class FinalForm {

    private static final ByteCount LARGEST = new ByteCount(1L << 30);
    /** LibreOffice takes some hundred megabytes; one at a time on the machine of a commune. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private final Bitstore bitstore;
    private final Converter converter;

    FinalForm(Bitstore bitstore) {
        this.bitstore = bitstore;
        this.converter = Converter.installed();
    }

    sealed interface Making {
        /** @param files the document first, then what is attached; the bytes are stored */
        record Made(List<Version.File> files) implements Making {}

        record Refused(Refusal why) implements Making {}
    }

    /** Outside of a transaction: it may take a minute. */
    Making make(OutgoingDocument document, Version version) {
        var number = document.number().orElseThrow();
        var made = new ArrayList<Version.File>();
        for (var file : version.files()) {
            var one = one(file, number.symbol(), number.number(), number.on(), document.particulars().label());
            if (one instanceof One.Refused refused) return new Making.Refused(refused.why());
            made.add(((One.Made) one).file());
        }
        return new Making.Made(made);
    }

    private sealed interface One {
        record Made(Version.File file) implements One {}

        record Refused(Refusal why) implements One {}
    }

    private One one(Version.File file, String symbol, int number, LocalDate on, Sensitivity label) {
        if (file.format() == Version.Format.PDF) return file.place() == 0 ? new One.Refused(new OutgoingRefusal.NumberDoesNotFit(file.name())) : new One.Made(file);
        try (var copy = bitstore.localCopy(file.sha256())) {
            var reading = LayoutContent.readFrom(copy.path());
            if (reading instanceof ContentReading.Understood understood) {
                var content = file.place() == 0 ? understood.content().numbered(String.valueOf(number), on) : understood.content();
                return kept(file, Templates.pdf(content), label);
            }
            return foreign(file, copy.path(), symbol, on, label);
        } catch (IOException e) {
            throw new UncheckedIOException("The draft cannot be read: " + file.sha256(), e);
        }
    }

    private One foreign(Version.File file, Path docx, String symbol, LocalDate on, Sensitivity label) throws IOException {
        if (LayoutCheck.of(docx) instanceof FormCheck.CouldNotCheck not) return new One.Refused(new OutgoingRefusal.NotConverted(file.name(), not.why().messageKey()));
        var folder = Files.createTempDirectory("final-form");
        try {
            var numbered = folder.resolve("numbered.docx");
            if (file.place() == 0) {
                try (var to = Files.newOutputStream(numbered)) {
                    if (!NumberedDocx.write(docx, symbol, on, to)) return new One.Refused(new OutgoingRefusal.NoBlankForNumber(file.name()));
                }
            } else {
                Files.copy(docx, numbered);
            }
            return converted(file, numbered, folder.resolve("final.pdf"), label);
        } finally {
            try (var left = Files.walk(folder)) {
                for (var one : left.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
            }
        }
    }

    private One converted(Version.File file, Path docx, Path to, Sensitivity label) throws IOException {
        Conversion conversion;
        try {
            ONE_AT_A_TIME.acquire();
            try {
                conversion = converter.convert(docx, to);
            } finally {
                ONE_AT_A_TIME.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(file, "outgoing.conversion.broken");
        }
        if (conversion instanceof Conversion.Converted) return kept(file, Files.readAllBytes(to), label);
        if (conversion instanceof Conversion.NotInstalled) return refused(file, "outgoing.conversion.not-installed");
        if (conversion instanceof Conversion.Refused no) return refused(file, no.why().messageKey());
        return refused(file, conversion instanceof Conversion.TooSlow ? "outgoing.conversion.too-slow" : "outgoing.conversion.broken");
    }

    private static One refused(Version.File file, String why) {
        return new One.Refused(new OutgoingRefusal.NotConverted(file.name(), why));
    }

    private One kept(Version.File file, byte[] pdf, Sensitivity label) {
        var storing = bitstore.put(new java.io.ByteArrayInputStream(pdf), LARGEST, label);
        if (!(storing instanceof Storing.Stored stored)) return new One.Refused((Refusal) storing);
        var name = file.name().replaceFirst("(?i)\\.docx$", "") + ".pdf";
        return new One.Made(new Version.File(file.place(), stored.checksum(), stored.size(), name, Version.Format.PDF));
    }
}
