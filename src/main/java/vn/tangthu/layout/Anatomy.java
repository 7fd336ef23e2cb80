package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.layout.Passage.Zone;
import vn.tangthu.layout.PartStyle.Align;

/**
 * Which passage is which component, told by its words and place and never by the names of styles: a wrong look must not keep a component
 * from being found. What is found nowhere is missing; what is none of them stays unnamed and is measured for its font only.
 */
final class Anatomy {

    private static final Pattern NUMBER = Pattern.compile("^S[ốôo]\\s*[:.]?\\s*.{0,20}[/-].*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE = Pattern.compile("^[^,]{0,60},?\\s*ngày\\b.{0,12}\\btháng\\b.{0,12}\\bnăm\\b.{0,12}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DISPATCH = Pattern.compile("^(v\\s*/\\s*v|về việc)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GROUND = Pattern.compile("^(căn cứ|theo đề nghị|xét|trên cơ sở|thực hiện|sau khi|thi hành)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AGENCY = Pattern.compile("^(sở|phòng|ban|trung tâm|chi cục|cục|tổng cục|vụ|văn phòng|trường|bệnh viện|hạt|đội|trạm|ủy ban|uỷ ban|ubnd|hội|thanh tra|viện|công an|bộ|kho bạc|chi nhánh|công ty)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern RECIPIENTS = Pattern.compile("^nơi nhận\\s*[:.]?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DRAFTER = Pattern.compile("^[\\p{Lu}\\d]{1,8}([.,]?\\s?\\d{1,5})?$");
    private static final Pattern APPENDIX = Pattern.compile("^phụ lục(\\s+[\\p{Lu}\\d.]+)?\\s*[:.]?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> URGENCIES = List.of("khan", "thuong khan", "hoa toc");
    private static final List<String> CIRCULATIONS = List.of("xem xong tra lai", "luu hanh noi bo", "khong dua len mang", "tai lieu hop thu hoi");
    private static final List<String> COPIES = List.of("sao y", "trich sao", "sao luc");
    /** Longer than any abstract. */
    private static final int LONG = 400;

    private final List<Passage> passages;
    private final Map<Integer, Part> parts = new LinkedHashMap<>();
    private int at;

    private Anatomy(List<Passage> passages) {
        this.passages = passages.stream().filter(passage -> passage.zone() != Zone.TABLE && !passage.isBlank()).flatMap(passage -> SplitByTab.of(passage).stream()).toList();
    }

    static Anatomy of(LayoutDocument document) {
        var anatomy = new Anatomy(document.passages());
        anatomy.head();
        anatomy.title();
        anatomy.addressees();
        anatomy.decision();
        int foot = anatomy.foot();
        anatomy.content(foot);
        return anatomy;
    }

    /** @return in the order they stand */
    List<Passage> all(Part part) {
        var all = new ArrayList<Passage>();
        for (int i = 0; i < passages.size(); i++) if (parts.get(i) == part) all.add(passages.get(i));
        return all;
    }

    Optional<Passage> first(Part part) {
        return all(part).stream().findFirst();
    }

    Optional<Passage> last(Part part) {
        var all = all(part);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    boolean has(Part part) {
        return parts.containsValue(part);
    }

    List<Passage> passages() {
        return passages;
    }

    /** It is only what was put below a copied document. */
    boolean isCopy() {
        return has(Part.COPY_FORM) && !has(Part.NATION);
    }

    private void head() {
        var agencies = new ArrayList<Integer>();
        for (; at < passages.size() && at < 40; at++) {
            var passage = passages.get(at);
            var line = passage.line();
            var folded = Folded.of(line);
            if (endsHead(passage, line)) break;
            if (!has(Part.NATION) && folded.contains("cong hoa xa hoi")) parts.put(at, Part.NATION);
            else if (!has(Part.MOTTO) && folded.contains("doc lap") && folded.contains("hanh phuc")) parts.put(at, Part.MOTTO);
            else if (COPIES.contains(folded)) parts.put(at, Part.COPY_FORM);
            else if (URGENCIES.contains(folded)) parts.put(at, Part.URGENCY);
            else if (CIRCULATIONS.contains(folded)) parts.put(at, Part.CIRCULATION);
            else if (!has(Part.NUMBER) && NUMBER.matcher(line).matches()) parts.put(at, Part.NUMBER);
            else if (!has(Part.PLACE_DATE) && DATE.matcher(line).matches()) parts.put(at, Part.PLACE_DATE);
            else if ((has(Part.NUMBER) || passage.zone() == Zone.LEFT) && passage.zone() != Zone.RIGHT && (DISPATCH.matcher(line).matches() || parts.get(at - 1) == Part.DISPATCH_ABSTRACT)) parts.put(at, Part.DISPATCH_ABSTRACT);
            else if (!has(Part.NUMBER) && !has(Part.DISPATCH_ABSTRACT) && passage.zone() == Zone.LEFT) agencies.add(at);
            else if (has(Part.NUMBER) && passage.zone() == Zone.FULL) break;
        }
        agencies(agencies);
    }

    private boolean endsHead(Passage passage, String line) {
        if (RECIPIENTS.matcher(line).matches()) return true;
        if (passage.zone() != Zone.FULL) return false;
        return DocumentTypes.named(line).isPresent() || line.toLowerCase(vn.tangthu.kernel.Wording.VIETNAMESE).startsWith("kính gửi") || line.length() > 120;
    }

    /** The lines of the parent are not in bold, those of the agency are. Where all look the same, one that begins as names of agencies do begins another. */
    private void agencies(List<Integer> lines) {
        boolean told = lines.stream().anyMatch(i -> passages.get(i).allBold()) && lines.stream().anyMatch(i -> !passages.get(i).allBold());
        for (int n = 0; n < lines.size(); n++) {
            boolean parent = told ? !passages.get(lines.get(n)).allBold() && n < lines.size() - 1 : n == 0 && lines.size() > 1 && AGENCY.matcher(passages.get(lines.get(1)).line()).matches();
            parts.put(lines.get(n), parent ? Part.PARENT_AGENCY : Part.AGENCY);
        }
    }

    private void title() {
        if (at >= passages.size() || passages.get(at).zone() != Zone.FULL || DocumentTypes.named(passages.get(at).line()).isEmpty()) return;
        parts.put(at++, Part.TYPE_NAME);
        for (int lines = 0; lines < 5 && at < passages.size() && isAbstract(passages.get(at), lines > 0); lines++) parts.put(at++, Part.ABSTRACT);
    }

    private boolean isAbstract(Passage passage, boolean goesOn) {
        var line = passage.line();
        boolean ended = goesOn && passages.get(at - 1).ruleBelow().orElse(false);
        boolean capitals = line.equals(line.toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE));
        boolean middle = passage.align().filter(align -> align == Align.CENTRE).isPresent();
        boolean other = GROUND.matcher(line).matches() || line.matches("(?iu)^(kính gửi|điều \\d).*") || line.endsWith("điện:");
        return passage.zone() == Zone.FULL && !ended && !capitals && !other && line.length() < LONG && (goesOn ? middle : middle || passage.allBold());
    }

    private void addressees() {
        if (at >= passages.size()) return;
        var line = passages.get(at).line();
        if (!line.matches("(?iu)^kính gửi\\b.*") && !line.matches("(?u).*\\bđiện:.*")) return;
        parts.put(at++, Part.ADDRESSEES);
        while (at < passages.size() && passages.get(at).line().startsWith("- ")) parts.put(at++, Part.ADDRESSEES);
    }

    private void decision() {
        while (at < passages.size() && isAuthority(passages.get(at))) parts.put(at++, Part.AUTHORITY);
        if (at < passages.size() && passages.get(at).line().matches("(?iu)^căn cứ\\b.*")) {
            while (at < passages.size() && GROUND.matcher(passages.get(at).line()).matches()) parts.put(at++, Part.GROUND);
        }
        if (at < passages.size() && List.of("quyet dinh", "quyet nghi").contains(Folded.of(passages.get(at).line()))) parts.put(at++, Part.DECIDES);
    }

    private boolean isAuthority(Passage passage) {
        var line = passage.line();
        return passage.zone() == Zone.FULL && has(Part.TYPE_NAME) && line.equals(line.toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE)) && line.length() < 120
                && passage.align().filter(align -> align == Align.CENTRE).isPresent() && !List.of("quyet dinh", "quyet nghi").contains(Folded.of(line));
    }

    /** @return where the content ends */
    private int foot() {
        int head = -1;
        for (int i = passages.size() - 1; i >= at; i--) if (RECIPIENTS.matcher(passages.get(i).line()).matches()) head = i;
        int end = footBegins(head);
        int i = end;
        for (; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (i > end && passage.zone() == Zone.FULL && (head < 0 || i > head) && !isRecipient(passage.line())) break;
            if (head >= 0 && i > head && passage.zone() == Zone.LEFT && kept(i) && !isRecipient(passage.line())) break;
            if (i == head) parts.put(i, Part.RECIPIENTS_HEAD);
            else if (head >= 0 && i > head && passage.zone() != Zone.RIGHT) parts.put(i, isDrafter(i) ? Part.DRAFTER : Part.RECIPIENT);
        }
        signature(end, i, Zone.RIGHT, head);
        signature(end, head < 0 ? i : head, Zone.LEFT, head);
        attached(i);
        return end;
    }

    /** The first passage in a column after the content, or the list of recipients. */
    private int footBegins(int head) {
        int begin = head < 0 ? passages.size() : head;
        for (int i = begin - 1; i >= at && passages.get(i).zone() != Zone.FULL; i--) begin = i;
        if (head >= 0) return begin;
        for (int i = at; i < passages.size(); i++) if (passages.get(i).zone() != Zone.FULL) return i;
        return passages.size();
    }

    private static boolean isRecipient(String line) {
        return line.startsWith("-") || line.startsWith("–") || DRAFTER.matcher(line).matches();
    }

    private boolean isDrafter(int i) {
        return DRAFTER.matcher(passages.get(i).line()).matches() && kept(i);
    }

    /** The line "Lưu", the last of the list, stands above. */
    private boolean kept(int i) {
        for (int before = i - 1; before >= 0 && (parts.get(before) == Part.RECIPIENT || passages.get(before).zone() == Zone.RIGHT); before--) {
            if (parts.get(before) == Part.RECIPIENT && passages.get(before).line().toLowerCase(vn.tangthu.kernel.Wording.VIETNAMESE).startsWith("- lưu")) return true;
        }
        return false;
    }

    /** Above the capacity in capitals, below the name; what stands in brackets between is a note to the signer. */
    private void signature(int from, int to, Zone zone, int recipients) {
        var lines = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            if (passages.get(i).zone() == zone && i != recipients && !parts.containsKey(i) && !passages.get(i).line().startsWith("(")) lines.add(i);
        }
        for (int n = 0; n < lines.size(); n++) {
            var line = passages.get(lines.get(n)).line();
            boolean name = n == lines.size() - 1 && lines.size() > 1 && (!line.equals(line.toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE)) || n > 1)
                    && !Position.is(line);
            parts.put(lines.get(n), name ? Part.SIGNER : Part.CAPACITY);
        }
    }

    private void attached(int from) {
        for (int i = from; i < passages.size(); i++) {
            var line = passages.get(i).line();
            if (APPENDIX.matcher(line).matches()) {
                parts.put(i, Part.ATTACHED_HEAD);
                if (i + 1 < passages.size() && !passages.get(i + 1).line().startsWith("(")) parts.put(i + 1, Part.ATTACHED_TITLE);
            } else if (line.matches("(?iu)^\\(\\s*(ban hành )?kèm theo\\b.*")) parts.put(i, Part.ATTACHED_REFERENCE);
        }
    }

    private void content(int end) {
        for (int i = at; i < end; i++) {
            if (parts.containsKey(i)) continue;
            boolean middle = passages.get(i).align().filter(align -> align == Align.CENTRE).isPresent();
            if (!middle) parts.put(i, Part.BODY);
            else if (passages.get(i).allBold()) parts.put(i, Part.SECTION);
        }
    }
}
