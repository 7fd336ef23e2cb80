package vn.tangthu.signing.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.tangthu.signing.FileKind;
import vn.tangthu.signing.MarkPlace;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefusal.Unfit;
import vn.tangthu.signing.SigningRefused;

/** A document about to be signed: its pages, and the signatures that are seen on them. */
final class Sheet implements AutoCloseable {

    private final PDDocument document;

    private Sheet(PDDocument document) {
        this.document = document;
    }

    /** @throws SigningRefused it is no PDF, cannot be read, or is encrypted, even with an empty password */
    static Sheet open(Path file) throws SigningRefused, IOException {
        if (FileKind.of(file).filter(FileKind.PDF::equals).isEmpty()) throw unfit(Unfit.NOT_PDF);
        if (Files.size(file) > FileKind.PDF.mostBytes()) throw unfit(Unfit.TOO_LARGE);
        try {
            var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
            if (document.isEncrypted()) {
                document.close();
                throw unfit(Unfit.ENCRYPTED);
            }
            return new Sheet(document);
        } catch (InvalidPasswordException e) {
            throw unfit(Unfit.ENCRYPTED);
        } catch (IOException e) {
            throw unfit(Unfit.DAMAGED);
        }
    }

    private static SigningRefused unfit(Unfit how) {
        return new SigningRefused(new SigningRefusal.DocumentUnfit(how));
    }

    boolean isSigned() {
        return !document.getSignatureDictionaries().isEmpty();
    }

    /** Between position and name of this person. */
    MarkPlace placeOf(String signer) throws SigningRefused, IOException {
        return PlaceFinder.find(document, signer).orElseThrow(() -> new SigningRefused(new SigningRefusal.NoPlaceFound(signer)));
    }

    /** Where the newest signature is seen. */
    Optional<MarkPlace> lastSeenSignature() throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form == null) return Optional.empty();
        return form.getFields().stream().filter(PDSignatureField.class::isInstance).map(PDSignatureField.class::cast)
                .filter(field -> field.getSignature() != null && seen(field))
                .max(Comparator.comparingLong(field -> end(field.getSignature())))
                .map(field -> place(field.getWidgets().get(0)));
    }

    private boolean seen(PDSignatureField field) {
        if (field.getWidgets().isEmpty()) return false;
        var widget = field.getWidgets().get(0);
        return widget.getRectangle() != null && widget.getRectangle().getWidth() > 0 && widget.getRectangle().getHeight() > 0 && pageNumber(widget) > 0;
    }

    private static long end(PDSignature signature) {
        var range = signature.getByteRange();
        return range == null || range.length < 4 ? 0 : (long) range[2] + range[3];
    }

    private MarkPlace place(PDAnnotationWidget widget) {
        int number = pageNumber(widget);
        var box = widget.getRectangle();
        return new MarkPlace(number, box.getLowerLeftX(), document.getPage(number - 1).getMediaBox().getHeight() - box.getUpperRightY(), box.getWidth(), box.getHeight());
    }

    /** @return 0 when the widget is on no page */
    private int pageNumber(PDAnnotationWidget widget) {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (holds(page, widget)) return number;
        }
        return 0;
    }

    private static boolean holds(PDPage page, PDAnnotationWidget widget) {
        try {
            return page.getAnnotations().stream().anyMatch(one -> one.getCOSObject() == widget.getCOSObject());
        } catch (IOException e) {
            return false;
        }
    }

    /** Of the first page, as it is shown. */
    float width() {
        return turned(0) ? document.getPage(0).getMediaBox().getHeight() : document.getPage(0).getMediaBox().getWidth();
    }

    /** @throws SigningRefused there is no such page, or the place lies beyond its edge */
    void mustHold(MarkPlace place) throws SigningRefused {
        int pages = document.getNumberOfPages();
        boolean there = place.page() <= pages && place.x() >= 0 && place.y() >= 0;
        if (there) {
            var box = document.getPage(place.page() - 1).getMediaBox();
            float wide = turned(place.page() - 1) ? box.getHeight() : box.getWidth();
            float high = turned(place.page() - 1) ? box.getWidth() : box.getHeight();
            there = place.x() + place.width() <= wide && place.y() + place.height() <= high;
        }
        if (!there) throw new SigningRefused(new SigningRefusal.PlaceOutside(place.page(), pages));
    }

    private boolean turned(int index) {
        return document.getPage(index).getRotation() % 180 != 0;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
