package vn.tangthu.signing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;

/** The table of keys. Called inside a transaction; policies of the database let the actor's agency be seen, administrators all. */
@Component
class KeyRows {

    private final JdbcClient jdbc;

    KeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HeldKey key, X509Certificate certificate, Optional<byte[]> sealedPassphrase, PersonId by) {
        jdbc.sql("""
                insert into signing.key (id, agency_id, person_id, kind, label, certificate, holder, serial, issuer, valid_from, valid_to,
                                         picture, passphrase, added_by, added_at)
                values (:id, :agency, :person, :kind, :label, :certificate, :holder, :serial, :issuer, :from, :to, :picture, :passphrase, :by, :at)""")
                .param("id", key.id().value()).param("agency", key.agency().value())
                .param("person", key.person().map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("kind", key.kind().name()).param("label", key.label())
                .param("certificate", der(certificate)).param("holder", key.holder()).param("serial", key.serial()).param("issuer", key.issuer())
                .param("from", Timestamp.from(key.validFrom())).param("to", Timestamp.from(key.validTo()))
                .param("picture", key.picture().map(Checksum::digest).orElse(null), java.sql.Types.BINARY)
                .param("passphrase", sealedPassphrase.orElse(null), java.sql.Types.BINARY)
                .param("by", by.value()).param("at", Timestamp.from(key.addedAt())).update();
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }

    Optional<HeldKey> find(KeyId id) {
        return jdbc.sql("select * from signing.key where id = ?").param(id.value()).query(KeyRows::read).optional();
    }

    Optional<HeldKey> current(AgencyId agency, Optional<PersonId> person) {
        return jdbc.sql("select * from signing.key where agency_id = ? and person_id is not distinct from ? and retired_at is null")
                .params(agency.value(), person.map(PersonId::value).orElse(null)).query(KeyRows::read).optional();
    }

    /** In the order of their holders, the present ones first. */
    List<HeldKey> of(AgencyId agency) {
        return jdbc.sql("select * from signing.key where agency_id = ? order by retired_at is not null, person_id is not null, holder, added_at desc")
                .param(agency.value()).query(KeyRows::read).list();
    }

    List<HeldKey> of(AgencyId agency, PersonId person) {
        return jdbc.sql("select * from signing.key where agency_id = ? and person_id = ? order by retired_at is not null, added_at desc")
                .params(agency.value(), person.value()).query(KeyRows::read).list();
    }

    Optional<byte[]> sealedPassphrase(KeyId id) {
        return jdbc.sql("select passphrase from signing.key where id = ? and passphrase is not null").param(id.value()).query(byte[].class).optional();
    }

    void retire(KeyId id, Instant at) {
        jdbc.sql("update signing.key set retired_at = ? where id = ?").params(Timestamp.from(at), id.value()).update();
    }

    void picture(KeyId id, Checksum picture) {
        jdbc.sql("update signing.key set picture = ? where id = ?").params(picture.digest(), id.value()).update();
    }

    private static HeldKey read(ResultSet row, int n) throws SQLException {
        return new HeldKey(
                new KeyId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                HeldKey.Kind.valueOf(row.getString("kind")),
                row.getString("label"), row.getString("holder"), row.getString("serial"), row.getString("issuer"),
                row.getTimestamp("valid_from").toInstant(), row.getTimestamp("valid_to").toInstant(),
                Optional.ofNullable(row.getBytes("picture")).map(Checksum::ofDigest),
                row.getBytes("passphrase") != null,
                row.getTimestamp("added_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("retired_at")).map(Timestamp::toInstant));
    }
}
