package vn.tangthu.outgoing.web;

import java.util.List;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.outgoing.OutgoingRefusal;

/**
 * Something on a form that stands in the way.
 *
 * @param input name of the input to look at, empty when it is about the whole
 */
record Fault(String input, String messageKey, Object[] messageArguments) {

    static List<Fault> of(List<? extends Refusal> refusals) {
        return refusals.stream().map(Fault::of).toList();
    }

    static Fault of(Refusal refusal) {
        return new Fault(input(refusal), refusal.messageKey(), refusal.messageArguments());
    }

    private static String input(Refusal refusal) {
        if (refusal instanceof OutgoingRefusal.FieldMissing missing) return missing.field();
        if (refusal instanceof OutgoingRefusal.FieldWrong wrong) return wrong.field();
        if (refusal instanceof OutgoingRefusal.StateSecret) return "secrecy";
        if (refusal instanceof OutgoingRefusal.MayNotSign) return "signer";
        if (refusal instanceof OutgoingRefusal.TooManyRecipients || refusal instanceof OutgoingRefusal.NoRecipients) return "recipient";
        return "";
    }
}
