package vn.tangthu.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.organisation.OrganisationRefusal.FormField;
import vn.tangthu.organisation.OrganisationRefusal.Thing;

/**
 * Codes under which agencies are or were known in exchange, beside the one kept with the agency. Everybody may know them;
 * only administrators, and the system, change them.
 */
@Component
public class Identifiers {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9._-]{2,35}");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Administration administration;

    public Identifiers(ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.administration = new Administration(events);
    }

    /** In which form a code is written. */
    public enum Kind {
        /** {@code 000.00.15.H51}, QCVN 102:2016. */
        QCVN102,
        /** {@code H51.15}, Decision 20/2020/QĐ-TTg. */
        QD20
    }

    /** A code of an agency. @param from absent: since ever @param to absent: until further notice */
    public record Identifier(String code, AgencyId agency, Kind kind, Optional<LocalDate> from, Optional<LocalDate> to) {

        public boolean isValid(LocalDate day) {
            return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
        }
    }

    /** The agency that is or was known by this code, whatever its case: an old code leads to the agency still. */
    public Optional<AgencyId> agency(Actor actor, String code) {
        return actingAs.read(actor, () -> jdbc.sql("""
                        select agency_id from organisation.identifier where code = ?
                        union select id from organisation.agency where upper(code) = ? limit 1""")
                .params(tidy(code), tidy(code)).query((row, n) -> new AgencyId(row.getObject(1, UUID.class))).optional());
    }

    public List<Identifier> of(Actor actor, AgencyId agency) {
        return actingAs.read(actor, () -> jdbc.sql("select * from organisation.identifier where agency_id = ? order by valid_from desc nulls last, kind, code")
                .param(agency.value())
                .query((row, n) -> new Identifier(row.getString("code"), agency, Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)), Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .list());
    }

    /** The code that messages of the agency carry: the new form if it has one that is valid, else the old, else the agency's own. */
    public String written(Actor actor, Agency agency, LocalDate day) {
        var valid = of(actor, agency.id()).stream().filter(code -> code.isValid(day)).toList();
        return valid.stream().filter(code -> code.kind() == Kind.QD20).findFirst().or(() -> valid.stream().findFirst())
                .map(Identifier::code).orElse(agency.code());
    }

    /** @throws OrganisationRefused not an administrator; code missing or of no known form; it ends before it begins; the code leads to an agency already */
    public void add(Actor actor, Identifier added) {
        administration.require(actor);
        var code = tidy(added.code());
        administration.filled(FormField.CODE, code);
        if (!FORM.matcher(code).matches()) Administration.refuse(new OrganisationRefusal.NoCode(code));
        if (added.from().isPresent() && added.to().filter(added.from().get()::isAfter).isPresent()) {
            Administration.refuse(new OrganisationRefusal.EndsBeforeItBegins(added.from().get(), added.to().get()));
        }
        actingAs.run(actor, () -> {
            if (jdbc.sql("select count(*) from organisation.agency where upper(code) = ? and id <> ?").params(code, added.agency().value()).query(Integer.class).single() > 0) {
                throw new OrganisationRefused(new OrganisationRefusal.AlreadyThere(Thing.AGENCY, code));
            }
            try {
                jdbc.sql("insert into organisation.identifier (code, agency_id, kind, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                        .params(java.util.Arrays.asList(code, added.agency().value(), added.kind().name(), added.from().orElse(null), added.to().orElse(null)))
                        .update();
            } catch (DuplicateKeyException taken) {
                throw new OrganisationRefused(new OrganisationRefusal.AlreadyThere(Thing.AGENCY, code));
            }
            administration.trace(actor, "agency.code-added", added.agency(), "agency", added.agency(), Map.of("code", code));
        });
    }

    private static String tidy(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
