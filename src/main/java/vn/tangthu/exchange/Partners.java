package vn.tangthu.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.exchange.transport.Folders;
import vn.tangthu.exchange.transport.OverHttps;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Identifiers;
import vn.tangthu.outgoing.Outside;

/** Agencies outside with which documents are exchanged. Everybody may know them; administrators keep them. */
@Component
public class Partners implements Outside {

    private static final String SELECT = "select p.*, (select string_agg(code, ' ' order by c.position) from exchange.partner_code c where c.partner_id = p.id) as codes from exchange.partner p";

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final PartnerSecrets secrets;
    private final ApplicationEventPublisher events;

    Partners(ActingAs actingAs, JdbcClient jdbc, Identifiers identifiers, PartnerSecrets secrets, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.secrets = secrets;
        this.events = events;
    }

    /**
     * A partner as an administrator enters it.
     *
     * @param codes separated by blanks, commas or lines; the first is the one it is written to
     * @param token shown to the partner's installation; empty leaves the one that is kept
     * @param certificate PEM or Base64 of DER; empty for none
     */
    public record Form(String name, String parent, String codes, Optional<AgencyId> keptBy, String transport, String address, String account, String token,
            String certificate, boolean unsignedToo) {}

    /** What came of keeping one. */
    public sealed interface Keeping {
        record Kept(UUID partner) implements Keeping {}

        record Refused(Refusal refusal) implements Keeping {}
    }

    public List<Partner> all(Actor actor) {
        return actingAs.read(actor, () -> jdbc.sql(SELECT + " order by closed_at is not null, name").query(Partners::read).list());
    }

    public Optional<Partner> find(Actor actor, UUID id) {
        return actingAs.read(actor, () -> jdbc.sql(SELECT + " where id = ?").param(id).query(Partners::read).optional());
    }

    @Override
    public List<Outside.Agency> reachable(Actor actor) {
        return actingAs.read(actor, () -> jdbc.sql("select id, name from exchange.partner where closed_at is null order by name, id")
                .query((row, n) -> new Outside.Agency(row.getObject("id", UUID.class), row.getString("name"))).list());
    }

    /** Whatever code it is or was known by. */
    Optional<Partner> ofCode(Actor actor, String code) {
        return actingAs.read(actor, () -> jdbc.sql(SELECT + " where closed_at is null and id = (select partner_id from exchange.partner_code where code = ?)")
                .param(tidy(code)).query(Partners::read).optional());
    }

    /** Whose messages come with the token of this service account: one installation may stand for several agencies. */
    List<Partner> ofAccount(Actor actor, String account) {
        return actingAs.read(actor, () -> jdbc.sql(SELECT + " where closed_at is null and transport = 'HTTPS' and account = ? and account <> ''")
                .param(account).query(Partners::read).list());
    }

    public Keeping keep(Actor actor, Optional<UUID> existing, Form form) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isSystem()) return new Keeping.Refused(new PartnerRefusal.OnlyAdministrators());
        var codes = Arrays.stream(form.codes().split("[\\s,;]+")).map(Partners::tidy).filter(code -> !code.isEmpty()).distinct().toList();
        var wrong = wrong(actor, form, codes);
        if (wrong.isPresent()) return new Keeping.Refused(wrong.get());
        Optional<X509Certificate> certificate;
        try {
            certificate = certificate(form.certificate());
        } catch (CertificateException e) {
            return new Keeping.Refused(new PartnerRefusal.NoCertificate());
        }
        var id = existing.orElseGet(UUID::randomUUID);
        try {
            actingAs.run(actor, () -> write(actor, id, existing.isPresent(), form, codes, certificate));
        } catch (DuplicateKeyException taken) {
            return new Keeping.Refused(new PartnerRefusal.CodeTaken(String.join(", ", codes)));
        }
        if (!form.token().isBlank()) secrets.keep(id, form.token().strip());
        return new Keeping.Kept(id);
    }

    private Optional<Refusal> wrong(Actor actor, Form form, List<String> codes) {
        if (form.name().isBlank() || codes.isEmpty() || form.keptBy().isEmpty()) return Optional.of(new PartnerRefusal.Missing());
        var ours = codes.stream().filter(code -> identifiers.agency(actor, code).isPresent()).findFirst();
        if (ours.isPresent()) return Optional.of(new PartnerRefusal.CodeTaken(ours.get()));
        return switch (form.transport()) {
            case "HTTPS" -> OverHttps.isAddress(form.address().strip()) ? Optional.empty() : Optional.of(new PartnerRefusal.NoAddress(form.address()));
            case "FOLDER" -> Folders.isName(form.address().strip()) ? Optional.empty() : Optional.of(new PartnerRefusal.NoFolderName(form.address()));
            default -> Optional.of(new PartnerRefusal.Missing());
        };
    }

    private void write(Actor actor, UUID id, boolean existing, Form form, List<String> codes, Optional<X509Certificate> certificate) {
        jdbc.sql("""
                 insert into exchange.partner as p (id, name, parent, kept_by, transport, address, account, certificate, unsigned_too)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                 on conflict (id) do update set name = excluded.name, parent = excluded.parent, kept_by = excluded.kept_by, transport = excluded.transport,
                        address = excluded.address, account = excluded.account, certificate = coalesce(excluded.certificate, p.certificate),
                        unsigned_too = excluded.unsigned_too""")
                .params(Arrays.asList(id, form.name().strip(), form.parent().strip(), form.keptBy().get().value(), form.transport(), form.address().strip(),
                        form.account().strip(), certificate.map(Partners::encoded).orElse(null), form.unsignedToo()))
                .update();
        jdbc.sql("delete from exchange.partner_code where partner_id = ?").param(id).update();
        for (int n = 0; n < codes.size(); n++) {
            jdbc.sql("insert into exchange.partner_code (code, partner_id, position) values (?, ?, ?)").params(codes.get(n), id, n).update();
        }
        events.publishEvent(new RecordEvent(actor, RecordEvent.ADMINISTRATION, existing ? "partner.changed" : "partner.added", form.keptBy(), "partner", id.toString(),
                Map.of("name", form.name().strip(), "codes", String.join(" ", codes), "address", form.address().strip()),
                vn.tangthu.kernel.Sensitivity.INTERNAL, Optional.empty()));
    }

    private static Optional<X509Certificate> certificate(String text) throws CertificateException {
        if (text.isBlank()) return Optional.empty();
        var pem = text.contains("-----BEGIN") ? text : "-----BEGIN CERTIFICATE-----\n" + text.strip() + "\n-----END CERTIFICATE-----\n";
        return Optional.of(decoded(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static X509Certificate decoded(byte[] certificate) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String tidy(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static Partner read(ResultSet row, int n) throws SQLException {
        var certificate = row.getBytes("certificate");
        try {
            return new Partner(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("parent"), List.of(row.getString("codes").split(" ")),
                    new AgencyId(row.getObject("kept_by", UUID.class)), row.getString("transport"), row.getString("address"), row.getString("account"),
                    certificate == null ? Optional.empty() : Optional.of(decoded(certificate)), row.getBoolean("unsigned_too"), row.getObject("closed_at") == null);
        } catch (CertificateException e) {
            throw new SQLException("A certificate that was kept cannot be read", e);
        }
    }
}
