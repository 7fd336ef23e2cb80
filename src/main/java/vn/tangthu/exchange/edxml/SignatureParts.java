package vn.tangthu.exchange.edxml;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.tangthu.exchange.edxml.SignatureSeen.DigestCheck;
import vn.tangthu.exchange.edxml.SignatureSeen.SignedReference;

/** Tells which signatures stand in a message and what they cover; nothing is verified but digests of attachments. */
final class SignatureParts {

    private static final String SHA256 = "#sha256";

    private final Values values;

    SignatureParts(Values values) {
        this.values = values;
    }

    List<SignatureSeen> read(Element root, List<Attachment> attachments) {
        root.below("DigitalSignature").filter(element -> element.find("SignedInfo").isEmpty())
                .forEach(element -> values.note(Rule.SIGNATURE_EMPTY, element.place(), "DigitalSignature"));
        var seen = new ArrayList<SignatureSeen>();
        root.below("Signature").forEach(signature -> signature.find("SignedInfo").ifPresentOrElse(
                info -> seen.add(signature(info, attachments)),
                () -> values.note(Rule.SIGNATURE_EMPTY, signature.place(), "Signature")));
        return List.copyOf(seen);
    }

    private SignatureSeen signature(Element info, List<Attachment> attachments) {
        return new SignatureSeen(algorithm(info, "SignatureMethod"), info.all("Reference").stream().map(reference -> {
            var uri = reference.attribute("URI").orElse("");
            return new SignedReference(uri, algorithm(reference, "DigestMethod"), check(uri, reference, attachments));
        }).toList());
    }

    /** The name at the end of the algorithm's address. */
    private static String algorithm(Element holder, String name) {
        var address = holder.child(name).flatMap(method -> method.attribute("Algorithm")).orElse("");
        return address.substring(address.lastIndexOf('#') + 1);
    }

    private DigestCheck check(String uri, Element reference, List<Attachment> attachments) {
        var method = reference.child("DigestMethod").flatMap(found -> found.attribute("Algorithm")).orElse("");
        if (!uri.startsWith("cid:") || !method.endsWith(SHA256) || reference.child("Transforms").isPresent()) return DigestCheck.NOT_CHECKED;
        var content = attachments.stream().filter(attachment -> attachment.id().equals(AttachmentParts.withoutPrefix(uri)))
                .flatMap(attachment -> attachment.content().stream()).findFirst();
        if (content.isEmpty()) return DigestCheck.NOT_CHECKED;
        var expected = reference.child("DigestValue").map(Element::text).orElse("").replaceAll("\\s", "");
        var found = Base64.getEncoder().encodeToString(content.get().sha256().digest());
        if (found.equals(expected)) return DigestCheck.MATCHES;
        values.fault(Rule.DIGEST_DIFFERS, reference.place(), uri);
        return DigestCheck.DIFFERS;
    }
}
