package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What happened to a PDF after one of its signatures. A PDF is changed by adding to its end (ISO 32000-1, 7.5.6), which leaves the signed
 * bytes whole: further signatures are added so, and forgeries too.
 */
final class PdfChanges {

    /** Blanks and line ends after a file's last word say nothing; more than these are looked at as content. */
    private static final int TAIL_READ = 4_096;

    private final List<SignatureWrapper> all;
    private final Path file;
    private final FieldChanges fields;

    PdfChanges(List<SignatureWrapper> all, Path file) {
        this.all = all;
        this.file = file;
        fields = new FieldChanges(file);
    }

    Facts.Changes after(SignatureWrapper signature) {
        if (some(signature.getPdfUndefinedChanges()) || some(signature.getPdfAnnotationChanges()) || fieldsChanged(signature)) return Facts.Changes.CHANGED;
        boolean named = some(signature.getPdfSignatureOrFormFillChanges()) || some(signature.getPdfExtensionChanges());
        return named || coversFile(signature) || later(signature) > 0 ? Facts.Changes.NONE : Facts.Changes.BYTES_ADDED;
    }

    /** How many signatures were added after this one. */
    int later(SignatureWrapper signature) {
        return (int) all.stream().filter(other -> end(other) > end(signature)).count();
    }

    /** Up to the end of the file, blanks aside. */
    boolean coversFile(SignatureWrapper signature) {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long left = in.length() - end(signature);
            if (left <= 0) return left == 0;
            if (left > TAIL_READ) return false;
            var tail = new byte[(int) left];
            in.seek(end(signature));
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).isBlank();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Filling in fields is allowed by the format, but what an office signed must not read otherwise afterwards. */
    private boolean fieldsChanged(SignatureWrapper signature) {
        var changes = new ArrayList<XmlObjectModification>();
        if (some(signature.getPdfSignatureOrFormFillChanges())) changes.addAll(signature.getPdfSignatureOrFormFillChanges());
        if (some(signature.getPdfExtensionChanges())) changes.addAll(signature.getPdfExtensionChanges());
        return !fields.onlySignatures(changes);
    }

    private static long end(SignatureWrapper signature) {
        var range = signature.getSignatureByteRange();
        if (range == null || range.size() < 2) return 0;
        return range.subList(range.size() - 2, range.size()).stream().mapToLong(BigInteger::longValue).sum();
    }

    private static boolean some(Collection<?> changes) {
        return changes != null && !changes.isEmpty();
    }
}
