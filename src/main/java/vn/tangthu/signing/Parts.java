package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.jaxb.XmlSignatureScope;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import java.util.List;

/**
 * What of a file a signature covers. The library calls an XML file wholly signed also where a transform (XPath) leaves parts of it out; here only
 * transforms that leave out nothing but signatures, or write the same in one way, keep the whole whole.
 */
final class Parts {

    /** As the library words them: XML-DSig 6.6.4 and Canonical XML; and the filter with which it writes XAdES itself. */
    private static final List<String> LEAVE_NOTHING_OUT = List.of("Enveloped Signature", "Canonical XML", "Exclusive Canonical XML");
    private static final String ALL_BUT_SIGNATURES = "XPath Filter 2.0 Transform (Filter: subtract; XPath: /descendant::ds:Signature)";

    private Parts() {}

    static Finding.Part of(XmlSignatureScope scope) {
        boolean whole = scope.getScope() != SignatureScopeType.PARTIAL
                && (scope.getTransformations() == null || scope.getTransformations().stream().allMatch(Parts::leavesNothingOut));
        return new Finding.Part(scope.getName(), whole ? Finding.Scope.WHOLE : Finding.Scope.PART, described(scope));
    }

    private static boolean leavesNothingOut(String transform) {
        return transform.equals(ALL_BUT_SIGNATURES) || LEAVE_NOTHING_OUT.stream().anyMatch(transform::startsWith);
    }

    private static String described(XmlSignatureScope scope) {
        var transforms = scope.getTransformations();
        return transforms == null || transforms.isEmpty() ? scope.getDescription() : scope.getDescription() + " " + String.join("; ", transforms);
    }
}
