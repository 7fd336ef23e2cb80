package vn.tangthu.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes 1 to 4: national title, agency, number and symbol, place and date. */
final class LookAtHead implements Look {

    /** A blank before the stroke, or dots, is left for the registry. */
    private static final Pattern NUMBER = Pattern.compile("Số: ?(\\d{1,5}|[.…]*) ?/ ?(\\p{L}[\\p{L}\\d&.]*(?:-[\\p{L}\\d&.]+)*)");
    private static final Pattern PLACE_DATE = Pattern.compile("([^,]+), ngày (\\d{1,2}|[.… ]*) ?tháng (\\d{1,2}|[.… ]*) ?năm (\\d{4}|[\\d.… ]*)");
    private static final String NUMBER_EXAMPLE = "Số: 15/QĐ-SNV";
    private static final String DATE_EXAMPLE = "Đà Nẵng, ngày 05 tháng 02 năm 2026";

    @Override
    public void at(LayoutDocument document, Anatomy anatomy, Notes notes) {
        if (!anatomy.isCopy()) nation(anatomy, notes);
        if (!anatomy.has(Part.AGENCY)) notes.missing(Part.AGENCY);
        anatomy.last(Part.AGENCY).ifPresent(passage -> line(passage, Rule.AGENCY_LINE, notes));
        number(anatomy, notes);
        placeAndDate(anatomy, notes);
    }

    private static void nation(Anatomy anatomy, Notes notes) {
        anatomy.first(Part.NATION).ifPresentOrElse(passage -> {
            if (!passage.line().toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE).equals(Printed.NATION)) notes.breach(Rule.NATION_TEXT, passage, Printed.NATION, passage.line());
        }, () -> notes.missing(Part.NATION));
        anatomy.first(Part.MOTTO).ifPresentOrElse(passage -> {
            if (!passage.line().equals(Printed.MOTTO)) notes.breach(Rule.MOTTO_TEXT, passage, Printed.MOTTO, passage.line());
            line(passage, Rule.MOTTO_LINE, notes);
        }, () -> notes.missing(Part.MOTTO));
    }

    static void line(Passage passage, Rule rule, Notes notes) {
        if (passage.ruleBelow().isEmpty()) notes.unseen(rule);
        else if (!passage.ruleBelow().get()) notes.breach(rule, passage, "", "");
    }

    private static void number(Anatomy anatomy, Notes notes) {
        var passage = anatomy.first(Part.NUMBER);
        if (passage.isEmpty()) {
            notes.missing(Part.NUMBER);
            return;
        }
        var line = passage.get().line();
        var form = NUMBER.matcher(line);
        if (!form.matches() || line.contains(" /") && !form.group(1).isEmpty() || line.contains("/ ")) {
            notes.breach(Rule.NUMBER_FORM, passage.get(), NUMBER_EXAMPLE, line);
            return;
        }
        if (form.group(1).matches("\\d")) notes.breach(Rule.NUMBER_TWO_DIGITS, passage.get(), "0" + form.group(1), form.group(1));
        type(anatomy, passage.get(), form.group(2), notes);
    }

    /** The symbol begins with the abbreviation of the type and goes on with that of the agency; a dispatch has no type. */
    private static void type(Anatomy anatomy, Passage number, String symbol, Notes notes) {
        var groups = symbol.split("-", 2);
        var abbreviation = copyAbbreviation(anatomy).or(() -> anatomy.first(Part.TYPE_NAME).flatMap(type -> DocumentTypes.named(type.line())).map(DocumentTypes.Type::abbreviation));
        if (abbreviation.filter(letters -> !letters.isEmpty() && !letters.equals(groups[0])).isPresent()) {
            notes.breach(Rule.NUMBER_TYPE, number, abbreviation.get() + "-…", symbol);
        } else if (abbreviation.filter(letters -> !letters.isEmpty()).isPresent() && groups.length < 2) {
            notes.breach(Rule.NUMBER_FORM, number, NUMBER_EXAMPLE, number.line());
        }
    }

    private static Optional<String> copyAbbreviation(Anatomy anatomy) {
        return anatomy.first(Part.COPY_FORM).map(form -> switch (Folded.of(form.line())) {
            case "trich sao" -> "TrS";
            case "sao luc" -> "SL";
            default -> "SY";
        });
    }

    private static void placeAndDate(Anatomy anatomy, Notes notes) {
        boolean minutes = anatomy.first(Part.TYPE_NAME).filter(type -> Folded.of(type.line()).equals("bien ban")).isPresent();
        var passage = anatomy.first(Part.PLACE_DATE);
        if (passage.isEmpty()) {
            if (!minutes) notes.missing(Part.PLACE_DATE);
            return;
        }
        var form = PLACE_DATE.matcher(passage.get().line());
        if (!form.matches()) notes.breach(Rule.PLACE_DATE_FORM, passage.get(), DATE_EXAMPLE, passage.get().line());
        else date(form, passage.get(), notes);
    }

    private static void date(Matcher form, Passage passage, Notes notes) {
        var day = form.group(2);
        var month = form.group(3);
        if (day.matches("\\d")) notes.breach(Rule.DATE_TWO_DIGITS, passage, "0" + day, day);
        if (month.matches("[12]")) notes.breach(Rule.DATE_TWO_DIGITS, passage, "0" + month, month);
        if (!day.matches("\\d+") || !month.matches("\\d+") || !form.group(4).matches("\\d{4}")) return;
        try {
            LocalDate.of(Integer.parseInt(form.group(4)), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            notes.breach(Rule.DATE_IN_CALENDAR, passage, "", "%s/%s/%s".formatted(day, month, form.group(4)));
        }
    }
}
