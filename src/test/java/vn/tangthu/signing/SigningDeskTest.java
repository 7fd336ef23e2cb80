package vn.tangthu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.samples.MarkPictures;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** People and agencies keep keys and sign with them; nobody signs with another's. */
class SigningDeskTest {

    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc chứng thực thử");

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestModules modules;
    private static SigningKeys keys;
    private static SigningDesk desk;
    private static Bitstore bitstore;

    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final Actor head = actor(agency, "Nguyễn Văn An", Role.AGENCY_HEAD);
    private final Actor clerk = actor(agency, "Lê Thị Văn Thư", Role.CLERK);
    private final Actor officer = actor(agency, "Trần Chuyên Viên", Role.OFFICER);
    private final Actor administrator = actor(agency, "Quản trị", Role.ADMINISTRATOR);
    private final Actor stranger = actor(new AgencyId(UUID.randomUUID()), "Người Nơi Khác", Role.CLERK, Role.AGENCY_HEAD);

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        modules = TestModules.start(database, folder, Clock.systemUTC(), "bitstore", "audit", "organisation", "signing");
        keys = modules.get(SigningKeys.class);
        desk = modules.get(SigningDesk.class);
        bitstore = modules.get(Bitstore.class);
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @BeforeEach
    void an_agency_with_an_administrator() {
        database.asOwner().sql("insert into organisation.agency (id, code, name, short_name, symbol, kind) values (?, ?, 'Sở Nội vụ thử', 'SNV', 'SNV', 'department')")
                .params(agency.value(), agency.toString()).update();
    }

    @Test
    void a_person_signs_and_then_a_clerk_for_the_agency() throws Exception {
        var letter = store(OutgoingLetters.signedBy("Nguyễn Văn An"));
        var own = taken(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), secret())));
        assertThat(keys.picture(head, own, MarkPictures.hand("An"))).isEmpty();
        var seal = taken(keys.take(administrator, new NewKey.AgencyFile(agency, p12("Sở Nội vụ thử"), secret(), true)));
        assertThat(keys.picture(administrator, seal, MarkPictures.stamp("Sở Nội vụ thử"))).isEmpty();
        assertThat(desk.placeFor(letter, "Nguyễn Văn An")).isPresent();
        var first = signed(desk.sign(head, request(letter, own, Optional.of(secret()), Mark.Hand.of("Nguyễn Văn An"))));
        var second = signed(desk.sign(clerk, request(first.document(), seal, Optional.empty(), Mark.Stamp.overLast())));
        assertThat(first.signer()).isEqualTo("Nguyễn Văn An");
        assertThat(second.seen()).isPresent();
        var trust = Trust.in(AUTHORITY.trustFolder(folder.resolve("trust"), Instant.now().plus(Duration.ofDays(2)), Map.of()));
        try (var copy = bitstore.localCopy(second.document())) {
            var found = (Findings.Signed) new SignatureCheck(trust, Limits.usual(), Clock.systemUTC()).of(copy.path());
            assertThat(found.signatures()).extracting(Finding::verdict).containsExactly(Verdict.VALID, Verdict.VALID);
        }
        assertThat(bitstore.has(letter)).as("what was signed stays").isTrue();
        assertThat(acts()).contains("signing-key.added", "signing-key.picture-set", "signing.signed");
        try (var left = Files.list(folder.resolve("signing"))) {
            assertThat(left).as("nothing is left in the scratch folder").isEmpty();
        }
    }

    @Test
    void nobody_signs_with_anothers_key() throws Exception {
        var letter = store(OutgoingLetters.signedBy("Nguyễn Văn An"));
        var own = taken(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), secret())));
        var seal = taken(keys.take(administrator, new NewKey.AgencyFile(agency, p12("Sở Nội vụ thử"), secret(), true)));
        var none = new SigningRefusal.NoSuchKey();
        for (var who : new Actor[] {clerk, officer, administrator, stranger}) {
            assertThat(refused(desk.sign(who, request(letter, own, Optional.of(secret()), new Mark.Invisible())))).as(who.name()).isEqualTo(none);
        }
        assertThat(refused(desk.sign(stranger, request(letter, seal, Optional.of(secret()), new Mark.Invisible())))).isEqualTo(none);
        for (var who : new Actor[] {head, officer, administrator}) {
            assertThat(refused(desk.sign(who, request(letter, seal, Optional.of(secret()), new Mark.Invisible())))).as(who.name()).isEqualTo(new SigningRefusal.OnlyClerks());
        }
        assertThat(keys.picture(stranger, own, MarkPictures.hand("An"))).contains(none);
        assertThat(keys.picture(officer, own, MarkPictures.hand("An"))).contains(none);
        assertThat(keys.retire(stranger, own)).contains(none);
        assertThat(keys.retire(clerk, seal)).contains(none);
        assertThat(keys.of(clerk, agency)).isEmpty();
        assertThat(keys.of(stranger, agency)).isEmpty();
        assertThat(keys.take(clerk, new NewKey.AgencyFile(agency, p12("Sở Nội vụ thử"), secret(), true)))
                .isEqualTo(new KeyTaking.NotTaken(new SigningRefusal.OnlyAdministrators()));
        assertThat(keys.own(head).map(HeldKey::id)).contains(own);
    }

    @Test
    void the_passphrase_of_a_person_is_asked_each_time_and_kept_nowhere() throws Exception {
        var letter = store(OutgoingLetters.signedBy("Nguyễn Văn An"));
        var own = taken(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), secret())));
        assertThat(refused(desk.sign(head, request(letter, own, Optional.empty(), new Mark.Invisible())))).isEqualTo(new SigningRefusal.PassphraseMissing());
        assertThat(refused(desk.sign(head, request(letter, own, Optional.of(Passphrase.of("sai")), new Mark.Invisible())))).isEqualTo(new SigningRefusal.WrongPassphrase());
        assertThat(database.asOwner().sql("select count(*) from signing.key where id = ? and passphrase is not null").param(own.value()).query(Integer.class).single()).isZero();
        assertThatThrownBy(() -> database.asOwner().sql("update signing.key set passphrase = '\\x01' where id = ?").param(own.value()).update())
                .hasMessageContaining("persons_keep_their_passphrase");
        var file = folder.resolve("secret/signing/" + own + ".p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
    }

    @Test
    void an_agencys_passphrase_is_kept_only_where_that_was_asked_for_and_then_sealed() throws Exception {
        var letter = store(OutgoingLetters.signedBy("Nguyễn Văn An"));
        var asked = taken(keys.take(administrator, new NewKey.AgencyFile(agency, p12("Sở Nội vụ thử"), secret(), false)));
        assertThat(refused(desk.sign(clerk, request(letter, asked, Optional.empty(), new Mark.Invisible())))).isEqualTo(new SigningRefusal.PassphraseMissing());
        signed(desk.sign(clerk, request(letter, asked, Optional.of(secret()), new Mark.Attachment("12/SNV-VP"))));
        var kept = taken(keys.take(administrator, new NewKey.AgencyFile(agency, p12("Sở Nội vụ thử"), secret(), true)));
        signed(desk.sign(clerk, request(letter, kept, Optional.empty(), new Mark.Copy("SAO Y", "Sở Nội vụ thử"))));
        var sealed = database.asOwner().sql("select passphrase from signing.key where id = ?").param(kept.value()).query(byte[].class).single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(KeyFiles.PASSPHRASE);
        assertThat(keys.agencys(clerk).orElseThrow().opensItself()).isTrue();
    }

    @Test
    void a_new_key_takes_the_old_ones_place_and_picture_and_the_old_file_is_gone() throws Exception {
        var old = taken(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), secret())));
        assertThat(keys.picture(head, old, MarkPictures.hand("An"))).isEmpty();
        var fresh = taken(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), secret())));
        assertThat(keys.own(head).orElseThrow().id()).isEqualTo(fresh);
        assertThat(keys.own(head).orElseThrow().picture()).contains(Checksum.of(MarkPictures.hand("An")));
        assertThat(keys.allOwn(head)).extracting(key -> key.standing(Instant.now())).containsExactly(HeldKey.Standing.IN_FORCE, HeldKey.Standing.RETIRED);
        assertThat(folder.resolve("secret/signing/" + old + ".p12")).doesNotExist();
        assertThat(keys.retire(head, fresh)).isEmpty();
        assertThat(keys.own(head)).isEmpty();
        assertThat(keys.retire(head, fresh)).contains(new SigningRefusal.NoSuchKey());
        assertThatThrownBy(() -> database.asOwner().sql("update signing.key set retired_at = null where id = ?").param(fresh.value()).update()).hasMessageContaining("is retired");
    }

    @Test
    void a_key_that_does_not_serve_is_not_taken_and_leaves_nothing_behind() throws Exception {
        var before = files();
        assertThat(keys.take(head, new NewKey.Own("không phải khóa".getBytes(), secret()))).isEqualTo(new KeyTaking.NotTaken(new SigningRefusal.KeyUnreadable()));
        assertThat(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), Passphrase.of("sai")))).isEqualTo(new KeyTaking.NotTaken(new SigningRefusal.WrongPassphrase()));
        assertThat(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), Passphrase.of("")))).isEqualTo(new KeyTaking.NotTaken(new SigningRefusal.PassphraseMissing()));
        var expired = AUTHORITY.signer("Lê Hết Hạn", Instant.now().minus(Duration.ofDays(400)), Instant.now().minus(Duration.ofDays(5)));
        var file = Files.readAllBytes(KeyFiles.pkcs12(folder.resolve("het-han.p12"), expired));
        assertThat(((KeyTaking.NotTaken) keys.take(head, new NewKey.Own(file, secret()))).why()).isInstanceOf(SigningRefusal.CertificateExpired.class);
        assertThat(((KeyTaking.NotTaken) keys.take(administrator, new NewKey.AgencyToken(agency, "so", secret(), false))).why()).isInstanceOf(SigningRefusal.TokenUnavailable.class);
        assertThat(keys.own(head)).isEmpty();
        assertThat(files()).isEqualTo(before);
        var own = taken(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), secret())));
        assertThat(keys.picture(head, own, MarkPictures.stamp("Sở"))).contains(new SigningRefusal.PictureUnfit(SigningRefusal.BadPicture.NOT_BLUE));
    }

    @Test
    void the_database_shows_an_agency_its_own_keys_only() throws Exception {
        taken(keys.take(head, new NewKey.Own(p12("Nguyễn Văn An"), secret())));
        int seen = database.actingAs.read(stranger, () -> database.jdbc.sql("select count(*) from signing.key where agency_id = ?").param(agency.value()).query(Integer.class).single());
        assertThat(seen).isZero();
        assertThat(keys.of(administrator, agency)).extracting(HeldKey::holder).containsExactly("Nguyễn Văn An");
    }

    private static long files() throws IOException {
        try (var all = Files.list(folder.resolve("secret/signing"))) {
            return all.count();
        }
    }

    private static java.util.List<String> acts() {
        return database.asOwner().sql("select distinct act from audit.entry").query(String.class).list();
    }

    private static SignRequest request(Checksum document, KeyId key, Optional<Passphrase> passphrase, Mark mark) {
        return new SignRequest(document, Sensitivity.INTERNAL, key, passphrase, mark);
    }

    private static Signing.Signed signed(Signing signing) {
        assertThat(signing).isInstanceOf(Signing.Signed.class);
        return (Signing.Signed) signing;
    }

    private static Object refused(Signing signing) {
        assertThat(signing).isInstanceOf(Signing.NotSigned.class);
        return ((Signing.NotSigned) signing).why();
    }

    private static KeyId taken(KeyTaking taking) {
        assertThat(taking).isInstanceOf(KeyTaking.Taken.class);
        return ((KeyTaking.Taken) taking).key();
    }

    private static Passphrase secret() {
        return Passphrase.of(KeyFiles.PASSPHRASE);
    }

    private static byte[] p12(String name) throws IOException {
        return Files.readAllBytes(KeyFiles.pkcs12(folder.resolve(UUID.randomUUID() + ".p12"), AUTHORITY.signer(name)));
    }

    private static Checksum store(byte[] bytes) {
        return ((Storing.Stored) bitstore.put(new ByteArrayInputStream(bytes), new ByteCount(10_000_000), Sensitivity.INTERNAL)).checksum();
    }

    private static Actor actor(AgencyId agency, String name, Role... roles) {
        return Actor.of(new PersonId(UUID.randomUUID()), agency, name, Set.of(roles));
    }
}
