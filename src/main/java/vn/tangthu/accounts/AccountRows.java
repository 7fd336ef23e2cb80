package vn.tangthu.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;

/** The SQL of accounts. Runs in the transaction of the caller. */
record AccountRows(JdbcClient jdbc, Clock clock) {

    /**
     * An account with what it proves itself by.
     *
     * @param password hash, absent for services
     * @param secondFactor encrypted, absent until set up
     */
    record Secrets(
            Account account,
            Optional<String> password,
            Instant passwordSince,
            int failedTries,
            Optional<byte[]> secondFactor,
            long secondFactorStep) {}

    Optional<Account> find(AccountId id) {
        return jdbc.sql("select * from accounts.account where id = ?").param(id.value()).query(this::account).optional();
    }

    Optional<Account> ofHolder(PersonId holder) {
        return jdbc.sql("select * from accounts.account where holder = ? and type <> 'service' and status = 'active'")
                .param(holder.value()).query(this::account).optional();
    }

    /** The account and its secrets, held against other sign-ins until the transaction ends. */
    Optional<Secrets> hold(String name) {
        return jdbc.sql("select * from accounts.account where name = ? for update").param(name).query(this::readSecrets).optional();
    }

    Optional<Secrets> hold(AccountId id) {
        return jdbc.sql("select * from accounts.account where id = ? for update").param(id.value()).query(this::readSecrets).optional();
    }

    Optional<Secrets> secrets(AccountId id) {
        return jdbc.sql("select * from accounts.account where id = ?").param(id.value()).query(this::readSecrets).optional();
    }

    List<Account> all() {
        return jdbc.sql("select * from accounts.account order by name").query(this::account).list();
    }

    void insert(Account account, Optional<String> password) {
        jdbc.sql("""
                insert into accounts.account (id, name, type, holder, agency_id, asset, password, password_since, must_change, activated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(account.id().value(), account.name(), account.type().stored(), account.holder().value(),
                        account.agency().value(), account.asset(), password.orElse(null), now(), account.mustChangePassword(), now()))
                .update();
    }

    void password(AccountId id, String hash, boolean mustChange) {
        jdbc.sql("""
                insert into accounts.old_password (account_id, password, replaced_at)
                select id, password, ? from accounts.account where id = ? and password is not null""")
                .params(now(), id.value()).update();
        jdbc.sql("update accounts.account set password = ?, password_since = ?, must_change = ? where id = ?")
                .params(hash, now(), mustChange, id.value()).update();
    }

    /** Hashes of the newest old passwords; older ones are forgotten. */
    List<String> oldPasswords(AccountId id, int remembered) {
        return jdbc.sql("select password from accounts.old_password where account_id = ? order by replaced_at desc, id desc limit ?")
                .params(id.value(), remembered).query(String.class).list();
    }

    void forgetOldPasswords(AccountId id, int remembered) {
        jdbc.sql("""
                delete from accounts.old_password where account_id = :id and id not in (
                    select id from accounts.old_password where account_id = :id order by replaced_at desc, id desc limit :n)""")
                .param("id", id.value()).param("n", remembered).update();
    }

    void failed(AccountId id, int tries, Optional<Instant> lockedUntil) {
        jdbc.sql("update accounts.account set failed_tries = ?, locked_until = ? where id = ?")
                .params(Arrays.asList(tries, lockedUntil.map(AccountRows::at).orElse(null), id.value())).update();
    }

    void used(AccountId id) {
        jdbc.sql("update accounts.account set failed_tries = 0, locked_until = null, last_used_at = ? where id = ?")
                .params(now(), id.value()).update();
    }

    void disable(AccountId id, String because) {
        jdbc.sql("update accounts.account set status = 'disabled', deactivated_at = ?, deactivated_because = ? where id = ?")
                .params(now(), because, id.value()).update();
    }

    /** Active again, with the idle clock starting anew. */
    void enable(AccountId id) {
        jdbc.sql("""
                update accounts.account set status = 'active', deactivated_at = null, deactivated_because = null,
                       activated_at = ?, failed_tries = 0, locked_until = null where id = ?""")
                .params(now(), id.value()).update();
    }

    void describe(AccountId id, AccountType type, AgencyId agency, String asset) {
        jdbc.sql("update accounts.account set type = ?, agency_id = ?, asset = ? where id = ?")
                .params(type.stored(), agency.value(), asset, id.value()).update();
    }

    /** @param sealed empty takes the second factor away */
    void secondFactor(AccountId id, Optional<byte[]> sealed) {
        jdbc.sql("update accounts.account set second_factor = ?, second_factor_step = 0 where id = ?")
                .params(Arrays.asList(sealed.orElse(null), id.value())).update();
    }

    void stepUsed(AccountId id, long step) {
        jdbc.sql("update accounts.account set second_factor_step = ? where id = ?").params(step, id.value()).update();
    }

    List<Account> idleSince(Instant moment) {
        return jdbc.sql("""
                select * from accounts.account
                where status = 'active' and greatest(activated_at, coalesce(last_used_at, activated_at)) < ? for update""")
                .param(at(moment)).query(this::account).list();
    }

    private Secrets readSecrets(ResultSet row, int n) throws SQLException {
        return new Secrets(
                account(row, n),
                Optional.ofNullable(row.getString("password")),
                instant(row, "password_since").orElse(Instant.EPOCH),
                row.getInt("failed_tries"),
                Optional.ofNullable(row.getBytes("second_factor")),
                row.getLong("second_factor_step"));
    }

    private Account account(ResultSet row, int n) throws SQLException {
        var locked = instant(row, "locked_until").filter(until -> until.isAfter(clock.instant()));
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                AccountType.ofStored(row.getString("type")),
                status(row.getString("status"), locked),
                new PersonId(row.getObject("holder", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("asset"),
                row.getBoolean("must_change"),
                row.getBytes("second_factor") != null,
                locked,
                instant(row, "activated_at").orElseThrow(),
                instant(row, "deactivated_at"),
                Optional.ofNullable(row.getString("deactivated_because")),
                instant(row, "last_used_at"));
    }

    private static AccountStatus status(String stored, Optional<Instant> locked) {
        if (stored.equals("disabled")) return AccountStatus.DISABLED;
        return locked.isPresent() ? AccountStatus.LOCKED : AccountStatus.ACTIVE;
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
