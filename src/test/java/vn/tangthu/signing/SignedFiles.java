package vn.tangthu.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Files with signatures of every kind, and what people do to them afterwards. */
final class SignedFiles {

    private SignedFiles() {}

    static byte[] pdf(int pages) {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) document.addPage(new PDPage());
            write(document, "So: 01/QD-SNV", PDPageContentStream.AppendMode.OVERWRITE);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String text, PDPageContentStream.AppendMode mode) throws IOException {
        try (var content = new PDPageContentStream(document, document.getPage(0), mode, false)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(100, 700 - (mode == PDPageContentStream.AppendMode.APPEND ? 40 : 0));
            content.showText(text);
            content.endText();
        }
    }

    static byte[] encrypted() {
        try (var document = Loader.loadPDF(pdf(1)); var out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("chu", "nguoi-doc", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page reads otherwise, by an addition to the end of the file that leaves the signed bytes as they were. */
    static byte[] pageChanged(byte[] signed) {
        return added(signed, document -> {
            write(document, "Sua them", PDPageContentStream.AppendMode.APPEND);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).getResources().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] annotated(byte[] signed, int page) {
        return added(signed, document -> annotate(document.getPage(page - 1)));
    }

    private static void annotate(PDPage page) throws IOException {
        var note = new PDAnnotationText();
        note.setContents("Đã đồng ý");
        note.setRectangle(new PDRectangle(100, 600, 20, 20));
        var notes = page.getAnnotations();
        notes.add(note);
        page.setAnnotations(notes);
        note.getCOSObject().setNeedToBeUpdated(true);
        page.getCOSObject().setNeedToBeUpdated(true);
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray list) list.setNeedToBeUpdated(true);
    }

    /** A page with a field to fill in. */
    static byte[] form() {
        try (var document = Loader.loadPDF(pdf(1)); var out = new ByteArrayOutputStream()) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("so-tien");
            form.getFields().add(field);
            var place = field.getWidgets().get(0);
            place.setRectangle(new PDRectangle(100, 500, 200, 20));
            place.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(place);
            field.setValue("100");
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] filledIn(byte[] signed) {
        return added(signed, document -> {
            var field = document.getDocumentCatalog().getAcroForm().getField("so-tien");
            field.setValue("900000");
            field.getCOSObject().setNeedToBeUpdated(true);
            field.getWidgets().get(0).getAppearance().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] added(byte[] signed, Change change) {
        try (var document = Loader.loadPDF(signed); var out = new ByteArrayOutputStream()) {
            change.to(document);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A byte of the signed page is another. */
    static byte[] broken(byte[] signed, String word) {
        var bytes = signed.clone();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
        if (at < 0) throw new IllegalArgumentException("not in the file: " + word);
        bytes[at] ^= 1;
        return bytes;
    }

    static byte[] pades(byte[] pdf, TestAuthority.Identity who) {
        return pades(pdf, who, Instant.now(), Optional.empty(), false);
    }

    static byte[] pades(byte[] pdf, TestAuthority.Identity who, Instant claimed) {
        return pades(pdf, who, claimed, Optional.empty(), false);
    }

    static byte[] padesWithPicture(byte[] pdf, TestAuthority.Identity who) {
        return pades(pdf, who, Instant.now(), Optional.empty(), true);
    }

    static byte[] padesStamped(byte[] pdf, TestAuthority.Identity who, Instant claimed, TestAuthority.Identity stamper, Instant stamped) {
        var source = new KeyEntityTSPSource(stamper.key(), stamper.certificate(), stamper.chain());
        source.setTsaPolicy("1.2.3.4");
        source.setProductionTime(Date.from(stamped));
        return pades(pdf, who, claimed, Optional.of(source), false);
    }

    /** An empty field for a signature to come. */
    static byte[] withEmptyField(byte[] pdf, SignatureFieldParameters field) {
        return bytes(new PAdESService(verifier()).addNewSignatureField(new InMemoryDocument(pdf, "van-ban.pdf", MimeTypeEnum.PDF), field));
    }

    /** With a picture in an empty field that was there before. */
    static byte[] inField(byte[] pdf, TestAuthority.Identity who, String field) {
        var picture = new SignatureImageParameters();
        picture.setImage(picture().getImage());
        picture.getFieldParameters().setFieldId(field);
        return pades(pdf, who, picture);
    }

    /** With a picture in a new field. */
    static byte[] inPlace(byte[] pdf, TestAuthority.Identity who, SignatureFieldParameters place) {
        var picture = picture();
        picture.setFieldParameters(place);
        return pades(pdf, who, picture);
    }

    private static byte[] pades(byte[] pdf, TestAuthority.Identity who, SignatureImageParameters picture) {
        var parameters = new PAdESSignatureParameters();
        parameters.setImageParameters(picture);
        return pades(pdf, who, Instant.now(), Optional.empty(), parameters);
    }

    private static byte[] pades(byte[] pdf, TestAuthority.Identity who, Instant claimed, Optional<KeyEntityTSPSource> stamps, boolean picture) {
        var parameters = new PAdESSignatureParameters();
        if (picture) parameters.setImageParameters(picture());
        return pades(pdf, who, claimed, stamps, parameters);
    }

    private static byte[] pades(byte[] pdf, TestAuthority.Identity who, Instant claimed, Optional<KeyEntityTSPSource> stamps, PAdESSignatureParameters parameters) {
        usual(parameters, who, claimed);
        parameters.setSignatureLevel(stamps.isPresent() ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        var service = new PAdESService(verifier());
        var factory = new PdfBoxNativeObjectFactory();
        var places = new PdfSignatureFieldPositionChecker();
        places.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        factory.setPdfSignatureFieldPositionChecker(places);
        service.setPdfObjFactory(factory);
        stamps.ifPresent(service::setTspSource);
        var document = new InMemoryDocument(pdf, "van-ban.pdf", MimeTypeEnum.PDF);
        return bytes(service.signDocument(document, parameters, value(service.getDataToSign(document, parameters), who)));
    }

    private static SignatureImageParameters picture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_ARGB), "png", out);
            var image = new SignatureImageParameters();
            image.setImage(new InMemoryDocument(out.toByteArray(), "ky.png", MimeTypeEnum.PNG));
            image.getFieldParameters().setPage(1);
            image.getFieldParameters().setOriginX(300);
            image.getFieldParameters().setOriginY(500);
            image.getFieldParameters().setWidth(120);
            image.getFieldParameters().setHeight(60);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xades(String xml, TestAuthority.Identity who) {
        var parameters = new XAdESSignatureParameters();
        usual(parameters, who, Instant.now());
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        var service = new XAdESService(verifier());
        var document = new InMemoryDocument(xml.getBytes(StandardCharsets.UTF_8), "van-ban.xml");
        return bytes(service.signDocument(document, parameters, value(service.getDataToSign(document, parameters), who)));
    }

    static byte[] asic(TestAuthority.Identity who, DSSDocument... documents) {
        var parameters = new ASiCWithXAdESSignatureParameters();
        usual(parameters, who, Instant.now());
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        var service = new ASiCWithXAdESService(verifier());
        var all = List.of(documents);
        return bytes(service.signDocument(all, parameters, value(service.getDataToSign(all, parameters), who)));
    }

    static byte[] cms(byte[] content, TestAuthority.Identity who, SignaturePackaging packaging) {
        var parameters = new CAdESSignatureParameters();
        usual(parameters, who, Instant.now());
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(packaging);
        var service = new CAdESService(verifier());
        var document = new InMemoryDocument(content, "van-ban.bin");
        return bytes(service.signDocument(document, parameters, value(service.getDataToSign(document, parameters), who)));
    }

    /** As old messages between agencies are signed: XML-DSig with nothing of XAdES. */
    static byte[] plainXml(String xml, TestAuthority.Identity who, String digest, String algorithm) {
        return plainXml(xml, who, digest, algorithm, List.of());
    }

    /** A signature over the whole file, of which an XPath then leaves one element. */
    static byte[] xmlThroughPath(String xml, TestAuthority.Identity who, String path) {
        try {
            var filter = XMLSignatureFactory.getInstance("DOM").newTransform(Transform.XPATH, new XPathFilterParameterSpec(path));
            return plainXml(xml, who, "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", List.of(filter));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] plainXml(String xml, TestAuthority.Identity who, String digest, String algorithm, List<Transform> more) {
        try {
            var document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            var factory = XMLSignatureFactory.getInstance("DOM");
            var transforms = new ArrayList<Transform>();
            transforms.add(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null));
            transforms.addAll(more);
            var whole = factory.newReference("", factory.newDigestMethod(digest, null), transforms, null, null);
            var signed = factory.newSignedInfo(factory.newCanonicalizationMethod("http://www.w3.org/2001/10/xml-exc-c14n#", (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(algorithm, null), List.of(whole));
            var keys = factory.getKeyInfoFactory();
            var context = new DOMSignContext(who.key(), document.getDocumentElement());
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            factory.newXMLSignature(signed, keys.newKeyInfo(List.of(keys.newX509Data(List.of(who.certificate()))))).sign(context);
            var out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void usual(AbstractSignatureParameters<?> parameters, TestAuthority.Identity who, Instant claimed) {
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(who.certificate()));
        parameters.setCertificateChain(who.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(claimed));
    }

    /** Signs whatever the test wants signed; the program's own would refuse. */
    private static CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static SignatureValue value(ToBeSigned data, TestAuthority.Identity who) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(who.key());
            signature.update(data.getBytes());
            return new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (var out = new ByteArrayOutputStream()) {
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
