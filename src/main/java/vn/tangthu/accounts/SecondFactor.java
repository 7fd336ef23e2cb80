package vn.tangthu.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.SecretBox;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;

/**
 * The second factor: one-time passwords of an authenticator app (RFC 6238), and ten recovery codes for the day the device
 * is lost. The secret lies encrypted in the database, its key in the data folder.
 */
@Component
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountRules rules;
    private final AccountRows rows;
    private final AccountTrace trace;
    private final SecretBox box;

    public SecondFactor(
            ActingAs actingAs, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, AccountRules rules, DataFolder data) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.rows = new AccountRows(jdbc, clock);
        this.trace = new AccountTrace(events);
        this.box = SecretBox.withKeyIn(data.folder("secret").resolve("accounts.key"));
    }

    /**
     * A secret that is not in use yet. Nothing is kept until {@link #enrol} takes it: the page carries it, sealed.
     *
     * @param secret base 32, for the app
     * @param sealed for the way back; opens for this account only
     */
    public record Proposal(String secret, String sealed) {}

    public Proposal propose(AccountId id) {
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Proposal(Base32.encode(secret), seal(id, secret));
    }

    /** The same proposal once more, after a wrong code. */
    public Proposal proposed(AccountId id, String sealed) {
        return new Proposal(Base32.encode(unseal(id, sealed)), sealed);
    }

    private String seal(AccountId id, byte[] secret) {
        return Base64.getUrlEncoder().encodeToString(box.seal(secret, "proposal " + id));
    }

    private byte[] unseal(AccountId id, String sealed) {
        return box.open(Base64.getUrlDecoder().decode(sealed), "proposal " + id);
    }

    /** The address that authenticator apps read from the QR code (Key URI format). */
    public String address(String accountName, String secret) {
        var issuer = java.net.URLEncoder.encode(rules.issuer(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + issuer + ":" + accountName + "?secret=" + secret + "&issuer=" + issuer;
    }

    /**
     * Takes a proposed secret into use once a code proves that the app has it.
     *
     * @return recovery codes, to be shown once
     * @throws AccountRefused the code is not the secret's, or the account has a second factor already
     */
    public List<String> enrol(Actor actor, AccountId id, String sealed, String code) {
        var bytes = unseal(id, sealed);
        return actingAs.call(actor, () -> {
            var account = rows.hold(id).orElseThrow(() -> new AccountRefused(new AccountRefusal.NotFound())).account();
            if (account.hasSecondFactor()) throw new AccountRefused(new AccountRefusal.SecondFactorThere());
            var step = Totp.accepts(bytes, code, clock.instant(), 0);
            if (step.isEmpty()) throw new AccountRefused(new AccountRefusal.WrongCode());
            keep(id, bytes);
            rows.stepUsed(id, step.getAsLong());
            trace.write(actor, "account.second-factor-set", account);
            return freshRecoveryCodes(id);
        });
    }

    /**
     * For the demonstration only, by the system: a second factor whose secret is known beforehand.
     *
     * @param secret base 32
     */
    public void setKnown(Actor system, AccountId id, String secret) {
        if (!system.isSystem()) throw new IllegalArgumentException("Only the system sets known secrets");
        actingAs.run(system, () -> keep(id, Base32.decode(secret)));
    }

    /** The code of a secret at this moment, for the hint that the demonstration prints. */
    public String codeNow(String secret) {
        return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
    }

    boolean takes(AccountRows.Secrets held, String code, AccountTrace trace, String source) {
        if (held.secondFactor().isEmpty()) return false;
        var id = held.account().id();
        var secret = box.open(held.secondFactor().get(), id.toString());
        var step = Totp.accepts(secret, code, clock.instant(), held.secondFactorStep());
        if (step.isPresent()) rows.stepUsed(id, step.getAsLong());
        return step.isPresent() || takesRecoveryCode(held.account(), code, trace, source);
    }

    private boolean takesRecoveryCode(Account account, String code, AccountTrace trace, String source) {
        int used = jdbc.sql("update accounts.recovery_code set used_at = ? where account_id = ? and sha256 = ? and used_at is null")
                .params(now(), account.id().value(), digest(code)).update();
        if (used == 0) return false;
        trace.write(Actor.system("sign-in"), "account.recovery-code-used", account, Map.of(), Optional.of(source));
        return true;
    }

    private void keep(AccountId id, byte[] secret) {
        rows.secondFactor(id, Optional.of(box.seal(secret, id.toString())));
    }

    private List<String> freshRecoveryCodes(AccountId id) {
        jdbc.sql("delete from accounts.recovery_code where account_id = ?").param(id.value()).update();
        var codes = Stream.generate(SecondFactor::recoveryCode).limit(RECOVERY_CODES).toList();
        for (var code : codes) {
            jdbc.sql("insert into accounts.recovery_code (account_id, sha256) values (?, ?)").params(id.value(), digest(code)).update();
        }
        return codes;
    }

    /** Eighty random bits in four groups; too many to guess, so a fast hash is enough to keep them. */
    private static String recoveryCode() {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        return Base32.encode(random).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] digest(String code) {
        var normal = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return Checksum.of(normal.getBytes(StandardCharsets.UTF_8)).digest();
    }

    private OffsetDateTime now() {
        return AccountRows.at(clock.instant());
    }
}
