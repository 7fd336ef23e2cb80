package vn.tangthu.layout;

/** Headings of appendices: several are numbered in Roman figures. */
final class LookAtAttached implements Look {

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        for (var passage : anatomy.all(Part.ATTACHED_HEAD)) {
            var number = passage.line().replaceFirst("(?iu)^phụ lục\\s*", "").replaceFirst("[:.]$", "");
            if (!number.isEmpty() && !number.matches("[IVXLC]+")) notes.breach(Rule.ATTACHED_ROMAN, passage, "Phụ lục I, II, III…", passage.line());
        }
    }
}
