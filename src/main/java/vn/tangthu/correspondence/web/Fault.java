package vn.tangthu.correspondence.web;

import vn.tangthu.correspondence.RegistrationRefusal;

/**
 * Something on the form that stands in the way.
 *
 * @param input name of the input to look at, empty when it is about the whole
 */
record Fault(String input, String messageKey, Object[] messageArguments) {

    static Fault of(RegistrationRefusal refusal) {
        var input = refusal.field().flatMap(FormField::ofColumn).map(FormField::input)
                .orElse(refusal instanceof RegistrationRefusal.StateSecret ? FormField.SECRECY.input() : "");
        return new Fault(input, refusal.messageKey(), refusal.messageArguments());
    }

    static Fault noSuchDay(FormField field, String typed) {
        return new Fault(field.input(), "refusal.correspondence.no-such-day", new Object[] {typed});
    }
}
