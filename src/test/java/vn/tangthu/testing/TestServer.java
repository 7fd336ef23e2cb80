package vn.tangthu.testing;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.tangthu.TangThu;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;

/**
 * The whole program with its web server on a free port and a test database of its own. Each of the two kinds is started
 * once per test run: one in which files wait unread, so that tests decide what was read, and one that reads.
 */
public final class TestServer {

    /** Of every account made here. */
    public static final String PASSWORD = "Hoa-sen-2026";
    /** Base 32, of the second factor of every administrator made here. */
    public static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static final Actor SYSTEM = Actor.system("test");
    private static TestServer running;
    private static TestServer reading;

    public final TestDatabase database = TestDatabase.create(24);
    private final ServletWebServerApplicationContext context;

    private TestServer(String name, int workers) {
        var data = Path.of("target/test-data", ProcessHandle.current().pid() + "-" + name).toAbsolutePath();
        TlsConnector.authority().pem(data.resolve("exchange-authorities/may-chu-thu.pem"));
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(TangThu.class)
                .registerShutdownHook(false)
                .initializers((GenericApplicationContext bare) -> {
                    bare.registerBean(DatabaseServer.class, () -> database.server(), definition -> definition.setDestroyMethodName(""));
                    bare.registerBean(TlsConnector.class, TlsConnector::new);
                })
                .run("--server.port=0", "--tangthu.data=" + data, "--tangthu.recognition.workers=" + workers,
                        "--tangthu.bitstore.keep-free=0B");
        TestDatabase.beforeItStops(context::close);
    }

    public static synchronized TestServer running() {
        if (running == null) running = new TestServer("server", 0);
        return running;
    }

    /** With two workers that read whatever is handed in. */
    public static synchronized TestServer reading() {
        if (reading == null) reading = new TestServer("reading-server", 2);
        return reading;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** To all who listen, in the transaction that is open. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** The same server over TLS, with a certificate of an authority that the other test servers trust. */
    public String secureAddress() {
        return "https://127.0.0.1:" + TlsConnector.port(context.getWebServer());
    }

    public TestBrowser browser() {
        return new TestBrowser(address());
    }

    public AgencyId agency(String code, String name) {
        return get(Agencies.class).create(SYSTEM, new AgencyForm(
                code, name, name, code, AgencyKind.DEPARTMENT, java.util.Optional.empty(), "Đà Nẵng"));
    }

    public PersonId person(AgencyId agency, String name, Role... roles) {
        return get(People.class).create(SYSTEM, new PersonForm(agency, java.util.Optional.empty(), name, "Chuyên viên", Set.of(roles)));
    }

    /** An account that may sign in with {@link #PASSWORD} at once; an administrator's has {@link #SECRET} too. */
    public void account(String name, PersonId holder, AccountType type) {
        var id = get(Accounts.class).createWithKnownPassword(SYSTEM, new NewAccount(name, type, holder, ""), PASSWORD);
        if (type == AccountType.ADMINISTRATOR) get(SecondFactor.class).setKnown(SYSTEM, id, SECRET);
    }

    /** A browser in which somebody with a password account has signed in. */
    public TestBrowser signedIn(String account) {
        var browser = browser();
        browser.signIn(account, PASSWORD);
        return browser;
    }
}
