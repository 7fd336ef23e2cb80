package vn.tangthu.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.OrganisationRefusal.FormField;
import vn.tangthu.organisation.OrganisationRefusal.Thing;

/**
 * The agencies of the installation. Everybody may know them; only administrators, and the system when it loads the
 * demonstration, may change them. Every change throws {@link OrganisationRefused} when refused and leaves its trace.
 */
@Component
public class Agencies {

    private static final String KIND = "agency";

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Administration administration;

    public Agencies(ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.administration = new Administration(events);
    }

    /** All agencies, closed ones included, committees first, then by name. */
    public List<Agency> all(Actor actor) {
        return actingAs.read(actor, () -> jdbc.sql("""
                select * from organisation.agency
                order by closed_on is not null, kind <> 'committee', kind <> 'department', name""").query(Agencies::read).list());
    }

    public Optional<Agency> find(Actor actor, AgencyId id) {
        return actingAs.read(actor, () -> jdbc.sql("select * from organisation.agency where id = ?")
                .param(id.value()).query(Agencies::read).optional());
    }

    /** Agencies with these words in name, code or symbol, with or without Vietnamese accents. */
    public List<Agency> named(Actor actor, String words) {
        return actingAs.read(actor, () -> jdbc.sql("""
                select * from organisation.agency
                where app.unaccent(lower(concat_ws(' ', name, short_name, code, symbol)))
                      like '%' || replace(replace(app.unaccent(lower(:words)), '%', ''), '_', '') || '%'
                order by closed_on is not null, name""").param("words", words.strip()).query(Agencies::read).list());
    }

    /** @throws OrganisationRefused not an administrator; name, code or symbol missing; code taken */
    public AgencyId create(Actor actor, AgencyForm form) {
        administration.require(actor);
        check(form);
        var id = new AgencyId(UUID.randomUUID());
        return actingAs.call(actor, () -> {
            refusingTakenCode(form, () -> jdbc.sql("""
                    insert into organisation.agency (id, code, name, short_name, symbol, kind, parent_id, place)
                    values (:id, :code, :name, :short, :symbol, :kind, :parent, :place)""")
                    .params(columns(id, form)).update());
            administration.trace(actor, "agency.created", id, KIND, id, Map.of("name", form.name(), "code", form.code()));
            return id;
        });
    }

    /** Changes name, code, symbol, kind, parent and place. @throws OrganisationRefused as for create, or not found */
    public void change(Actor actor, AgencyId id, AgencyForm form) {
        administration.require(actor);
        check(form);
        actingAs.run(actor, () -> {
            int changed = refusingTakenCode(form, () -> jdbc.sql("""
                    update organisation.agency set code = :code, name = :name, short_name = :short, symbol = :symbol,
                           kind = :kind, parent_id = :parent, place = :place where id = :id""")
                    .params(columns(id, form)).update());
            if (changed == 0) Administration.refuse(new OrganisationRefusal.NotFound(Thing.AGENCY));
            administration.trace(actor, "agency.changed", id, KIND, id, Map.of("name", form.name(), "code", form.code()));
        });
    }

    /** Closes an agency for new work; what it has stays. @throws OrganisationRefused people still work there, or not found */
    public void close(Actor actor, AgencyId id) {
        administration.require(actor);
        actingAs.run(actor, () -> {
            int people = jdbc.sql("select count(*) from organisation.person where agency_id = ? and left_on is null")
                    .param(id.value()).query(Integer.class).single();
            if (people > 0) Administration.refuse(new OrganisationRefusal.StillAtWork(people));
            int changed = jdbc.sql("update organisation.agency set closed_on = ? where id = ? and closed_on is null")
                    .params(today(), id.value()).update();
            if (changed == 0) Administration.refuse(new OrganisationRefusal.NotFound(Thing.AGENCY));
            administration.trace(actor, "agency.closed", id, KIND, id, Map.of());
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.ZONE);
    }

    private void check(AgencyForm form) {
        administration.filled(FormField.NAME, form.name());
        administration.filled(FormField.CODE, form.code());
        administration.filled(FormField.SYMBOL, form.symbol());
    }

    private static int refusingTakenCode(AgencyForm form, java.util.function.IntSupplier statement) {
        try {
            return statement.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw new OrganisationRefused(new OrganisationRefusal.AlreadyThere(Thing.AGENCY, form.code()));
        }
    }

    private static Map<String, ?> columns(AgencyId id, AgencyForm form) {
        var columns = new java.util.HashMap<String, Object>();
        columns.put("id", id.value());
        columns.put("code", form.code());
        columns.put("name", form.name());
        columns.put("short", form.shortName());
        columns.put("symbol", form.symbol());
        columns.put("kind", form.kind().stored());
        columns.put("parent", form.parent().map(AgencyId::value).orElse(null));
        columns.put("place", form.place());
        return columns;
    }

    private static Agency read(ResultSet row, int n) throws SQLException {
        return new Agency(
                new AgencyId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("symbol"),
                AgencyKind.ofStored(row.getString("kind")),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(AgencyId::new),
                row.getString("place"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
