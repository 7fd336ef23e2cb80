package vn.tangthu.correspondence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PrintMark;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/**
 * The register on paper and as a table: cover and the ten columns of Decree 30/2020/NĐ-CP App. IV form VI, for whatever
 * lines a question asks for. What was struck through stands beside what took its place.
 */
@Component
public class RegisterPrint {

    private final IncomingRegister register;
    private final Agencies agencies;
    private final Clock clock;

    RegisterPrint(IncomingRegister register, Agencies agencies, Clock clock) {
        this.register = register;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** As a spreadsheet, one row a line, however many lines. */
    public void xlsx(Actor actor, RegisterQuestion question, OutputStream out) throws IOException {
        try (var sheet = new RegisterSheet(cover(actor, question))) {
            lines(actor, question, sheet::line);
            sheet.writeTo(out);
        }
    }

    /** As PDF on A4 landscape: cover, then the ten columns with their heads on every page. */
    public void pdf(Actor actor, RegisterQuestion question, OutputStream out) throws IOException {
        try (var pages = new RegisterPages(cover(actor, question))) {
            lines(actor, question, pages::line);
            pages.writeTo(out);
        }
    }

    /** A line with what was struck from it. */
    interface LineTaker {
        void take(RegisterLine line, List<Correction.Struck> struck);
    }

    private void lines(Actor actor, RegisterQuestion question, LineTaker taker) {
        var step = new ArrayList<RegisterLine>();
        register.each(actor, question, line -> {
            step.add(line);
            if (step.size() == 500) give(actor, step, taker);
        });
        give(actor, step, taker);
    }

    private void give(Actor actor, List<RegisterLine> step, LineTaker taker) {
        Map<LineId, List<Correction.Struck>> struck = register.struck(actor, step);
        for (var line : step) taker.take(line, struck.getOrDefault(line.id(), List.of()));
        step.clear();
    }

    private RegisterCover cover(Actor actor, RegisterQuestion question) {
        var ends = register.ends(actor, question);
        var agency = agencies.find(actor, actor.home()).orElseThrow();
        var parent = agency.parent().flatMap(id -> agencies.find(actor, id)).map(Agency::name).orElse("");
        return new RegisterCover(
                parent, agency.name(), question.year(), ends, PrintMark.of(actor, clock.instant()));
    }
}
