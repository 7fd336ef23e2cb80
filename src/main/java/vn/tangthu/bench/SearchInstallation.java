package vn.tangthu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.search.Search;
import vn.tangthu.search.SearchEntry;

/**
 * The whole program with its web server on a free port, in this process, with sample entries and two agencies: one that a
 * twentieth of the entries belong to, and one that may see them all.
 */
final class SearchInstallation implements AutoCloseable {

    private static final Actor SYSTEM = Actor.system("bench");
    private static final String PASSWORD = "Hoa-sen-2026";
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"; // base 32

    private final ConfigurableApplicationContext server;
    private final AgencyId twentieth;
    private final AgencyId everything;

    SearchInstallation(Class<?> program, Path folder, int entries) {
        server = new SpringApplication(program).run(
                "--server.address=127.0.0.1", "--server.port=0", "--tangthu.data=" + folder,
                "--tangthu.recognition.workers=0", "--spring.main.log-startup-info=false");
        twentieth = agency("SO-LON");
        everything = agency("VAN-PHONG");
        fill(entries);
    }

    <T> T get(Class<T> type) {
        return server.getBean(type);
    }

    Search search() {
        return get(Search.class);
    }

    /** Tokens as they stand in the index: four hundred of them, which see everything. */
    Set<String> fourHundredTokens() {
        return SampleEntries.tokens(400).stream().map(this::token).collect(Collectors.toCollection(TreeSet::new));
    }

    String tokenOfTwentieth() {
        return "agency:" + twentieth;
    }

    /** Somebody who registers documents in an agency. */
    HttpPerson clerk(String name, boolean seesEverything) {
        account(name, seesEverything, AccountType.OPERATIONAL, Role.CLERK);
        return HttpPerson.signedIn(address(), name, PASSWORD);
    }

    /** Somebody who administers the system and works with documents in an agency. */
    HttpPerson administrator(String name, boolean seesEverything) {
        account(name, seesEverything, AccountType.ADMINISTRATOR, Role.ADMINISTRATOR, Role.OFFICER);
        return HttpPerson.signedIn(address(), name, PASSWORD).withCode(get(SecondFactor.class).codeNow(SECRET));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    private AgencyId agency(String code) {
        return get(Agencies.class).create(SYSTEM, new AgencyForm(code, code, code, code, AgencyKind.DEPARTMENT, Optional.empty(), "Đà Nẵng"));
    }

    private void account(String name, boolean seesEverything, AccountType type, Role... roles) {
        var agency = seesEverything ? everything : twentieth;
        var holder = get(People.class).create(SYSTEM, new PersonForm(agency, Optional.empty(), "Người dùng " + name, "Chuyên viên", Set.of(roles)));
        var id = get(Accounts.class).createWithKnownPassword(SYSTEM, new NewAccount(name, type, holder, ""), PASSWORD);
        if (type == AccountType.ADMINISTRATOR) get(SecondFactor.class).setKnown(SYSTEM, id, SECRET);
    }

    /** Fills {@code search.entry} in bulk; version 0 is one that the index does not follow, but a rebuild reads. */
    private void fill(int entries) {
        var json = JsonMapper.builder().build();
        try (var connection = get(DatabaseServer.class).ownerDataSource().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy search.entry (version, kind, id, audience, reference, title, body, facets, day, shown) from stdin");
            for (int i = 0; i < entries; i++) {
                var row = row(SampleEntries.entry(i), json).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
            connection.createStatement().execute("analyze search.entry");
        } catch (SQLException e) {
            throw new IllegalStateException("The sample entries could not be stored", e);
        }
    }

    private String row(SearchEntry e, JsonMapper json) {
        var tokens = e.audience().stream().map(this::token).collect(Collectors.joining("\",\"", "{\"", "\"}"));
        return String.join("\t", "0", e.kind(), e.id().toString(), tokens, e.reference(), e.title(), e.body(),
                json.writeValueAsString(e.facets()), e.date().orElseThrow().toString(), json.writeValueAsString(e.shown())) + "\n";
    }

    /** The samples' first agency and their token for all of them belong to the agencies of this installation. */
    private String token(String sample) {
        return Map.of(SampleEntries.token(0), "agency:" + twentieth, SampleEntries.EVERYTHING, "agency:" + everything)
                .getOrDefault(sample, sample);
    }

    @Override
    public void close() {
        server.close();
    }
}
