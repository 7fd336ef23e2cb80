package vn.tangthu.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.correspondence.scanfolder.ScanFolders;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** An office with a clerk, on the server that reads unless another is named. Each test class has one of its own. */
final class House {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(180);

    final TestServer server;
    final AgencyId agency;
    final PersonId clerkId;
    final String clerk;
    private final String code;
    private final TestBrowser http;

    /** @param code of the agency; its accounts begin with it */
    House(String code, String name) {
        this(TestServer.reading(), code, name);
    }

    House(TestServer server, String code, String name) {
        this.server = server;
        this.code = code;
        agency = server.agency(code, name);
        clerk = code + ".vanthu";
        clerkId = account(clerk, "Nguyễn Thị Thu Hà", AccountType.OPERATIONAL, Role.CLERK);
        http = server.signedIn(clerk);
        http.get("/incoming/desk");
    }

    PersonId account(String login, String person, AccountType type, Role... roles) {
        var id = server.person(agency, person, roles);
        server.account(login, id, type);
        return id;
    }

    String administrator() {
        account(code + ".quantri", "Phạm Văn Trị", AccountType.ADMINISTRATOR, Role.ADMINISTRATOR);
        return code + ".quantri";
    }

    /** Signs in on the sign-in page; an administrator gives the code too. */
    void signIn(Page page, String login) {
        page.navigate(server.address() + "/sign-in");
        page.fill("#username", login);
        page.fill("#password", TestServer.PASSWORD);
        page.click("button.main");
        if (page.url().endsWith("/sign-in/second-factor")) {
            page.fill("#code", server.get(SecondFactor.class).codeNow(TestServer.SECRET));
            page.click("button.main");
        }
    }

    /** Hands in over HTTP; the draft's id. */
    UUID handIn(String fileName, byte[] bytes) {
        var answer = http.send("/api/incoming/files?name=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8), "application/octet-stream", bytes);
        if (answer.status() != 201) throw new AssertionError("Not taken: " + answer);
        return UUID.fromString(JSON.readTree(answer.body()).get("draft").asString());
    }

    JsonNode draft(UUID id) {
        return json("/api/incoming/drafts/" + id);
    }

    /** The draft, when it is read or cannot be. */
    JsonNode read(UUID id) {
        await("draft " + id + " to be read", () -> List.of("DONE", "FAILED").contains(draft(id).get("reading").asString()));
        return draft(id);
    }

    /** The last document of a stack that was parted by separator sheets. */
    UUID lastPartOf(String fileName) {
        UUID last = null;
        for (var draft : json("/api/incoming/drafts")) {
            if (draft.get("fileName").asString().equals(fileName)) last = UUID.fromString(draft.get("id").asString());
        }
        if (last == null) throw new AssertionError("Not on the desk: " + fileName);
        return last;
    }

    /** A scan folder in which a file was refused. */
    void openScanFolder() {
        var folders = server.get(ScanFolders.class);
        var actor = server.get(People.class).actor(server.person(agency, "Lý Thị Mở", Role.ADMINISTRATOR)).orElseThrow();
        if (folders.open(actor, agency).isPresent()) throw new AssertionError("The scan folder was not opened");
        var path = folders.all(actor).stream().filter(standing -> standing.agency().id().equals(agency)).findFirst().orElseThrow().path().orElseThrow();
        try {
            Files.createSymbolicLink(path.resolve("lối tắt đến một tệp ở nơi khác.pdf"), Path.of("khong-co.pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the link to be refused", () -> folders.all(actor).stream().anyMatch(standing -> !standing.refused().isEmpty()));
    }

    /** The line's id, when the search finds it. */
    UUID registered(UUID draft, SampleDocument document) {
        var entry = Map.of("entry", Map.of("author", document.agency(), "code", document.code(), "documentDate", document.date().toString(),
                "kind", "Công văn", "abstractText", document.abstractText()));
        var answer = http.send("/api/incoming/drafts/" + draft + "/registration", "application/json", JSON.writeValueAsBytes(entry));
        if (answer.status() != 201) throw new AssertionError("Not registered: " + answer);
        var query = URLEncoder.encode(document.abstractText(), StandardCharsets.UTF_8);
        await("the line to be found", () -> json("/api/search?q=" + query).get("total").asInt() > 0);
        return UUID.fromString(JSON.readTree(answer.body()).get("line").asString());
    }

    /** Something late, something for today, something for later, and one without a day. */
    void giveWork(PersonId from, PersonId to) {
        var head = server.get(People.class).actor(from).orElseThrow();
        var today = java.time.LocalDate.now(vn.tangthu.kernel.Wording.ZONE);
        for (var days : new Integer[] {-9, 0, 2, 25, null}) {
            var step = new vn.tangthu.worklist.WorkItem.Step("journey", UUID.randomUUID(), "assign");
            server.get(vn.tangthu.worklist.WorkDesk.class).handIn(head, new vn.tangthu.worklist.WorkItem(step, to, "reply", "số đến " + (300 + step.thing().hashCode() % 100),
                    "Về việc rà soát, báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính quý IV năm 2026", "/incoming/register",
                    vn.tangthu.kernel.Sensitivity.INTERNAL, java.util.Optional.ofNullable(days).map(today::plusDays),
                    java.util.Optional.of(new vn.tangthu.worklist.WorkItem.AskedBy(from, head.name()))));
        }
    }

    /** The list on the clerk's desk, as it stands on the page. */
    String desk() {
        return http.get("/incoming/desk/list").body();
    }

    private JsonNode json(String path) {
        var answer = http.get(path, "Accept", "application/json");
        if (answer.status() != 200) throw new AssertionError(path + ": " + answer);
        return JSON.readTree(answer.body());
    }

    static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Waited in vain for " + what);
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
