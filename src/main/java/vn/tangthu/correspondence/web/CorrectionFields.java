package vn.tangthu.correspondence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a line in the form that corrects it: a changed one says so. */
final class CorrectionFields {

    private CorrectionFields() {}

    static Map<String, FieldView> of(RegistrationForm form, RegistrationForm before, List<Fault> faults) {
        var views = new LinkedHashMap<String, FieldView>();
        for (var field : FormField.values()) {
            var mark = form.get(field).equals(before.get(field)) ? Mark.NONE : Mark.TYPED;
            var own = faults.stream().filter(fault -> fault.input().equals(field.input())).toList();
            views.put(field.input(), new FieldView(field.input(), field.messageKey(), form.get(field), mark, 0, List.of(), own));
        }
        return views;
    }
}
