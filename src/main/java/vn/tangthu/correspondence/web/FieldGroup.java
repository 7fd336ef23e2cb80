package vn.tangthu.correspondence.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fields that stand together on the form, in its order. */
record FieldGroup(Heading heading, List<FieldView> fields) {

    /** What is said above a group: an icon and a message that is given the number of its fields. */
    enum Heading {
        LOOK("look", "person tally", "review.group.look"),
        SURE("sure", "done", "review.group.sure"),
        /** In the place of {@link #SURE} when nothing wants a look. */
        ALL_SURE("sure", "done", "review.group.all-sure"),
        NONE("", "", "");

        private final String icon;
        private final String css;
        private final String messageKey;

        Heading(String icon, String css, String messageKey) {
            this.icon = icon;
            this.css = css;
            this.messageKey = messageKey;
        }

        public String getIcon() {
            return icon;
        }

        public String getCss() {
            return css;
        }

        public String getMessageKey() {
            return messageKey;
        }
    }

    /** What wants a look, what is certain, and last what nothing was read for. */
    static List<FieldGroup> doubtfulFirst(Collection<FieldView> fields) {
        var look = group(Heading.LOOK, fields, FieldView::wantsLook);
        var sure = group(look.fields.isEmpty() ? Heading.ALL_SURE : Heading.SURE, fields, f -> !f.wantsLook() && f.mark() != Mark.NONE);
        return withoutEmpty(look, sure, group(Heading.NONE, fields, f -> !f.wantsLook() && f.mark() == Mark.NONE));
    }

    /** What the paper says, then what the receiving office adds. */
    static List<FieldGroup> asOnPaper(Collection<FieldView> fields) {
        return withoutEmpty(group(Heading.NONE, fields, FieldGroup::isOnPaper), group(Heading.NONE, fields, f -> !isOnPaper(f)));
    }

    private static boolean isOnPaper(FieldView field) {
        return FormField.ofInput(field.name()).flatMap(FormField::reading).isPresent();
    }

    private static FieldGroup group(Heading heading, Collection<FieldView> fields, Predicate<FieldView> which) {
        return new FieldGroup(heading, fields.stream().filter(which).toList());
    }

    private static List<FieldGroup> withoutEmpty(FieldGroup... groups) {
        return Stream.of(groups).filter(group -> !group.fields.isEmpty()).toList();
    }
}
