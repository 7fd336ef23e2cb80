package vn.tangthu.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven without a window. Nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--renderer-process-limit=1"); // all pages are of one house

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    /** Where no browser is found the tests are skipped with a reason; a build server (variable CI) must have one. */
    static Chromium open() {
        var program = find();
        if (program.isEmpty()) {
            var reason = "No Chromium found: install the package chromium, or name the program in the variable CHROMIUM";
            if (System.getenv("CI") != null) throw new IllegalStateException(reason);
            System.out.println("Browser tests skipped. " + reason);
            Assumptions.abort(reason);
        }
        return new Chromium(program.get());
    }

    /** Somebody at a screen of this size, nobody signed in. */
    BrowserContext person(Screen screen) {
        return browser.newContext(as(screen));
    }

    BrowserContext personWithoutScript(Screen screen) {
        return browser.newContext(as(screen).setJavaScriptEnabled(false));
    }

    /** @param signedIn as {@link BrowserContext#storageState()} gave it; empty for nobody */
    BrowserContext person(Screen screen, String signedIn) {
        return browser.newContext(signedIn.isEmpty() ? as(screen) : as(screen).setStorageState(signedIn));
    }

    private static Browser.NewContextOptions as(Screen screen) {
        return new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Optional<Path> find() {
        var folders = Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
        var named = folders.flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)));
        return Stream.of(Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of), Stream.of(Path.of("/usr/bin/chromium")), named)
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
