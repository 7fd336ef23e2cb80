package vn.tangthu.layout;

import java.util.Arrays;
import java.util.Optional;

/** The layouts of Decree 30/2020/NĐ-CP, Appendix III. */
public enum Template {
    RESOLUTION("1.1", "Nghị quyết"),
    DECISION("1.2", "Quyết định"),
    /** A decision by which an attached text is promulgated or approved. */
    PROMULGATION("1.3", "Quyết định"),
    /** Every type with a name that has no layout of its own: thông báo, kế hoạch, báo cáo, tờ trình… */
    NAMED("1.4", ""),
    DISPATCH("1.5", "Công văn"),
    TELEGRAM("1.6", "Công điện"),
    INVITATION("1.7", "Giấy mời"),
    INTRODUCTION("1.8", "Giấy giới thiệu"),
    MINUTES("1.9", "Biên bản"),
    LEAVE("1.10", "Giấy nghỉ phép"),
    /** What is put below a copied document: sao y, trích sao, sao lục. */
    COPY("3.1", "");

    private final String form;
    private final String typeName;

    Template(String form, String typeName) {
        this.form = form;
        this.typeName = typeName;
    }

    /** Number of the form in Appendix III. */
    public String form() {
        return form;
    }

    /** Name of the type, empty where it is the drafter's to choose. */
    public String typeName() {
        return typeName;
    }

    /** The name is printed on the document; on a dispatch (công văn) it is not. */
    boolean printsTypeName() {
        return this != DISPATCH && this != COPY;
    }

    static Optional<Template> ofForm(String form) {
        return Arrays.stream(values()).filter(template -> template.form.equals(form)).findFirst();
    }

    /** @param typeName as in Article 7, such as "Thông báo"; a decision is taken for one that decides directly */
    public static Template forType(String typeName) {
        return Arrays.stream(values()).filter(template -> template.typeName.equalsIgnoreCase(typeName.strip()) && !typeName.isBlank()).findFirst().orElse(NAMED);
    }
}
