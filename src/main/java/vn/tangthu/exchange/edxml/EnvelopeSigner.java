package vn.tangthu.exchange.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signs messages (XML-DSig, RSA or EC with SHA-256): the envelope as it stands, without the signature itself, and each attachment
 * by the digest of its bytes under {@code cid:}. A reader needs no more of the message in memory than its envelope.
 */
public final class EnvelopeSigner {

    static final String ENVELOPE_ID = "edXMLEnvelope";

    /** The JDK verifies no signature with more references than 30 (secure validation); one is the envelope. */
    public static final int MOST_ATTACHMENTS = 29;

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");
    private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String EC = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    private final PrivateKey key;
    private final X509Certificate certificate;

    public EnvelopeSigner(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** @return the element edXMLEnvelope alone, with its signature in the header. @throws IllegalArgumentException more attachments than can be verified */
    byte[] signedEnvelope(byte[] unsigned, List<Attachment> attachments) throws IOException {
        var brought = attachments.stream().filter(attachment -> attachment.content().isPresent()).toList();
        if (brought.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("Expected: at most " + MOST_ATTACHMENTS + " attachments; Found: " + brought.size());
        }
        var document = parsed(unsigned);
        var envelope = child(document.getDocumentElement(), "edXMLEnvelope");
        envelope.setIdAttribute("Id", true);
        var references = new ArrayList<Reference>();
        try {
            references.add(reference("#" + ENVELOPE_ID));
            for (var attachment : brought) {
                references.add(FACTORY.newReference("cid:" + attachment.id(), sha256(), List.of(), null, null, attachment.content().get().sha256().digest()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        sign(child(envelope, "edXMLHeader"), references);
        return written(envelope);
    }

    byte[] signedStatus(byte[] unsigned) throws IOException {
        var document = parsed(unsigned);
        try {
            sign(document.getDocumentElement(), List.of(reference("")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return written(document);
    }

    private static Reference reference(String uri) throws GeneralSecurityException {
        return FACTORY.newReference(uri, sha256(), List.of(
                FACTORY.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                FACTORY.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)), null, null);
    }

    private static DigestMethod sha256() throws GeneralSecurityException {
        return FACTORY.newDigestMethod(DigestMethod.SHA256, null);
    }

    private void sign(Element parent, List<Reference> references) throws IOException {
        try {
            var info = FACTORY.newSignedInfo(FACTORY.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    FACTORY.newSignatureMethod(key.getAlgorithm().equals("RSA") ? RSA : EC, null), references);
            var keys = FACTORY.getKeyInfoFactory();
            var who = keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
            FACTORY.newXMLSignature(info, who).sign(new DOMSignContext(key, parent));
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IOException("The message could not be signed", e);
        }
    }

    /** Of what {@link EdXmlWriter} has just written. */
    private static Document parsed(byte[] xml) throws IOException {
        try {
            return EnvelopeDom.read(new ByteArrayInputStream(xml));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Element child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) return element;
        }
        throw new IllegalStateException("No " + name);
    }

    private static byte[] written(Node node) throws IOException {
        try {
            var out = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, node instanceof Document ? "no" : "yes");
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }
}
