package vn.tangthu.exchange.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Verifies the signature of a message against the certificate that is known of its sender; what the message itself says of its
 * key is not believed. All of the message but its attachments' content is held in memory; the content is covered by the digests
 * that {@link EdXmlReader} has compared while it read.
 */
public final class EnvelopeVerifier {

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");
    /** Others could leave parts of the message out. */
    private static final Set<String> WHOLE = Set.of(
            Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE, CanonicalizationMethod.INCLUSIVE,
            CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS, CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS);

    private EnvelopeVerifier() {}

    /** What came of it. "Wrong" and "could not look" are different answers. */
    public enum Verdict {
        /** Envelope and attachments are as the sender signed them. */
        VALID,
        UNSIGNED,
        /** It is signed, but no certificate of the sender is known, or it is out of date. */
        UNKNOWN,
        /** Signed in a way that cannot be verified here: a weak algorithm, a part left out, parts beside the envelope. */
        NOT_CHECKED,
        /** Changed after it was signed, or signed by somebody else. */
        BROKEN
    }

    /**
     * @param message the same bytes that were read, without faults
     * @param certificate of the sender
     */
    public static Verdict verify(InputStream message, EdXmlReading read, Optional<X509Certificate> certificate, Instant now) throws IOException {
        if (signatures(read).isEmpty()) return Verdict.UNSIGNED;
        if (certificate.isEmpty() || !isValid(certificate.get(), now)) return Verdict.UNKNOWN;
        if (signatures(read).size() > 1 || read.envelope().filter(e -> e == EdXmlReading.Envelope.EDXML).isEmpty()) return Verdict.NOT_CHECKED;
        try {
            return verdict(EnvelopeDom.read(message), read, certificate.get());
        } catch (MarshalException | XMLStreamException notSupported) {
            return Verdict.NOT_CHECKED;
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            return true;
        } catch (CertificateException outOfDate) {
            return false;
        }
    }

    private static List<SignatureSeen> signatures(EdXmlReading read) {
        return read.message().map(message -> message instanceof DocumentMessage document ? document.signatures() : ((StatusMessage) message).signatures())
                .orElse(List.of());
    }

    private static Verdict verdict(Document document, EdXmlReading read, X509Certificate certificate) throws MarshalException {
        var found = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        if (found.getLength() != 1) return Verdict.NOT_CHECKED;
        var envelope = read.message().get() instanceof StatusMessage ? document.getDocumentElement() : only(document.getElementsByTagNameNS("*", "edXMLEnvelope"));
        if (envelope == null || !isInside(found.item(0), envelope) || document.getElementsByTagNameNS("*", "MessageHeader").getLength() > 1) return Verdict.NOT_CHECKED;
        if (envelope.hasAttribute("Id")) envelope.setIdAttribute("Id", true);
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(certificate.getPublicKey()), found.item(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        var signature = FACTORY.unmarshalXMLSignature(context);
        if (!coversAll(signature, envelope.getAttribute("Id"), read)) return Verdict.NOT_CHECKED;
        try {
            if (!signature.getSignatureValue().validate(context)) return Verdict.BROKEN;
            for (var reference : references(signature)) {
                if (!isAttachment(reference) && !reference.validate(context)) return Verdict.BROKEN;
            }
            return Verdict.VALID;
        } catch (XMLSignatureException e) {
            return Verdict.BROKEN;
        }
    }

    private static org.w3c.dom.Element only(NodeList found) {
        return found.getLength() == 1 ? (org.w3c.dom.Element) found.item(0) : null;
    }

    private static boolean isInside(Node node, Node outer) {
        for (var up = node.getParentNode(); up != null; up = up.getParentNode()) if (up == outer) return true;
        return false;
    }

    /** The envelope, or the whole document where it holds no attachments, and every attachment whose content came along. */
    private static boolean coversAll(XMLSignature signature, String envelopeId, EdXmlReading read) {
        var covered = new HashSet<String>();
        boolean envelope = false;
        for (var reference : references(signature)) {
            if (isAttachment(reference)) {
                covered.add(AttachmentParts.withoutPrefix(reference.getURI()));
                continue;
            }
            boolean whole = reference.getTransforms().stream().allMatch(transform -> WHOLE.contains(((Transform) transform).getAlgorithm()));
            boolean here = "".equals(reference.getURI()) || !envelopeId.isEmpty() && ("#" + envelopeId).equals(reference.getURI());
            if (!whole || !here) return false;
            if ("".equals(reference.getURI()) && read.message().get() instanceof DocumentMessage document && !document.attachments().isEmpty()) return false;
            envelope = true;
        }
        return envelope && (!(read.message().get() instanceof DocumentMessage document) || document.attachments().stream()
                .filter(attachment -> attachment.content().isPresent()).allMatch(attachment -> covered.contains(attachment.id()) && matches(document, attachment.id())));
    }

    private static boolean matches(DocumentMessage document, String id) {
        return document.signatures().get(0).references().stream()
                .anyMatch(reference -> AttachmentParts.withoutPrefix(reference.uri()).equals(id) && reference.digest() == SignatureSeen.DigestCheck.MATCHES);
    }

    private static List<Reference> references(XMLSignature signature) {
        return signature.getSignedInfo().getReferences();
    }

    private static boolean isAttachment(Reference reference) {
        return reference.getURI() != null && reference.getURI().startsWith("cid:");
    }
}
