package vn.tangthu.layout;

import java.util.regex.Pattern;

/** Boxes 7a and 7b: in which capacity, which post, who. */
final class LookAtSignature implements Look {

    private static final Pattern PREFIX = Pattern.compile("^(T/?M|K/?T|T/?L|TU/?Q|Q)(?:[./: ]|$).*");
    private static final Pattern RIGHT_PREFIX = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\. \\S.*");
    private static final Pattern TITLE = Pattern.compile("^(?:(?:GS|PGS|TS|Th\\.?S|ThS|KS|CN|BS|DS|KTS|NGND|NGƯT|TTND|TTƯT)(?:[.,\\s]|(?:CK)?I)"
            + "|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Kỹ sư|Cử nhân|Bác sĩ|Dược sĩ|Luật sư)\\s).*", Pattern.UNICODE_CASE);

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        if (!anatomy.has(Part.CAPACITY)) notes.missing(Part.CAPACITY);
        if (!anatomy.has(Part.SIGNER)) notes.missing(Part.SIGNER);
        for (var passage : anatomy.all(Part.CAPACITY)) prefix(passage, notes);
        deputy(anatomy, notes);
        for (var passage : anatomy.all(Part.SIGNER)) {
            var title = TITLE.matcher(passage.line());
            if (title.matches()) notes.breach(Rule.SIGNER_WITHOUT_TITLE, passage, "", passage.line());
        }
    }

    private static void prefix(Passage passage, Notes notes) {
        var line = passage.line();
        var found = PREFIX.matcher(line);
        if (found.matches() && !RIGHT_PREFIX.matcher(line).matches()) {
            notes.breach(Rule.CAPACITY_PREFIX, passage, found.group(1).replace("/", "") + ". …", line);
        }
    }

    private static void deputy(Anatomy anatomy, Notes notes) {
        var lines = anatomy.all(Part.CAPACITY);
        boolean inAnothersName = lines.stream().anyMatch(passage -> passage.line().matches("^(K/?T|TU/?Q|Q)\\b.*"));
        if (inAnothersName) return;
        lines.stream().filter(passage -> Position.isDeputy(passage.line())).findFirst()
                .ifPresent(passage -> notes.breach(Rule.DEPUTY_SIGNS_FOR_HEAD, passage, "KT. …", passage.line()));
    }
}
