package vn.tangthu.correspondence.web;

import java.util.Arrays;
import java.util.List;

/** The fields of a line in the form that corrects it: a changed one says so. */
final class CorrectionFields {

    private CorrectionFields() {}

    static List<FieldView> of(RegistrationForm form, RegistrationForm before, List<Fault> faults) {
        return Arrays.stream(FormField.values()).map(field -> view(field, form, before, faults)).toList();
    }

    private static FieldView view(FormField field, RegistrationForm form, RegistrationForm before, List<Fault> faults) {
        var mark = form.get(field).equals(before.get(field)) ? Mark.NONE : Mark.TYPED;
        var own = faults.stream().filter(fault -> fault.input().equals(field.input())).toList();
        return new FieldView(field.input(), field.messageKey(), form.get(field), mark, 0, List.of(), List.of(), own);
    }
}
