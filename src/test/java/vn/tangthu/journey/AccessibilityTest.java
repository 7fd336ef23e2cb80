package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.journey.Places.Place;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;

/** Every page, at an office screen and on a phone: for everybody, by keyboard, without a complaint of the browser. Pictures, if wanted, go to target/screens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    /** Of every page, to look at; with {@code -Dtangthu.pictures=true}. */
    private static final boolean PICTURES = Boolean.getBoolean("tangthu.pictures");

    /** Names of pages to look at, as a pattern; all of them unless {@code -Dtangthu.pages} says otherwise. */
    private static final String WANTED = System.getProperty("tangthu.pages", ".*");

    private Chromium chromium;
    private Places places;
    private final Map<String, String> signedIn = new HashMap<>();
    private final Map<String, Page> people = new HashMap<>();
    /** Of the browser, about the page that is open. */
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void an_office_with_something_on_every_page() {
        chromium = Chromium.open();
        places = new Places("moinguoi", "Sở Văn hóa, Thể thao và Du lịch An Hải");
        signedIn.put("", "");
        for (var login : List.of(places.house.clerk, places.officer, places.newcomer, places.administrator, places.head)) signedIn.put(login, signIn(login));
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    private String signIn(String login) {
        try (var person = chromium.person(Screen.OFFICE)) {
            places.house.signIn(person.newPage(), login);
            return person.storageState();
        }
    }

    Stream<Place> pages() {
        return places.all().values().stream().filter(place -> place.name().matches(WANTED));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B7")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "D2")
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_open_to_everybody(Place place) {
        var page = people.computeIfAbsent(place.who(), this::pageOf);
        complaints.clear();
        for (var screen : Screen.values()) {
            page.setViewportSize(screen.width, screen.height);
            if (screen == Screen.OFFICE || looksAtItsWidth(page)) {
                page.navigate(places.house.server.address() + place.path());
                awaitEverything(page);
            }
            check(page, place.name() + "-" + screen.width, complaints);
            page.evaluate("() => document.activeElement?.blur()");
            assertThat(new Keys(page).passes(place.act())).as("%s is reached by Tab on %s", place.act(), screen).isTrue();
        }
    }

    /** One for each person, which goes from page to page as a person does; a new one each time costs the browser more than the page. */
    private Page pageOf(String who) {
        var page = chromium.person(Screen.OFFICE, signedIn.get(who)).newPage();
        listenTo(page, complaints);
        return page;
    }

    /** Its scripts do something when it opens that depends on the screen; any other page only lies differently on another one. */
    private static boolean looksAtItsWidth(Page page) {
        return page.locator("[data-script], [data-fold]").count() > 0;
    }

    @Test
    void the_steps_of_an_administrators_sign_in_are_open_to_everybody() {
        var house = places.house;
        house.server.account("moinguoi.buoc", house.server.person(house.agency, "Trần Văn Bước", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        for (var screen : Screen.values()) {
            try (var person = chromium.person(screen)) {
                var page = person.newPage();
                complaints.clear();
                listenTo(page, complaints);
                page.navigate(house.server.address() + "/sign-in");
                page.fill("#username", "moinguoi.buoc");
                page.fill("#password", vn.tangthu.testing.TestServer.PASSWORD);
                page.click("button.main");
                assertThat(page.url()).endsWith("/sign-in/second-factor");
                check(page, "second-factor-" + screen.width, complaints);
            }
        }
    }

    /** Letters and, where the page has a script of its own, whatever that fetches. */
    private static void awaitEverything(Page page) {
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        if (page.locator("[data-script]").count() > 0) page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void listenTo(Page page, List<String> complaints) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !saysOnlyTheStatusOf(page, message)) complaints.add(message.text());
        });
    }

    /** A page shown with status 403 or 404 is an error to the console; here it is what was asked for. */
    private static boolean saysOnlyTheStatusOf(Page page, ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource") && message.location().startsWith(page.url());
    }

    private static void check(Page page, String name, List<String> complaints) {
        if (PICTURES) page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")).setFullPage(true));
        var all = new SoftAssertions();
        all.assertThat(Axe.serious(page)).as("serious findings of axe on %s", page.url()).isEmpty();
        all.assertThat(amiss(page)).as("what is amiss on %s", page.url()).isEmpty();
        all.assertThat(complaints).as("what the browser complains of").isEmpty();
        all.assertAll();
    }

    /** Headings, language, title, pictures without words, and what reaches beyond the right edge when the page can be scrolled sideways. */
    @SuppressWarnings("unchecked")
    private static List<String> amiss(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const amiss = [];
                  const headings = document.querySelectorAll('h1').length, silent = document.querySelectorAll('img:not([alt])').length;
                  if (headings !== 1) amiss.push(headings + ' h1');
                  if (document.documentElement.lang !== 'vi') amiss.push('language ' + document.documentElement.lang);
                  if (!document.title.trim()) amiss.push('no title');
                  if (silent) amiss.push(silent + ' images without words');
                  if (document.scrollingElement.scrollWidth > innerWidth) amiss.push('wider than the screen: ' +
                    [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                      .slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + Math.round(e.getBoundingClientRect().right)));
                  return amiss;
                }""");
    }
}
