package vn.tangthu.recognition.fields;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.PageReading;

/** Finds fields where Decree 30/2020/NĐ-CP, Appendix I, puts them. Without a head of that form nothing is found. */
final class Decree30Fields implements FieldFinder {

    private static final double BORNE_OUT = 0.96, HALF_READ = 0.5, LIKELY = 0.9;

    @Override
    public DocumentFields find(List<PageReading> all) {
        if (all.isEmpty()) return DocumentFields.NONE;
        var pages = CopyForm.without(all);
        var first = pages.get(0);
        return Head.of(first).map(head -> found(head, first, pages)).orElse(DocumentFields.NONE);
    }

    private static DocumentFields found(Head head, PageReading first, List<PageReading> pages) {
        var values = new EnumMap<FieldName, FieldReading>(FieldName.class);
        int dateTop = head.date().map(Line::top).orElse(head.motto() + 3 * head.lineHeight());
        var code = code(head, agencies(head, dateTop, pages).agency().map(Found::value).orElse(""), pages);
        var place = head.date().flatMap(line -> DateLine.place(line, witnesses(pages, List.of(line))));
        var agencies = agencies(head, code.map(c -> c.line().top()).orElse(dateTop), pages).withMarksOf(place);
        put(values, FieldName.AGENCY_PARENT, agencies.parent(), first);
        put(values, FieldName.AGENCY, agencies.agency(), first);
        code.ifPresent(c -> {
            var number = PenOrPrint.number(c.number(), c.isNumberInRow(), first.pen());
            put(values, FieldName.NUMBER, number, first);
            put(values, FieldName.SYMBOL, Optional.of(c.symbolFound()), first);
            put(values, FieldName.CODE, number.map(c::code), first);
        });
        if (code.isEmpty()) put(values, FieldName.NUMBER, PenOrPrint.number(first.pen()), first);
        put(values, FieldName.PLACE, place.map(agencies::whole), first);
        put(values, FieldName.DATE, head.date().flatMap(line -> DateLine.date(line, first.pen())), first);
        typeAndAbstract(values, head, pages, code);
        code.ifPresent(c -> bearOut(values, c, isSaidElsewhere(c, agencies, values, pages)));
        put(values, FieldName.URGENCY, Marks.urgency(first), first);
        put(values, FieldName.SECRECY, Marks.secrecy(first), first);
        var foot = Foot.of(pages);
        var beside = SideBySide.in(pages);
        var signatures = beside.isEmpty() ? foot.map(SignatureBlock::new).stream().toList() : beside;
        var signature = signatures.stream().findFirst();
        signature.flatMap(SignatureBlock::nameFound).ifPresent(
                name -> values.put(FieldName.SIGNER, name.onPage(signature.get().pageNumber())));
        return new DocumentFields(
                values, signatures.stream().flatMap(block -> block.signer().stream()).toList(), Addressees.in(first),
                foot.map(Foot::recipients).orElse(List.of()));
    }

    private static AgencyLines agencies(Head head, int above, List<PageReading> pages) {
        var names = head.left().stream().filter(line -> line.middle() < above).toList();
        return AgencyLines.in(names, witnesses(pages, names));
    }

    private static Witnesses witnesses(List<PageReading> pages, List<Line> but) {
        return new Witnesses(pages, but.stream().flatMap(line -> line.words().stream()).toList());
    }

    private static Optional<CodeLine> code(Head head, String agency, List<PageReading> pages) {
        var lines = head.left().stream().filter(line -> line.middle() > head.motto() - head.lineHeight()).toList();
        return lines.stream().flatMap(line -> CodeLine.in(line, head.party()).stream()).findFirst()
                .or(() -> lines.stream().flatMap(line -> CodeLine.spoilt(line, head.party(), agency).stream()).findFirst())
                .map(code -> code.meant(agency, witnesses(pages, List.of(code.line()))));
    }

    private static void typeAndAbstract(Map<FieldName, FieldReading> values, Head head, List<PageReading> pages, Optional<CodeLine> code) {
        var first = pages.get(0);
        int codeBottom = code.map(c -> c.line().bottom()).orElse(head.motto() + 2 * head.lineHeight());
        var dispatch = DispatchAbstract.in(head, head.left().stream().filter(line -> line.middle() > codeBottom - head.lineHeight() / 2).toList(), pages);
        var bySymbol = code.flatMap(c -> DocumentKinds.ofSymbol(c.symbol()));
        var title = TitleLines.of(first, codeBottom);
        if (title.isPresent()) {
            boolean agree = bySymbol.isPresent() && bySymbol.get().equals(title.get().kind());
            double confidence = agree ? Math.max(0.97, title.get().typeConfidence()) : Math.min(0.93, title.get().typeConfidence());
            put(values, FieldName.TYPE, Optional.of(new Found(title.get().kind().name(), confidence, title.get().typeLine().box())), first);
            put(values, FieldName.ABSTRACT, title.get().abstractFound(pages).or(() -> dispatch), first);
            return;
        }
        put(values, FieldName.ABSTRACT, dispatch, first);
        if (bySymbol.isPresent() && dispatch.isEmpty()) {
            values.put(FieldName.TYPE, new FieldReading(bySymbol.get().name(), 0.8, first.number(), Optional.empty()));
        } else if (dispatch.isPresent() || code.isPresent()) {
            boolean certain = dispatch.isPresent() && code.isPresent() && bySymbol.isEmpty();
            values.put(FieldName.TYPE, new FieldReading(DocumentKinds.DISPATCH, certain ? 0.96 : 0.7, first.number(), Optional.empty()));
        }
    }

    private static boolean isSaidElsewhere(CodeLine code, AgencyLines agencies, Map<FieldName, FieldReading> values, List<PageReading> pages) {
        var agency = agencies.agency().map(Found::value).orElse("");
        var named = Optional.ofNullable(values.get(FieldName.TYPE)).filter(type -> type.box().isPresent())
                .map(type -> DocumentKinds.abbreviationOf(type.value())).orElse("");
        return code.isAsRead() && Abbreviation.isSaidElsewhere(code.symbol(), agency, named, witnesses(pages, List.of(code.line())));
    }

    /**
     * The agency and its abbreviation in the symbol were read apart: where they agree neither needs a look.
     *
     * @param saidElsewhere whether each part of the symbol was read in another place, too
     */
    private static void bearOut(Map<FieldName, FieldReading> values, CodeLine line, boolean saidElsewhere) {
        var agency = values.get(FieldName.AGENCY);
        var symbol = values.get(FieldName.SYMBOL);
        if (agency == null || symbol == null) return;
        boolean standsIn = Abbreviation.standsIn(symbol.value(), agency.value()) && line.isAsRead();
        if (standsIn && Phrases.isPhrase(agency.value()) && agency.confidence() >= LIKELY) values.put(FieldName.AGENCY, atLeast(agency));
        boolean explained = standsIn && !line.mended() && Abbreviation.explains(symbol.value(), agency.value()) && symbol.confidence() >= HALF_READ;
        if (!explained && !saidElsewhere) return;
        values.put(FieldName.SYMBOL, atLeast(symbol));
        var number = values.get(FieldName.NUMBER);
        var code = values.get(FieldName.CODE);
        if (number != null && code != null) {
            values.put(FieldName.CODE, new FieldReading(
                    code.value(), Math.min(number.confidence(), values.get(FieldName.SYMBOL).confidence()), code.page(), code.box()));
        }
    }

    private static FieldReading atLeast(FieldReading found) {
        return new FieldReading(found.value(), Math.max(found.confidence(), BORNE_OUT), found.page(), found.box());
    }

    private static void put(Map<FieldName, FieldReading> values, FieldName name, Optional<Found> found, PageReading page) {
        found.filter(f -> !f.value().isBlank()).ifPresent(f -> values.put(name, f.onPage(page.number())));
    }
}
