package vn.tangthu.signing.library;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.nio.file.Path;
import java.util.Locale;

/** The library, set up so that it fetches nothing and draws no page. */
public final class Offline {

    private Offline() {}

    /** A new verifier of the library would fetch certificates of issuers from addresses that stand in the file. */
    public static CertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
        return verifier;
    }

    public static SignedDocumentValidator validator(Path file) {
        var validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        if (validator instanceof PDFDocumentValidator pdf) pdf.setPdfObjFactory(comparingObjectsOnly());
        validator.setCertificateVerifier(verifier());
        validator.setLocale(Locale.ENGLISH);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_AND_REVOCATION_DATA);
        return validator;
    }

    /** What changed after a signature is found by comparing objects; comparing pictures of pages would open fonts and images. */
    private static PdfBoxNativeObjectFactory comparingObjectsOnly() {
        var pictures = new DefaultPdfDifferencesFinder();
        pictures.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(pictures);
        return factory;
    }
}
