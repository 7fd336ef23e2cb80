package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether changes that the library calls "signature or form fill" are signatures indeed. It counts among them values and appearances of any
 * field, and a page's first list of annotations whatever is in it: a note laid over a page that had none passes there.
 */
final class FieldChanges {

    /** Where in a change's path an annotation, a field, or a list of them stands: its object number, and what lies below it. */
    private static final Pattern PLACE = Pattern.compile("^(.*)/(Annots|Fields)(?: (\\d+) (\\d+) R)?((?!.*/(?:Annots|Fields)\\b).*)$");
    private static final Pattern PAGE = Pattern.compile("/Kids (\\d+) (\\d+) R $");

    private final Path file;

    FieldChanges(Path file) {
        this.file = file;
    }

    boolean onlySignatures(List<XmlObjectModification> changes) {
        var concerned = changes.stream().map(XmlObjectModification::getValue).filter(path -> PLACE.matcher(path).matches()).toList();
        if (concerned.isEmpty()) return true;
        try (var document = Loader.loadPDF(file.toFile())) {
            return changes.stream().allMatch(change -> isOfSignature(change, changes, document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfSignature(XmlObjectModification change, List<XmlObjectModification> all, PDDocument document) {
        var place = PLACE.matcher(change.getValue());
        if (!place.matches()) return true;
        boolean created = change.getAction() == PdfObjectModificationType.CREATION;
        if (place.group(3) == null) return created && place.group(5).isBlank() && holdsSignaturesOnly(place.group(1), place.group(2), document);
        var field = object(place.group(3), place.group(4), document);
        if (field.filter(FieldChanges::isSigned).isEmpty()) return false;
        return place.group(5).isBlank() ? created : signedNow(place.group(3) + " " + place.group(4), all);
    }

    /** The field was there before, empty, and got its signature among these changes. */
    private static boolean signedNow(String field, List<XmlObjectModification> all) {
        var value = Pattern.compile(".*/(Annots|Fields) " + field + " R /V( .*)?");
        return all.stream().anyMatch(change -> change.getAction() == PdfObjectModificationType.CREATION && value.matcher(change.getValue()).matches());
    }

    private static boolean holdsSignaturesOnly(String owner, String list, PDDocument document) {
        if (list.equals("Fields")) return document.getDocumentCatalog().getAcroForm().getFields().stream().allMatch(field -> isSigned(field.getCOSObject()));
        var page = PAGE.matcher(owner.stripTrailing() + " ");
        if (!page.find()) return false;
        return object(page.group(1), page.group(2), document).map(found -> found.getDictionaryObject(COSName.ANNOTS))
                .filter(COSArray.class::isInstance).map(COSArray.class::cast).filter(FieldChanges::allSigned).isPresent();
    }

    private static boolean allSigned(COSArray annotations) {
        for (int i = 0; i < annotations.size(); i++) {
            if (!(annotations.getObject(i) instanceof COSDictionary one) || !isSigned(one)) return false;
        }
        return true;
    }

    private static Optional<COSDictionary> object(String number, String generation, PDDocument document) {
        COSBase found = document.getDocument().getObjectFromPool(new COSObjectKey(Long.parseLong(number), Integer.parseInt(generation))).getObject();
        return found instanceof COSDictionary dictionary ? Optional.of(dictionary) : Optional.empty();
    }

    /** A field for a signature that holds one (ISO 32000-1, 12.7.4.5). */
    private static boolean isSigned(COSDictionary field) {
        var parent = field.getCOSDictionary(COSName.PARENT);
        boolean forSignature = COSName.SIG.equals(field.getCOSName(COSName.FT)) || parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT));
        return forSignature && (field.getCOSDictionary(COSName.V) != null || parent != null && parent.getCOSDictionary(COSName.V) != null);
    }
}
