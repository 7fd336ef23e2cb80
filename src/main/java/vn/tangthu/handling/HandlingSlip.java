package vn.tangthu.handling;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PrintMark;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/** Phiếu giải quyết văn bản đến and the stamp ĐẾN, to be printed (Decree 30/2020/NĐ-CP, App. IV, forms VII and V). */
@Component
public class HandlingSlip {

    private static final Set<CaseEvent.Kind> OF_UNIT_HEADS = EnumSet.of(
            CaseEvent.Kind.GIVEN_TO_PERSON, CaseEvent.Kind.TAKEN_FROM_PERSON, CaseEvent.Kind.NO_REPLY_AGREED, CaseEvent.Kind.NO_REPLY_REFUSED,
            CaseEvent.Kind.MORE_TIME_GRANTED, CaseEvent.Kind.MORE_TIME_REFUSED, CaseEvent.Kind.PERSON_LEFT);
    private static final Set<CaseEvent.Kind> OF_HANDLERS = EnumSet.of(
            CaseEvent.Kind.TAKEN_UP, CaseEvent.Kind.REPORTED, CaseEvent.Kind.MORE_TIME_ASKED, CaseEvent.Kind.HANDED_BACK, CaseEvent.Kind.PART_DONE,
            CaseEvent.Kind.FINISHED, CaseEvent.Kind.NO_REPLY_PROPOSED);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);

    private final IncomingRegister register;
    private final Cases cases;
    private final Agencies agencies;
    private final MessageSource words;
    private final Clock clock;

    HandlingSlip(IncomingRegister register, Cases cases, Agencies agencies, MessageSource words, Clock clock) {
        this.register = register;
        this.cases = cases;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** The line, when the actor may read it: to be asked for before anything is written. */
    public Optional<RegisterLine> line(Actor actor, LineId id) {
        return register.open(actor, id);
    }

    /** A4, every opinion under the part of the form where it belongs. */
    public void slip(Actor actor, RegisterLine line, OutputStream out) throws IOException {
        var agency = agencies.find(actor, actor.home()).orElseThrow();
        var parent = agency.parent().flatMap(id -> agencies.find(actor, id)).map(Agency::name).orElse("");
        var events = cases.events(actor, line.id());
        var entry = line.entry();
        var what = entry.kind().isEmpty() ? entry.abstractText() : entry.kind() + ": " + entry.abstractText();
        Paper.pdf(SLIP.formatted(
                Paper.footer(PrintMark.of(actor, clock.instant())), text(parent), text(agency.name()), text(what), text(entry.author()), text(entry.code()), entry.documentDate().map(Days::shown).orElse(""),
                line.number(), Days.shown(entry.arrivedOn()),
                said(events.stream().filter(event -> !OF_UNIT_HEADS.contains(event.kind()) && !OF_HANDLERS.contains(event.kind())).toList()),
                said(events.stream().filter(event -> OF_UNIT_HEADS.contains(event.kind())).toList()),
                said(events.stream().filter(event -> OF_HANDLERS.contains(event.kind())).toList())), out);
    }

    private String said(List<CaseEvent> events) {
        if (events.isEmpty()) return "<p class=\"blank\">&#160;</p><p class=\"blank\">&#160;</p>";
        var html = new StringBuilder();
        for (var event : events) {
            html.append("<div class=\"said\"><b>").append(text(word(event.kind().messageKey()))).append("</b>");
            if (!event.unit().isEmpty()) html.append(": ").append(text(event.unit()));
            if (!event.to().isEmpty()) html.append(event.unit().isEmpty() ? ": " : ", ").append(text(event.to()));
            event.part().ifPresent(part -> html.append(" (").append(text(word(part.messageKey()).toLowerCase(Wording.VIETNAMESE))).append(")"));
            event.dueOn().ifPresent(day -> html.append(", hạn ").append(Days.shown(day)));
            if (!event.words().isEmpty()) html.append("<br/>").append(text(event.words()).replace("\n", "<br/>"));
            html.append("<div class=\"by\">").append(text(event.signedBy())).append(", ").append(MOMENT.format(event.at())).append("</div></div>");
        }
        return html.toString();
    }

    /** To be put onto the document itself, so it says nothing of its own making: a label of the size of the stamp, 50 mm wide and 35 mm high, with what is known filled in. */
    public void stamp(Actor actor, RegisterLine line, OutputStream out) throws IOException {
        var agency = agencies.find(actor, actor.home()).orElseThrow();
        Paper.pdf(STAMP.formatted(
                text(agency.name().toUpperCase(Wording.VIETNAMESE)), line.number(), Days.shown(line.entry().arrivedOn()), text(line.entry().recipient())), out);
    }

    private String word(String key) {
        return words.getMessage(key, null, Wording.VIETNAMESE);
    }

    private static String text(String plain) {
        return Paper.text(plain);
    }

    private static final String SLIP = """
            <html><head><title>Phiếu giải quyết văn bản đến</title><style>
            @page { size: A4; margin: 20mm 15mm 20mm 30mm; @bottom-right { content: counter(page); font-family: Document; font-size: 10pt; } %s }
            body { font-family: Document; font-size: 13pt; line-height: 1.35; }
            .parent, .agency { text-align: center; width: 80mm; } .parent { font-size: 12pt; } .agency { font-weight: bold; border-bottom: 0.75pt solid #000; padding-bottom: 1mm; }
            h1 { text-align: center; font-size: 14pt; margin: 8mm 0 4mm; } h2 { font-size: 13pt; margin: 5mm 0 1mm; page-break-after: avoid; }
            p { margin: 0 0 1.5mm; } .said { margin: 0 0 2mm 5mm; page-break-inside: avoid; } .by { font-style: italic; font-size: 12pt; }
            .blank { border-bottom: 0.5pt dotted #000; } table.come { margin: 4mm 0 0 auto; border-collapse: collapse; }
            </style></head><body>
            <div class="parent">%s</div><div class="agency">%s</div>
            <h1>PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN</h1>
            <p>Văn bản: %s</p><p>Cơ quan, tổ chức ban hành: %s</p><p>Số, ký hiệu: %s. Ngày: %s</p><p>Số đến: %s. Ngày đến: %s</p>
            <h2>1. Ý kiến của lãnh đạo cơ quan (đơn vị chủ trì, phối hợp, thời hạn)</h2>%s
            <h2>2. Ý kiến của lãnh đạo đơn vị (giao cá nhân, thời hạn)</h2>%s
            <h2>3. Ý kiến đề xuất và kết quả của người giải quyết</h2>%s
            </body></html>""";

    private static final String STAMP = """
            <html><head><title>Dấu Đến</title><style>
            @page { size: 52mm 37mm; margin: 1mm; } body { font-family: Document; font-size: 9pt; line-height: 1.2; margin: 0; color: #000; }
            .stamp { width: 48mm; height: 33mm; border: 1pt solid #000; padding: 0.6mm; }
            .agency { text-align: center; font-size: 7.5pt; border-bottom: 0.5pt solid #000; height: 6mm; overflow: hidden; } .word { text-align: center; font-size: 13pt; font-weight: bold; height: 5.5mm; }
            .l { height: 4.9mm; overflow: hidden; white-space: nowrap; }
            </style></head><body><div class="stamp"><div class="agency">%s</div><div class="word">ĐẾN</div>
            <div class="l">Số: <b>%s</b></div><div class="l">Ngày: %s</div><div class="l">Chuyển: %s</div><div class="l">Số và ký hiệu HS: ............</div></div></body></html>""";
}
