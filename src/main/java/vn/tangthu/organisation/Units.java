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

/** The units of agencies, seen by people of the agency and by administrators, changed by administrators only. */
@Component
public class Units {

    private static final String KIND = "unit";

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Administration administration;

    public Units(ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.administration = new Administration(events);
    }

    /** Units of an agency in their order, closed ones last. */
    public List<Unit> of(Actor actor, AgencyId agency) {
        return actingAs.read(actor, () -> jdbc.sql("""
                select * from organisation.unit where agency_id = ? order by closed_on is not null, position, name""")
                .param(agency.value()).query(Units::read).list());
    }

    public Optional<Unit> find(Actor actor, UnitId id) {
        return actingAs.read(actor, () -> jdbc.sql("select * from organisation.unit where id = ?")
                .param(id.value()).query(Units::read).optional());
    }

    /** @throws OrganisationRefused not an administrator, name missing, or a unit of that name is there already */
    public UnitId create(Actor actor, AgencyId agency, String name, String symbol, int position) {
        administration.require(actor);
        administration.filled(FormField.NAME, name);
        var id = new UnitId(UUID.randomUUID());
        return actingAs.call(actor, () -> {
            try {
                jdbc.sql("insert into organisation.unit (id, agency_id, name, symbol, position) values (?, ?, ?, ?, ?)")
                        .params(id.value(), agency.value(), name.strip(), symbol.strip(), position).update();
            } catch (DuplicateKeyException taken) {
                throw new OrganisationRefused(new OrganisationRefusal.AlreadyThere(Thing.UNIT, name.strip()));
            }
            administration.trace(actor, "unit.created", agency, KIND, id, Map.of("name", name.strip()));
            return id;
        });
    }

    /** @throws OrganisationRefused as for create, or not found */
    public void rename(Actor actor, UnitId id, String name, String symbol, int position) {
        administration.require(actor);
        administration.filled(FormField.NAME, name);
        actingAs.run(actor, () -> {
            var before = found(actor, id);
            try {
                jdbc.sql("update organisation.unit set name = ?, symbol = ?, position = ? where id = ?")
                        .params(name.strip(), symbol.strip(), position, id.value()).update();
            } catch (DuplicateKeyException taken) {
                throw new OrganisationRefused(new OrganisationRefusal.AlreadyThere(Thing.UNIT, name.strip()));
            }
            administration.trace(actor, "unit.renamed", before.agency(), KIND, id, Map.of("from", before.name(), "to", name.strip()));
        });
    }

    /** @throws OrganisationRefused people still work in it, or not found */
    public void close(Actor actor, UnitId id) {
        administration.require(actor);
        actingAs.run(actor, () -> {
            var unit = found(actor, id);
            int people = jdbc.sql("select count(*) from organisation.person where unit_id = ? and left_on is null")
                    .param(id.value()).query(Integer.class).single();
            if (people > 0) Administration.refuse(new OrganisationRefusal.StillAtWork(people));
            jdbc.sql("update organisation.unit set closed_on = ? where id = ? and closed_on is null")
                    .params(LocalDate.ofInstant(clock.instant(), Wording.ZONE), id.value()).update();
            administration.trace(actor, "unit.closed", unit.agency(), KIND, id, Map.of("name", unit.name()));
        });
    }

    private Unit found(Actor actor, UnitId id) {
        return find(actor, id).orElseThrow(() -> new OrganisationRefused(new OrganisationRefusal.NotFound(Thing.UNIT)));
    }

    private static Unit read(ResultSet row, int n) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                row.getString("symbol"),
                row.getInt("position"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
