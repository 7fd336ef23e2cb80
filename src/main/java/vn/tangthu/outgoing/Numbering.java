package vn.tangthu.outgoing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/**
 * Số và ngày của văn bản: numbers come from the series of the agency, year by year from 01, paper and electronic together
 * (Decree 30/2020/NĐ-CP, Art. 15). The database gives them under the lock of the series, so that none is given twice and none
 * is missing; whatever was not given to a document is kept with the reason.
 */
@Component
public class Numbering {

    /** So many numbers at most are skipped at once. */
    static final int MOST_SKIPPED = 50_000;

    /** The database's word for a day before that of the last number. */
    private static final String CLOCK_WENT_BACK = "TT001";

    private final ActingAs actingAs;
    private final Moves moves;
    private final SeriesRules rules;
    private final NumberRows numbers;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;

    Numbering(ActingAs actingAs, Moves moves, SeriesRules rules, NumberRows numbers, Agencies agencies, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.moves = moves;
        this.rules = rules;
        this.numbers = numbers;
        this.agencies = agencies;
        this.events = events;
    }

    /** Gives the document the next number of its series and today's date. One that has a number from before it went back keeps it. */
    public Move number(Actor actor, OutgoingId id, int seen) {
        var symbol = new AtomicReference<>("");
        return guarded(symbol, () -> moves.make(actor, new Moves.Wish(id, seen, Act.NUMBER, ""), (before, authority) -> {
            if (before.number().isPresent()) return List.of();
            var rule = ruleOf(actor, before, moves.today().getYear());
            symbol.set(symbol(actor, rule, before, moves.today().getYear()));
            numbers.next(actor, rule.key(), NumberState.GIVEN, Optional.of(id), moves.today(), symbol.get(), "", moves.now());
            return List.of();
        }));
    }

    /** Gives the document a number that was reserved for it, with the day on which it was reserved. */
    public Move numberFromReserve(Actor actor, OutgoingId id, int seen, int year, int number) {
        var symbol = new AtomicReference<>("");
        return guarded(symbol, () -> moves.make(actor, new Moves.Wish(id, seen, Act.NUMBER, ""), (before, authority) -> {
            if (before.number().isPresent()) return List.of();
            var rule = ruleOf(actor, before, year);
            var reserved = numbers.find(actor.home(), rule.key(), year, number);
            if (reserved.isEmpty()) return List.of(new OutgoingRefusal.NoSuchNumber());
            symbol.set(symbol(actor, rule, before, year).replace("{number}", reserved.get().shown()));
            return numbers.use(actor, reserved.get(), id, symbol.get(), moves.now()) ? List.<Refusal>of() : List.of(new OutgoingRefusal.NoSuchNumber());
        }));
    }

    private SeriesRule ruleOf(Actor actor, OutgoingDocument document, int year) {
        var kind = DocumentKind.named(document.particulars().kind()).orElseThrow();
        return rules.in(actor, year).of(kind).orElseThrow();
    }

    private String symbol(Actor actor, SeriesRule rule, OutgoingDocument document, int year) {
        var agency = agencies.find(actor, actor.home()).map(Agency::symbol).orElseThrow();
        return rule.symbol(DocumentKind.named(document.particulars().kind()).orElseThrow(), year, agency, document.unitSymbol());
    }

    /** Numbers reserved in the series of this document, for the clerk to choose from. */
    public List<SeriesNumber> reservedFor(Actor actor, OutgoingDocument document) {
        return actingAs.read(actor, () -> numbers.reserved(actor.home(), ruleOf(actor, document, moves.today().getYear()).key()));
    }

    /** What came of an act on the numbers themselves. */
    public sealed interface Answer {
        /** @param last the number taken, or the last of several */
        record Taken(int last) implements Answer {}

        record Refused(OutgoingRefusal why) implements Answer {}
    }

    /** Keeps the next number, with today's date, for a document that comes later. */
    public Answer reserve(Actor actor, String series, String why) {
        return taking(actor, series, why, "outgoing.number-reserved", () ->
                new Answer.Taken(numbers.next(actor, series, NumberState.RESERVED, Optional.empty(), moves.today(), "", Particulars.tidy(why), moves.now())));
    }

    /** A secret document, kept on paper outside this system, gets its number from the series of secret documents. */
    public Answer numberOnPaper(Actor actor, String series, String symbolKind, String why) {
        return taking(actor, series, why, "outgoing.number-on-paper", () -> {
            var rule = rules.in(actor, moves.today().getYear()).keyed(series).orElseThrow();
            var kind = DocumentKind.named(symbolKind);
            if (!rule.secret()) return new Answer.Refused(new OutgoingRefusal.SeriesOfDocuments(rule.name()));
            if (kind.isEmpty()) return new Answer.Refused(new OutgoingRefusal.FieldWrong("kind", symbolKind));
            var symbol = rule.symbol(kind.get(), moves.today().getYear(), agencies.find(actor, actor.home()).map(Agency::symbol).orElseThrow(), "");
            return new Answer.Taken(numbers.next(actor, series, NumberState.GIVEN, Optional.empty(), moves.today(), symbol, Particulars.tidy(why), moves.now()));
        });
    }

    /** Numbers up to and with this one were used on paper outside the system. */
    public Answer skipTo(Actor actor, String series, int last, String why) {
        return taking(actor, series, why, "outgoing.numbers-skipped", () -> {
            int now = numbers.last(actor.home(), series, moves.today().getYear());
            if (last <= now || last - now > MOST_SKIPPED) return new Answer.Refused(new OutgoingRefusal.SkipsNothing(now));
            numbers.skip(actor, series, moves.today(), last - now, Particulars.tidy(why), moves.now());
            return new Answer.Taken(last);
        });
    }

    /** A reserved number is not needed any more; it stays cancelled with the reason. */
    public Answer giveUp(Actor actor, String series, int year, int number, String why) {
        return taking(actor, series, why, "outgoing.number-cancelled", () -> {
            var reserved = numbers.find(actor.home(), series, year, number).filter(one -> one.state() == NumberState.RESERVED);
            if (reserved.isEmpty() || !numbers.giveUp(actor, reserved.get(), Particulars.tidy(why), moves.now())) {
                return new Answer.Refused(new OutgoingRefusal.NoSuchNumber());
            }
            return new Answer.Taken(number);
        });
    }

    private Answer taking(Actor actor, String series, String why, String act, Supplier<Answer> taking) {
        if (!actor.has(Role.CLERK)) return new Answer.Refused(new OutgoingRefusal.OnlyClerks());
        if (why.isBlank()) return new Answer.Refused(new OutgoingRefusal.ReasonMissing());
        try {
            return actingAs.call(actor, () -> {
                if (rules.in(actor, moves.today().getYear()).keyed(series).isEmpty()) return new Answer.Refused(new OutgoingRefusal.NoSuchSeries(series));
                var answer = taking.get();
                if (answer instanceof Answer.Taken taken) {
                    events.publishEvent(RecordEvent.onRecord(actor, act, "outgoing-series", series, Map.of("number", String.valueOf(taken.last()), "why", why.strip())));
                }
                return answer;
            });
        } catch (DataAccessException e) {
            return new Answer.Refused(refusal(e, series, moves.today()));
        }
    }

    /** @param symbol of the number that was asked for */
    private Move guarded(AtomicReference<String> symbol, Supplier<Move> act) {
        try {
            return act.get();
        } catch (DataAccessException e) {
            return new Move.Refused(refusal(e, symbol.get(), moves.today()));
        }
    }

    /** What the database said of a number that was asked for; anything else is thrown on. */
    static OutgoingRefusal refusal(DataAccessException e, String symbol, LocalDate today) {
        if (e instanceof DuplicateKeyException taken && String.valueOf(taken.getMessage()).contains("symbol_once")) {
            return new OutgoingRefusal.SymbolTaken(symbol.replace("{number}", "…"));
        }
        if (e.getMostSpecificCause() instanceof SQLException sql && CLOCK_WENT_BACK.equals(sql.getSQLState())) {
            return new OutgoingRefusal.ClockWentBack(lastDay(sql), today);
        }
        throw e;
    }

    private static LocalDate lastDay(SQLException sql) {
        var detail = sql instanceof org.postgresql.util.PSQLException postgres && postgres.getServerErrorMessage() != null
                ? postgres.getServerErrorMessage().getDetail() : null;
        return LocalDate.parse(String.valueOf(detail));
    }

    /** Every series of the year, with where it stands; those of copies too once they gave a number. */
    public List<SeriesStanding> standings(Actor actor, int year) {
        return actingAs.read(actor, () -> {
            var there = numbers.standings(actor.home(), year);
            var all = new ArrayList<SeriesStanding>();
            for (var rule : rules.in(actor, year).rules()) {
                all.add(there.stream().filter(one -> one.key().equals(rule.key())).findFirst().orElse(SeriesStanding.empty(rule.key())));
            }
            there.stream().filter(one -> all.stream().noneMatch(other -> other.key().equals(one.key()))).forEach(all::add);
            return all;
        });
    }

    /** Numbers of a series and year, the newest first; for clerks, heads and archivists. */
    public List<SeriesNumber> list(Actor actor, String series, int year, boolean explainedOnly, int from, int most) {
        if (!Visibility.seesAll(actor)) return List.of();
        return actingAs.read(actor, () -> numbers.list(actor.home(), series, year, explainedOnly, from, most));
    }

    /** Years with numbers, newest first, this year among them. */
    public List<Integer> years(Actor actor) {
        var years = new ArrayList<>(actingAs.read(actor, () -> numbers.years(actor.home())));
        if (!years.contains(moves.today().getYear())) years.add(0, moves.today().getYear());
        return years;
    }
}
