package vn.tangthu.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.TangThu;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.ServiceTokens;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.exchange.Partners;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.testing.TestServer;

/** An installation with one agency, whose one person does everything there; prepared in this process, then a process of its own. */
final class Installation {

    private static final Path BINARIES = Path.of("target/postgres-18").toAbsolutePath();
    private static final Actor SYSTEM = Actor.system("test");

    final String code;
    final String name;
    final String login;
    final Path data;
    final ServerProcess server;
    private ConfigurableApplicationContext preparing;
    private AgencyId agency;
    private PersonId everybody;

    Installation(Path root, String code, String name) throws IOException {
        this.code = code;
        this.name = name;
        this.login = code.toLowerCase(java.util.Locale.ROOT) + ".vanthu";
        this.data = Files.createDirectories(root.resolve(code).resolve("data"));
        this.server = ServerProcess.inhabited(data);
    }

    void prepare() {
        preparing = new SpringApplicationBuilder(TangThu.class).registerShutdownHook(false).run(
                "--server.port=0", "--tangthu.data=" + data, "--tangthu.database.binaries=" + BINARIES, "--tangthu.recognition.workers=0",
                "--tangthu.bitstore.keep-free=0B");
        agency = of(Agencies.class).create(SYSTEM, new AgencyForm(code, name, name, code, AgencyKind.DEPARTMENT, Optional.empty(), "Đà Nẵng"));
        everybody = person("Nguyễn Thị Thu Hà", Role.CLERK, Role.AGENCY_HEAD, Role.UNIT_HEAD, Role.OFFICER);
        of(Accounts.class).createWithKnownPassword(SYSTEM, new NewAccount(login, AccountType.OPERATIONAL, everybody, ""), TestServer.PASSWORD);
    }

    private PersonId person(String fullName, Role... roles) {
        return of(People.class).create(SYSTEM, new PersonForm(agency, Optional.empty(), fullName, "Chánh Văn phòng", Set.of(roles)));
    }

    private <T> T of(Class<T> door) {
        return preparing.getBean(door);
    }

    /** @return of a service account with which the other one posts here */
    String token() {
        var administrator = of(People.class).actor(person("Phạm Văn Trị", Role.ADMINISTRATOR)).orElseThrow();
        var account = of(Accounts.class).create(administrator, new NewAccount("lien-thong", AccountType.SERVICE, everybody, ""));
        return of(ServiceTokens.class).issue(administrator, account.id(), "liên thông");
    }

    void knows(Installation other, String token) {
        var kept = of(Partners.class).keep(SYSTEM, Optional.empty(), new Partners.Form(
                other.name, "", other.code, Optional.of(agency), "HTTPS", other.server.address(), "lien-thong", token, "", true));
        if (kept instanceof Partners.Keeping.Refused refused) throw new IllegalStateException(refused.toString());
    }

    String signer() {
        return everybody.toString();
    }

    void prepared() {
        preparing.close();
    }

    /** Beside the running server. */
    DatabaseServer database() {
        return DatabaseServer.forTools(new DataFolder(data), BINARIES);
    }

    static JdbcClient owner(DatabaseServer database) {
        return JdbcClient.create(database.ownerDataSource());
    }
}
