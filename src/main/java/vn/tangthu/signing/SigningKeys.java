package vn.tangthu.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.signing.SigningRefusal.Whose;
import vn.tangthu.signing.making.MarkPicture;
import vn.tangthu.signing.making.SigningCertificate;
import vn.tangthu.signing.making.SigningKey;

/**
 * The keys people and agencies sign with. Everybody brings his own; an agency's is brought by whoever administers the installation and used by
 * its clerks. One key per holder is the present one; a new one retires it. The passphrase of a person's key is never kept.
 */
@Component
public class SigningKeys {

    private static final String THING = "signing-key";

    private final ActingAs actingAs;
    private final KeyRows rows;
    private final SecretKeys secrets;
    private final Bitstore bitstore;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningKeys(ActingAs actingAs, KeyRows rows, SecretKeys secrets, Bitstore bitstore, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.secrets = secrets;
        this.bitstore = bitstore;
        this.events = events;
        this.clock = clock;
    }

    /** The actor's present one. */
    public Optional<HeldKey> own(Actor actor) {
        return actingAs.read(actor, () -> rows.current(actor.home(), Optional.of(actor.person())));
    }

    /** All that the actor had, the present one first. */
    public List<HeldKey> allOwn(Actor actor) {
        return actingAs.read(actor, () -> rows.of(actor.home(), actor.person()));
    }

    /** The present one of the actor's agency. */
    public Optional<HeldKey> agencys(Actor actor) {
        return actingAs.read(actor, () -> rows.current(actor.home(), Optional.empty()));
    }

    /** Those of an agency and of its people, retired ones last; none for anyone but an administrator. */
    public List<HeldKey> of(Actor actor, AgencyId agency) {
        if (!actor.has(Role.ADMINISTRATOR)) return List.of();
        return actingAs.read(actor, () -> rows.of(agency));
    }

    /** Whether a token is configured, so that an agency's key may lie in it. */
    public boolean hasToken() {
        return secrets.token().isPresent();
    }

    /** Takes a key in after it was opened once. Refused: wrong passphrase, unreadable, certificate not in force or not for signing, not an administrator. */
    public KeyTaking take(Actor actor, NewKey key) {
        try {
            if (key instanceof NewKey.Own own) return takeFile(actor, actor.home(), Optional.of(actor.person()), own.file(), own.passphrase(), false);
            if (!actor.has(Role.ADMINISTRATOR)) throw new SigningRefused(new SigningRefusal.OnlyAdministrators());
            if (key instanceof NewKey.AgencyFile file) return takeFile(actor, file.agency(), Optional.empty(), file.file(), file.passphrase(), file.keepPassphrase());
            return takeToken(actor, (NewKey.AgencyToken) key);
        } catch (SigningRefused refused) {
            return new KeyTaking.NotTaken(refused.why());
        }
    }

    private KeyTaking takeFile(Actor actor, AgencyId agency, Optional<PersonId> person, byte[] file, Passphrase passphrase, boolean keep) throws SigningRefused {
        var id = new KeyId(UUID.randomUUID());
        secrets.keep(id, file);
        try {
            return take(actor, held(id, agency, person, HeldKey.Kind.PKCS12, ""), passphrase, keep);
        } catch (SigningRefused | RuntimeException e) {
            secrets.destroy(id);
            throw e;
        }
    }

    private KeyTaking takeToken(Actor actor, NewKey.AgencyToken key) throws SigningRefused {
        if (!hasToken()) throw new SigningRefused(new SigningRefusal.TokenUnavailable(key.label()));
        return take(actor, held(new KeyId(UUID.randomUUID()), key.agency(), Optional.empty(), HeldKey.Kind.PKCS11, key.label()), key.passphrase(), key.keepPassphrase());
    }

    /** Not yet known what its certificate says. */
    private HeldKey held(KeyId id, AgencyId agency, Optional<PersonId> person, HeldKey.Kind kind, String label) {
        return new HeldKey(id, agency, person, kind, label, "", "", "", Instant.EPOCH, Instant.EPOCH, Optional.empty(), false, clock.instant(), Optional.empty());
    }

    private KeyTaking take(Actor actor, HeldKey unknown, Passphrase passphrase, boolean keep) throws SigningRefused {
        if (passphrase.isEmpty()) throw new SigningRefused(new SigningRefusal.PassphraseMissing());
        try (var open = secrets.open(unknown, passphrase)) {
            new SigningCertificate(open.certificate()).mustServe(clock.instant());
            var sealed = keep ? Optional.of(secrets.seal(unknown.id(), passphrase)) : Optional.<byte[]>empty();
            var before = actingAs.call(actor, () -> replace(actor, unknown, open, sealed));
            before.ifPresent(key -> secrets.destroy(key.id()));
            return new KeyTaking.Taken(unknown.id());
        }
    }

    private Optional<HeldKey> replace(Actor actor, HeldKey unknown, SigningKey open, Optional<byte[]> sealed) {
        var before = rows.current(unknown.agency(), unknown.person());
        before.ifPresent(key -> rows.retire(key.id(), clock.instant()));
        var key = described(unknown, new SigningCertificate(open.certificate()), before.flatMap(HeldKey::picture));
        rows.add(key, open.certificate(), sealed, actor.person());
        before.ifPresent(old -> trace(actor, "signing-key.retired", old));
        trace(actor, "signing-key.added", key);
        return before;
    }

    private static HeldKey described(HeldKey key, SigningCertificate by, Optional<Checksum> picture) {
        var certificate = by.certificate();
        var signer = Signers.of(certificate);
        return new HeldKey(key.id(), key.agency(), key.person(), key.kind(), key.label(), by.holder(), by.serial(), signer.issuer(),
                signer.validFrom(), signer.validTo(), picture, false, key.addedAt(), Optional.empty());
    }

    /** The key signs no more; its file is removed, its certificate stays known. @return why not */
    public Optional<SigningRefusal> retire(Actor actor, KeyId id) {
        try {
            actingAs.call(actor, () -> {
                var key = changeable(actor, id);
                key.ifPresent(found -> {
                    rows.retire(id, clock.instant());
                    trace(actor, "signing-key.retired", found);
                });
                return key;
            }).orElseThrow(() -> new SigningRefused(new SigningRefusal.NoSuchKey()));
            secrets.destroy(id);
            return Optional.empty();
        } catch (SigningRefused refused) {
            return Optional.of(refused.why());
        }
    }

    /** Sets the picture the key is seen with. @return why not: a {@link SigningRefusal}, or what the bitstore says */
    public Optional<Refusal> picture(Actor actor, KeyId id, byte[] png) {
        try {
            var key = actingAs.read(actor, () -> changeable(actor, id)).orElseThrow(() -> new SigningRefused(new SigningRefusal.NoSuchKey()));
            MarkPicture.taking(png, key.whose());
            var storing = bitstore.put(new ByteArrayInputStream(png), new ByteCount(MarkPicture.MOST_BYTES), Sensitivity.RESTRICTED);
            if (!(storing instanceof Storing.Stored stored)) return Optional.of((Refusal) storing);
            actingAs.run(actor, () -> {
                rows.picture(id, stored.checksum());
                trace(actor, "signing-key.picture-set", key);
            });
            return Optional.empty();
        } catch (SigningRefused refused) {
            return Optional.of(refused.why());
        }
    }

    /** The picture of a key that the actor may change. */
    public Optional<byte[]> picture(Actor actor, KeyId id) {
        return actingAs.read(actor, () -> changeable(actor, id)).flatMap(HeldKey::picture).map(this::bytes);
    }

    /** One's own, or the agency's for administrators; and not retired. */
    private Optional<HeldKey> changeable(Actor actor, KeyId id) {
        return rows.find(id).filter(key -> key.retiredAt().isEmpty())
                .filter(key -> key.whose() == Whose.AGENCY ? actor.has(Role.ADMINISTRATOR) : isOwn(actor, key) || actor.has(Role.ADMINISTRATOR));
    }

    private static boolean isOwn(Actor actor, HeldKey key) {
        return key.person().equals(Optional.of(actor.person())) && key.agency().equals(actor.home());
    }

    private byte[] bytes(Checksum picture) {
        try (var in = bitstore.open(picture)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The key opened for one signature. Close it.
     *
     * @throws SigningRefused it is another's, the actor is no clerk (the agency's), the passphrase is missing or wrong
     */
    Opened open(Actor actor, KeyId id, Optional<Passphrase> given) throws SigningRefused {
        var key = actingAs.read(actor, () -> rows.find(id)).filter(found -> found.retiredAt().isEmpty() && found.agency().equals(actor.home()))
                .filter(found -> found.whose() == Whose.AGENCY || isOwn(actor, found))
                .orElseThrow(() -> new SigningRefused(new SigningRefusal.NoSuchKey()));
        if (key.whose() == Whose.AGENCY && !actor.has(Role.CLERK)) throw new SigningRefused(new SigningRefusal.OnlyClerks());
        var picture = key.picture().isPresent() ? Optional.of(MarkPicture.taken(bytes(key.picture().get()))) : Optional.<MarkPicture>empty();
        try (var passphrase = passphrase(actor, key, given)) {
            return new Opened(key, secrets.open(key, passphrase), picture);
        }
    }

    /** @param picture it is seen with */
    record Opened(HeldKey held, SigningKey key, Optional<MarkPicture> picture) {}

    private Passphrase passphrase(Actor actor, HeldKey key, Optional<Passphrase> given) throws SigningRefused {
        if (given.isPresent() && !given.get().isEmpty()) return given.get().copy();
        var sealed = actingAs.read(actor, () -> rows.sealedPassphrase(key.id()));
        return secrets.unseal(key.id(), sealed.orElseThrow(() -> new SigningRefused(new SigningRefusal.PassphraseMissing())));
    }

    private void trace(Actor actor, String act, HeldKey key) {
        events.publishEvent(new RecordEvent(actor, RecordEvent.ADMINISTRATION, act, Optional.of(key.agency()), THING, key.id().toString(),
                Map.of("holder", key.holder(), "serial", key.serial(), "whose", key.whose().word()), Sensitivity.INTERNAL, Optional.empty()));
    }
}
