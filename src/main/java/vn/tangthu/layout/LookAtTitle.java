package vn.tangthu.layout;

import java.util.Set;

/** Boxes 5a and 5b: name of the type and abstract, or "V/v" of a dispatch. */
final class LookAtTitle implements Look {

    /** Their forms in Appendix III have no abstract. */
    private static final Set<String> WITHOUT_ABSTRACT = Set.of("giay gioi thieu", "giay nghi phep", "giay uy quyen", "phieu gui", "phieu chuyen", "phieu bao");

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        if (anatomy.isCopy()) return;
        var type = anatomy.first(Part.TYPE_NAME);
        if (type.isEmpty()) {
            dispatch(anatomy, notes);
            return;
        }
        if (!anatomy.has(Part.ABSTRACT)) {
            if (!WITHOUT_ABSTRACT.contains(Folded.of(type.get().line()))) notes.missing(Part.ABSTRACT);
        } else anatomy.last(Part.ABSTRACT).ifPresent(passage -> LookAtHead.line(passage, Rule.ABSTRACT_LINE, notes));
    }

    private static void dispatch(Anatomy anatomy, Notes notes) {
        anatomy.first(Part.DISPATCH_ABSTRACT).ifPresentOrElse(passage -> {
            if (!passage.line().startsWith("V/v ")) notes.breach(Rule.DISPATCH_BEGINS, passage, "V/v …", Notes.excerpt(passage.line()));
        }, () -> notes.breach(Rule.TITLE_MISSING, "", ""));
    }
}
