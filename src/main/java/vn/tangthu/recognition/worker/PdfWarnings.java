package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.tangthu.recognition.Reading;

/** What a PDF carries besides its pages. */
final class PdfWarnings {

    /** Pages whose annotations are looked through; scripts and attachments of harmful files sit in front. */
    private static final int PAGES_LOOKED_AT = 50;

    private PdfWarnings() {}

    static Set<Reading.Warning> of(PDDocument pdf) throws IOException {
        var found = EnumSet.noneOf(Reading.Warning.class);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        var names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.JAVA_SCRIPT)) found.add(Reading.Warning.HAS_SCRIPT);
        if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) found.add(Reading.Warning.HAS_EMBEDDED_FILES);
        if (catalog.containsKey(COSName.getPDFName("AF"))) found.add(Reading.Warning.HAS_EMBEDDED_FILES);
        lookAtActions(catalog, found);
        for (int i = 0; i < Math.min(pdf.getNumberOfPages(), PAGES_LOOKED_AT); i++) {
            var page = pdf.getPage(i).getCOSObject();
            lookAtActions(page, found);
            var annotations = page.getCOSArray(COSName.ANNOTS);
            if (annotations != null) lookAtAnnotations(annotations, found);
        }
        if (!pdf.getSignatureDictionaries().isEmpty()) found.add(Reading.Warning.SIGNED);
        return found;
    }

    private static void lookAtAnnotations(COSArray annotations, Set<Reading.Warning> found) {
        for (int i = 0; i < annotations.size(); i++) {
            if (!(annotations.getObject(i) instanceof COSDictionary annotation)) continue;
            lookAtActions(annotation, found);
            if ("FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) found.add(Reading.Warning.HAS_EMBEDDED_FILES);
        }
    }

    private static void lookAtActions(COSDictionary owner, Set<Reading.Warning> found) {
        for (var key : new String[] {"OpenAction", "A", "AA"}) {
            if (runsScript(owner.getDictionaryObject(key), new HashSet<>(), key.equals("AA"))) found.add(Reading.Warning.HAS_SCRIPT);
        }
    }

    /** @param seen guards against actions that go round in a circle */
    private static boolean runsScript(COSBase base, Set<COSBase> seen, boolean ofTriggers) {
        if (!(base instanceof COSDictionary action) || !seen.add(base)) return false;
        if ("JavaScript".equals(action.getNameAsString(COSName.S))) return true;
        if (runsScript(action.getDictionaryObject(COSName.NEXT), seen, false)) return true;
        if (!ofTriggers) return false;
        return action.keySet().stream().anyMatch(trigger -> runsScript(action.getDictionaryObject(trigger), seen, false));
    }
}
