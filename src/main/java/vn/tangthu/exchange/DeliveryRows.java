package vn.tangthu.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Sensitivity;

/** The rows of exchange.dispatch and exchange.delivery. */
@Component
class DeliveryRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DELIVERY = """
            select d.*, coalesce((select case when p.closed_at is null then o.failure else '%s' end
                                   from exchange.outbox o left join exchange.partner p on p.id = o.partner_id
                                  where o.delivery_id = d.id and o.sent_at is null and (o.failure is not null or p.closed_at is not null) order by o.id limit 1), '') as failure
              from exchange.delivery d""".formatted(PartnerClosing.TOLD);

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recipient of a new dispatch: an agency here or a partner outside. */
    record To(Optional<AgencyId> agency, Optional<UUID> partner, String name) {}

    /** From whom: an agency here or a partner outside. */
    record From(Optional<AgencyId> agency, Optional<UUID> partner, String signature, String virus) {}

    /** @return false when this document is on its way already */
    boolean addDispatch(DispatchId id, From from, Optional<UUID> document, String reference, SentDocument sent, Instant at, String by) {
        return jdbc.sql("""
                        insert into exchange.dispatch (id, agency_id, partner_id, document_id, reference, document, label, signature, virus, sent_at, sent_name)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) on conflict (document_id) where document_id is not null do nothing""")
                        .params(Arrays.asList(id.value(), from.agency().map(AgencyId::value).orElse(null), from.partner().orElse(null),
                                document.orElse(null), reference, JSON.writeValueAsString(sent), sent.label().level(), from.signature(), from.virus(), utc(at), by))
                        .update() == 1;
    }

    /** All recipients in one statement; those in this installation have it at once. */
    void addDeliveries(DispatchId dispatch, From from, List<To> recipients, Instant at, boolean arrivedHere) {
        var agencies = recipients.stream().map(to -> to.agency().map(AgencyId::value).orElse(null)).toArray(UUID[]::new);
        var partners = recipients.stream().map(to -> to.partner().orElse(null)).toArray(UUID[]::new);
        var names = recipients.stream().map(To::name).toArray(String[]::new);
        jdbc.sql("""
                 insert into exchange.delivery (id, dispatch_id, ordinal, from_agency, from_partner, to_agency, to_partner, recipient, state, state_at, arrived_at)
                 select gen_random_uuid(), ?, n, ?, ?, a, p, name, case when a is null or not ? then '' else '01' end, ?,
                        case when a is null or not ? then null else ?::timestamptz end
                   from unnest(?::uuid[], ?::uuid[], ?::text[]) with ordinality as t (a, p, name, n)
                 on conflict (dispatch_id, coalesce(to_agency, to_partner)) do nothing""")
                .params(Arrays.asList(dispatch.value(), from.agency().map(AgencyId::value).orElse(null), from.partner().orElse(null),
                        arrivedHere, utc(at), arrivedHere, utc(at), agencies, partners, names))
                .update();
    }

    /** The document itself still has to be sent to those outside. */
    void addToOutbox(DispatchId dispatch) {
        jdbc.sql("""
                 insert into exchange.outbox (partner_id, agency_id, delivery_id)
                 select to_partner, from_agency, id from exchange.delivery where dispatch_id = ? and to_partner is not null order by ordinal""")
                .param(dispatch.value()).update();
    }

    /** A dispatch as its sender sees it. @param states number of deliveries by what is shown of them */
    record Dispatch(DispatchId id, SentDocument document, String reference, String signature, String virus, Instant sentAt, String sentBy,
            Optional<Instant> recalledAt, String recalledBy, String recallReason, Optional<UUID> documentId, Map<String, Integer> states) {}

    Optional<Dispatch> dispatch(DispatchId id) {
        return jdbc.sql("select * from exchange.dispatch where id = ?").param(id.value()).query(DeliveryRows::dispatch).optional();
    }

    Optional<Dispatch> ofDocument(UUID document) {
        return jdbc.sql("select * from exchange.dispatch where document_id = ?").param(document).query(DeliveryRows::dispatch).optional();
    }

    boolean isSentBy(AgencyId agency, DispatchId id) {
        return jdbc.sql("select count(*) from exchange.dispatch where id = ? and agency_id = ?").params(id.value(), agency.value()).query(Integer.class).single() > 0;
    }

    List<Dispatch> sentBy(AgencyId agency, int highestLabel, int size, int skip) {
        return jdbc.sql("select * from exchange.dispatch where agency_id = ? and label <= ? order by sent_at desc, id limit ? offset ?")
                .params(agency.value(), highestLabel, size, skip).query(DeliveryRows::dispatch).list();
    }

    int countSentBy(AgencyId agency, int highestLabel) {
        return jdbc.sql("select count(*) from exchange.dispatch where agency_id = ? and label <= ?")
                .params(agency.value(), highestLabel).query(Integer.class).single();
    }

    /** @return for each dispatch: code shown → number of deliveries */
    Map<UUID, Map<String, Integer>> states(List<DispatchId> dispatches) {
        var states = new java.util.HashMap<UUID, Map<String, Integer>>();
        if (dispatches.isEmpty()) return states;
        jdbc.sql("""
                 select dispatch_id, case when recall in ('13', '15') then recall else state end as shown, count(*) as n
                   from exchange.delivery where dispatch_id in (:ids) group by 1, 2""")
                .param("ids", dispatches.stream().map(DispatchId::value).toList())
                .query(row -> {
                    states.computeIfAbsent(row.getObject("dispatch_id", UUID.class), id -> new TreeMap<>()).put(row.getString("shown"), row.getInt("n"));
                });
        return states;
    }

    /** @param state a code as shown; null for all */
    List<Delivery> of(DispatchId dispatch, String state, int size, int skip) {
        return jdbc.sql(DELIVERY + " " + """
                 where d.dispatch_id = :dispatch
                   and (:state::text is null or case when recall in ('13', '15') then recall else state end = :state) order by d.ordinal limit :size offset :skip""")
                .param("dispatch", dispatch.value()).param("state", state, Types.VARCHAR).param("size", size).param("skip", skip)
                .query(DeliveryRows::delivery).list();
    }

    private static final String NAMED = """
             where d.dispatch_id = :dispatch
               and (:state::text is null or case when d.recall in ('13', '15') then d.recall else d.state end = :state)
               and app.unaccent(lower(d.recipient)) like '%' || replace(replace(app.unaccent(lower(:name)), '%', ''), '_', '') || '%'""";

    /** @param name a part of the recipient's, with or without accents */
    List<Delivery> named(DispatchId dispatch, String state, String name, int size, int skip) {
        return jdbc.sql(DELIVERY + " " + NAMED + " order by d.ordinal limit :size offset :skip")
                .param("dispatch", dispatch.value()).param("state", state, Types.VARCHAR).param("name", name).param("size", size).param("skip", skip)
                .query(DeliveryRows::delivery).list();
    }

    int countNamed(DispatchId dispatch, String state, String name) {
        return jdbc.sql("select count(*) from exchange.delivery d " + NAMED)
                .param("dispatch", dispatch.value()).param("state", state, Types.VARCHAR).param("name", name).query(Integer.class).single();
    }

    Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql(DELIVERY + " where d.id = ?").param(id.value()).query(DeliveryRows::delivery).optional();
    }

    /** As the receiver sees it. */
    Optional<Delivery> arrived(AgencyId agency, DeliveryId id) {
        return jdbc.sql(DELIVERY + " where d.id = ? and d.to_agency = ?").params(id.value(), agency.value()).query(DeliveryRows::delivery).optional();
    }

    /** Held until the transaction ends: two clerks decide one after the other. */
    Optional<Delivery> hold(AgencyId agency, DeliveryId id) {
        jdbc.sql("select 1 from exchange.delivery where id = ? and to_agency = ? for update").params(id.value(), agency.value()).query(Integer.class).optional();
        return arrived(agency, id);
    }

    private static final Map<String, String> SHELVES = Map.of(
            "waiting", "d.state = '01' and d.draft_id is null and d.recall in ('', '16')",
            "recall", "d.recall = '13'",
            "taken", "d.state not in ('', '02') and (d.state <> '01' or d.draft_id is not null) and d.recall in ('', '16')",
            "returned", "d.state = '02'");

    List<Delivery> arrivedAt(AgencyId agency, String shelf, int size, int skip) {
        return jdbc.sql(DELIVERY + " where d.to_agency = ? and d.arrived_at is not null and " + SHELVES.get(shelf) + " order by d.arrived_at desc, d.id limit ? offset ?")
                .params(agency.value(), size, skip).query(DeliveryRows::delivery).list();
    }

    int countArrivedAt(AgencyId agency, String shelf) {
        return jdbc.sql("select count(*) from exchange.delivery d where d.to_agency = ? and d.arrived_at is not null and " + SHELVES.get(shelf))
                .param(agency.value()).query(Integer.class).single();
    }

    Map<UUID, Dispatch> dispatches(List<DispatchId> ids) {
        var found = new java.util.HashMap<UUID, Dispatch>();
        if (ids.isEmpty()) return found;
        jdbc.sql("select * from exchange.dispatch where id in (:ids)").param("ids", ids.stream().map(DispatchId::value).toList())
                .query(DeliveryRows::dispatch).list().forEach(dispatch -> found.put(dispatch.id().value(), dispatch));
        return found;
    }

    /** What incoming lines of ours were sent as, so that an answer can name them. */
    List<SentDocument.Answered> answered(List<UUID> lines) {
        if (lines.isEmpty()) return List.of();
        return jdbc.sql("select p.* from exchange.delivery d join exchange.dispatch p on p.id = d.dispatch_id where d.line_id in (:lines) order by d.arrived_at")
                .param("lines", lines)
                .query(DeliveryRows::dispatch).list().stream()
                .map(d -> new SentDocument.Answered(d.document().senderCode(), d.document().code(), d.document().issuedOn(), d.reference()))
                .toList();
    }

    /**
     * Deliveries to or from a partner of the document that a message speaks of: by the identifier it has there, else by code and day.
     *
     * @param received those that came from the partner, else those that went there
     */
    List<DeliveryId> spokenOf(UUID partner, boolean received, String reference, String code, Optional<java.time.LocalDate> issuedOn) {
        var side = received ? "d.from_partner" : "d.to_partner";
        var found = deliveries("select d.id from exchange.delivery d join exchange.dispatch p on p.id = d.dispatch_id where " + side
                + " = ? and p.reference = ? order by d.ordinal, d.id", partner, reference);
        if (!found.isEmpty() || code.isEmpty() || issuedOn.isEmpty()) return found;
        return deliveries("select d.id from exchange.delivery d join exchange.dispatch p on p.id = d.dispatch_id where " + side
                + " = ? and p.document ->> 'code' = ? and p.document ->> 'issuedOn' = ? order by d.ordinal, d.id", partner, code, issuedOn.get().toString());
    }

    /** A document that another one speaks of, as the receiver has it. @param document of the dispatch */
    record Had(Delivery delivery, SentDocument document) {}

    /**
     * What came here before from the sender of this delivery and is named so: by the identifier it came with, else by code and day, which
     * stand in identifiers of the usual form. Newest first.
     */
    List<Had> earlier(DeliveryId later, String reference) {
        var known = had("p.id <> l.dispatch_id and p.sent_at <= lp.sent_at and p.reference = ?", later, reference);
        var usual = Reference.read(reference).filter(named -> named.issuedOn().isPresent());
        return !known.isEmpty() || usual.isEmpty() ? known : had("p.id <> l.dispatch_id and p.sent_at <= lp.sent_at and p.document ->> 'code' = ? and p.document ->> 'issuedOn' = ?",
                later, usual.get().code(), usual.get().issuedOn().get().toString());
    }

    /** What came here later from the same sender and names this one. */
    List<Had> later(DeliveryId earlier, String reference) {
        return had("p.id <> l.dispatch_id and p.sent_at >= lp.sent_at and p.document #>> '{change,kind}' is not null and p.document -> 'change' -> 'documents' @> to_jsonb(?::text)", earlier, reference);
    }

    private List<Had> had(String which, DeliveryId of, Object... parameters) {
        var all = new ArrayList<Object>(List.of(of.value()));
        all.addAll(List.of(parameters));
        return jdbc.sql("""
                        select d.*, '' as failure, p.document from exchange.delivery l join exchange.dispatch lp on lp.id = l.dispatch_id
                          join exchange.dispatch p on p.partner_id = lp.partner_id join exchange.delivery d on d.dispatch_id = p.id and d.to_agency = l.to_agency
                         where l.id = ? and\s""" + which + " order by p.sent_at desc, d.id")
                .params(all).query((row, n) -> new Had(delivery(row, n), JSON.readValue(row.getString("document"), SentDocument.class))).list();
    }

    Optional<Delivery> ofDraft(AgencyId agency, DraftId draft) {
        return jdbc.sql(DELIVERY + " where d.draft_id = ? and d.to_agency = ?").params(draft.value(), agency.value()).query(DeliveryRows::delivery).optional();
    }

    Optional<Delivery> ofLine(AgencyId agency, LineId line) {
        return jdbc.sql(DELIVERY + " where d.line_id = ? and d.to_agency = ?").params(line.value(), agency.value()).query(DeliveryRows::delivery).optional();
    }

    private List<DeliveryId> deliveries(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> new DeliveryId(row.getObject(1, UUID.class))).list();
    }

    List<DeliveryId> idsOf(DispatchId dispatch) {
        return deliveries("select id from exchange.delivery where dispatch_id = ? order by ordinal", dispatch.value());
    }

    /** @return false when another has taken it meanwhile */
    boolean taken(DeliveryId id, DraftId draft) {
        return jdbc.sql("update exchange.delivery set draft_id = ? where id = ? and draft_id is null").params(draft.value(), id.value()).update() == 1;
    }

    /** Nothing here leads to it any more. */
    void forgotten(DeliveryId id) {
        jdbc.sql("update exchange.delivery set draft_id = null where id = ?").param(id.value()).update();
    }

    void freeze(Actor actor, DispatchId id, String why, Instant at) {
        jdbc.sql("update exchange.dispatch set recalled_at = ?, recalled_name = ?, recall_reason = ? where id = ?")
                .params(utc(at), actor.name(), why, id.value()).update();
    }

    static Optional<StatusCode> code(String code) {
        return Arrays.stream(StatusCode.values()).filter(status -> status.code().equals(code)).findFirst();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Dispatch dispatch(ResultSet row, int n) throws SQLException {
        return new Dispatch(
                new DispatchId(row.getObject("id", UUID.class)), JSON.readValue(row.getString("document"), SentDocument.class),
                row.getString("reference"), row.getString("signature"), row.getString("virus"), moment(row, "sent_at").orElseThrow(), row.getString("sent_name"),
                moment(row, "recalled_at"), Optional.ofNullable(row.getString("recalled_name")).orElse(""),
                Optional.ofNullable(row.getString("recall_reason")).orElse(""), Optional.ofNullable(row.getObject("document_id", UUID.class)), Map.of());
    }

    private static Delivery delivery(ResultSet row, int n) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)), new DispatchId(row.getObject("dispatch_id", UUID.class)),
                row.getString("recipient"), row.getObject("from_partner") != null || row.getObject("to_partner") != null,
                code(row.getString("state")), moment(row, "state_at").orElseThrow(), code(row.getString("recall")), moment(row, "arrived_at"),
                Optional.ofNullable(row.getObject("draft_id", UUID.class)).map(DraftId::new),
                Optional.ofNullable(row.getObject("line_id", UUID.class)).map(LineId::new), row.getString("failure"));
    }
}
