package vn.tangthu.learning;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/**
 * What names can be learnt from one document; empty texts where there is nothing to learn.
 *
 * @param authorRead how the author was read, when that is in other letters than it was registered
 * @param position of the signer, as read
 */
record Names(String author, String parent, String symbol, String kind, String signer, String position, String authorRead) {

    static final Names NONE = new Names("", "", "", "", "", "", "");

    /** In characters. What is longer is no name, and would not fit the index. */
    private static final int LONGEST = 200;

    static Names of(Map<FieldName, String> confirmed, DocumentFields read) {
        var author = name(confirmed, FieldName.AGENCY);
        var signer = name(confirmed, FieldName.SIGNER);
        return new Names(
                author, name(confirmed, FieldName.AGENCY_PARENT), name(confirmed, FieldName.SYMBOL), name(confirmed, FieldName.TYPE),
                signer, signer.isEmpty() ? "" : position(read, signer), otherwise(read, FieldName.AGENCY, author));
    }

    /** After a correction: what was read is known from the evidence kept before. */
    Names corrected(Map<FieldName, String> confirmed, Optional<String> authorAsRead) {
        var author = name(confirmed, FieldName.AGENCY);
        var newSigner = name(confirmed, FieldName.SIGNER);
        return new Names(
                author, name(confirmed, FieldName.AGENCY_PARENT), name(confirmed, FieldName.SYMBOL), name(confirmed, FieldName.TYPE),
                newSigner, newSigner.equals(signer) ? position : "", authorAsRead.map(as -> otherwise(as, author)).orElse(""));
    }

    private static String name(Map<FieldName, String> confirmed, FieldName field) {
        var text = confirmed.getOrDefault(field, "");
        return text.length() <= LONGEST ? text : "";
    }

    private static String otherwise(DocumentFields read, FieldName field, String confirmed) {
        return read.get(field).map(FieldReading::value).map(as -> otherwise(as, confirmed)).orElse("");
    }

    private static String otherwise(String as, String confirmed) {
        return as.length() > LONGEST || Sameness.name(as).equals(Sameness.name(confirmed)) ? "" : as;
    }

    /** "KT. GIÁM ĐỐC" above it is the post of somebody else, for whom this one signs. */
    private static String post(DocumentFields.Signer signer) {
        return signer.position().stream().filter(line -> !FOR_ANOTHER.matcher(line).find()).collect(java.util.stream.Collectors.joining(" "));
    }

    private static final Pattern FOR_ANOTHER = Pattern.compile("^(KT|TL|TM|TUQ|K/T|T/L|T/M)\\b", Pattern.CASE_INSENSITIVE);

    /** Of the signer who was read under this name. */
    private static String position(DocumentFields read, String signer) {
        return read.signers().stream()
                .filter(one -> one.name().filter(name -> Sameness.name(name).equals(Sameness.name(signer))).isPresent())
                .map(Names::post)
                .filter(position -> position.length() <= LONGEST)
                .findFirst().orElse("");
    }
}
