package vn.tangthu.worklist;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;

/**
 * The letter that reminds: plain Vietnamese text. It leaves the house, so it names only documents that are open or internal;
 * of others it says that they are there.
 *
 * @param address of this installation as people's browsers know it; empty when nobody told
 */
record LetterWords(MessageSource messages, String address) {

    /** So many things are named; all are counted. */
    static final int NAMED = 10;

    record Letter(String subject, String body) {}

    Letter of(String name, Reminder reminder, List<WorkEntry> first) {
        var counts = counts(reminder);
        var lines = new ArrayList<String>();
        lines.add(say("work.letter.greeting", name));
        lines.add("");
        lines.add(say("work.letter.day", Days.shown(reminder.day())));
        counts.forEach(count -> lines.add("- " + count));
        addNamed(first, lines);
        lines.add("");
        lines.add(address.isEmpty() ? say("work.letter.open") : say("work.letter.link", address + "/"));
        lines.add("");
        lines.add(say("work.letter.end"));
        return new Letter(say("work.letter.subject", String.join(", ", counts)), String.join("\r\n", lines) + "\r\n");
    }

    private List<String> counts(Reminder reminder) {
        var counts = new ArrayList<String>();
        if (reminder.late() > 0) counts.add(say("work.remind.late", reminder.late()));
        if (reminder.today() > 0) counts.add(say("work.remind.today", reminder.today()));
        if (reminder.nextDay() > 0) counts.add(say("work.remind.next", reminder.nextDay(), Days.shown(reminder.nextOn())));
        return counts;
    }

    private void addNamed(List<WorkEntry> first, List<String> lines) {
        var open = first.stream().filter(LetterWords::mayLeave).toList();
        if (!open.isEmpty()) lines.addAll(List.of("", say("work.letter.first")));
        for (var entry : open) lines.add("- " + line(entry));
        if (open.size() < first.size()) lines.addAll(List.of("", say("work.letter.restricted")));
    }

    private static boolean mayLeave(WorkEntry entry) {
        return entry.label().level() <= Sensitivity.INTERNAL.level();
    }

    private String line(WorkEntry entry) {
        var what = (entry.number().isEmpty() ? "" : entry.number() + ": ") + entry.title();
        return what.replaceAll("\\s+", " ") + " (" + say(entry.due().messageKey(), entry.due().messageArguments()) + ")";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Wording.VIETNAMESE);
    }
}
