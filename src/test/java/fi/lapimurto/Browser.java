package fi.lapimurto;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A window of a real Chromium, as Debian installs it, that knows nothing of what was done before. One Chromium for each
 * language serves all tests. Where there is none, tests that need it are skipped with a message; where CI says that there
 * is one, its absence is a failure.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Which of some elements can be seen: they, or something in them, take up room and are not hidden. */
    private static final String SHOWN = """
        const takesRoom = it => { const place = it.getBoundingClientRect(); return place.width > 0 && place.height > 0; };
        const shows = it => it.checkVisibility({opacityProperty: true, visibilityProperty: true}) && takesRoom(it);
        return arguments[0].filter(it => [it, ...it.querySelectorAll('*')].some(shows));
        """;

    /** What can be pressed, leads elsewhere or takes in words, as far as it can be seen. */
    private static final String PRINTED_CONTROLS = """
        return [...document.querySelectorAll('button, .button, nav, form, input, textarea, select, .skip')]
            .filter(it => it.checkVisibility({visibilityProperty: true})).map(it => it.outerHTML.slice(0, 120));
        """;

    /** A page of a PDF as Chromium writes it. */
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    /** How long a text is pasted. */
    private static final int PASTED = 12;

    private static final String SESSION = "JSESSIONID";

    /** Tasklist may ask once more for the task that has just been finished. */
    private static final Pattern A_TASK_THAT_IS_DONE = Pattern.compile("/task/[0-9a-f-]{36}(/\\S*)? - .* 404 ");

    /** By language, those that no test uses now. */
    private static final Map<String, Deque<ChromeDriver>> IDLE = new HashMap<>();

    private final String language;
    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final String base;

    private Browser(String language, ChromeDriver driver, String base) {
        this.language = language;
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE);
        wait.pollingEvery(Duration.ofMillis(50)).ignoring(StaleElementReferenceException.class);
        this.base = base;
    }

    /** Opens a window, in the given language and of the given width. */
    public static Browser open(int port, String language, int width, int height) {
        requireChromium();
        Browser browser = new Browser(language, idle(language), "http://localhost:" + port);
        browser.resize(width, height);
        // A headless window is never the one in front, and keys go nowhere unless it thinks it is.
        browser.driver.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        return browser;
    }

    private static ChromeDriver idle(String language) {
        synchronized (IDLE) {
            ChromeDriver idle = idleOf(language).poll();
            return idle == null ? start(language) : idle;
        }
    }

    private static Deque<ChromeDriver> idleOf(String language) {
        if (IDLE.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Browser::quitAll));
        }
        return IDLE.computeIfAbsent(language, it -> new ArrayDeque<>());
    }

    private static void quitAll() {
        synchronized (IDLE) {
            IDLE.values().forEach(idle -> idle.forEach(ChromeDriver::quit));
        }
    }

    private static ChromeDriver start(String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=" + language,
                "--accept-lang=" + language,
                "--user-data-dir=" + emptyProfile());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability("goog:loggingPrefs", logs);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        // On Linux dates are written as this says; the browser's own option changes its menus only.
                        .withEnvironment(Map.of("LANGUAGE", language))
                        .build(),
                options);
    }

    /** A headless window cannot be as narrow as a telephone; what it shows can. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static void requireChromium() {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && "true".equals(System.getenv("CI"))) {
            fail("Chromium and its driver belong to what CI installs, and are not there");
        }
        assumeTrue(there, "There is no Chromium here: browser tests are skipped");
    }

    private static Path emptyProfile() {
        try {
            Path profiles = Files.createDirectories(Path.of("target", "browser"));
            return Files.createTempDirectory(profiles, "profile").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to a page; where only the part behind # differs, the page is not loaded anew. */
    public void go(String path) {
        driver.get(base + path);
    }

    /** Leaves the page, so that what comes next is loaded anew. */
    public void blank() {
        driver.get("about:blank");
    }

    /** Comes as somebody who has signed in already, without loading a page; the password is the login. */
    public void enter(String login) {
        Visitor visitor = new Visitor(URI.create(base).getPort());
        visitor.signIn(login, login);
        driver.executeCdpCommand(
                "Network.setCookie",
                Map.of("url", base, "name", SESSION, "value", visitor.cookie(SESSION), "httpOnly", true));
    }

    /** Signs in on the sign-in page; the password is the login. */
    public void signIn(String login) {
        type(By.id("login"), login);
        type(By.id("password"), login);
        click(By.cssSelector("main form button.main"));
        until(browser -> !browser.getCurrentUrl().contains("/login"));
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    /** What the server answered the page with. */
    public int status() {
        return ((Long) run("return performance.getEntriesByType('navigation')[0].responseStatus")).intValue();
    }

    /** Waits; when it was in vain, a picture shows what there was instead. */
    public <T> T until(ExpectedCondition<T> condition) {
        try {
            return wait.until(condition);
        } catch (TimeoutException e) {
            picture("in-vain-" + Instant.now().toEpochMilli());
            throw e;
        }
    }

    /** Waits until the element can be seen. */
    public WebElement see(By by) {
        return until(browser -> shown(by).stream().findFirst().orElse(null));
    }

    /** Whether the element can be seen now. */
    public boolean sees(By by) {
        return !shown(by).isEmpty();
    }

    /** Asks once for all of them; the driver would send a long script for each. */
    private List<WebElement> shown(By by) {
        List<WebElement> found = all(by);
        return found.isEmpty()
                ? found
                : ((List<?>) run(SHOWN, found))
                        .stream().map(WebElement.class::cast).toList();
    }

    /** What has the keyboard now. */
    public WebElement active() {
        return driver.switchTo().activeElement();
    }

    public List<WebElement> all(By by) {
        return driver.findElements(by);
    }

    /** Clicks as soon as nothing is in the way. */
    public void click(By by) {
        until(browser -> clickNow(by));
    }

    /** Clicks if that is possible now. */
    public boolean clickNow(By by) {
        return shown(by).stream()
                .filter(WebElement::isEnabled)
                .findFirst()
                .map(this::clicked)
                .orElse(false);
    }

    private boolean clicked(WebElement element) {
        try {
            // Headers and footers that stay in place lie over what is only just inside the window; a smooth way
            // there would begin anew with every try.
            run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
            element.click();
            return true;
        } catch (ElementNotInteractableException e) {
            return false;
        }
    }

    /** Replaces what stands in a field. */
    public void type(By by, String text) {
        WebElement field = see(by);
        field.clear();
        field.sendKeys(text);
    }

    /**
     * Replaces what stands in a field and goes on to the next. A long text comes all at once, as if pasted: each key
     * makes a form of the engine's anew.
     */
    public void replace(WebElement field, String text) {
        if (text.length() < PASTED) {
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
        } else {
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"));
            driver.executeCdpCommand("Input.insertText", Map.of("text", text));
            field.sendKeys(Keys.TAB);
        }
    }

    /** What a field shows; a form's script may calculate with something else. */
    public String shown(WebElement field) {
        return (String) run(
                "const field = arguments[0];"
                        + "return Object.getOwnPropertyDescriptor(field.constructor.prototype, 'value').get.call(field)",
                field);
    }

    /** Pages that come from now on are somewhere else in the world, such as {@code Asia/Tokyo}. */
    public void moveTo(String zone) {
        driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    }

    /** Cuts the window's connection, or joins it again. */
    public void connect(boolean online) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** From now on the window is one that fingers touch. */
    public void touch() {
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 1));
    }

    /**
     * The page on paper.
     *
     * @param text its words
     * @param controls what could be pressed, followed as navigation or filled in, and is nothing on paper
     */
    public record Printed(int pages, String text, List<?> controls) {}

    /** Prints the page, and keeps it under target/screenshots. */
    public Printed print(String name) {
        Map<String, Object> sent = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
        byte[] pdf = Base64.getDecoder().decode((String) sent.get("data"));
        keep(name + ".pdf", pdf);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        List<?> controls = (List<?>) run(PRINTED_CONTROLS);
        String text = (String) run("return document.body.innerText");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        long pages = PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        return new Printed((int) pages, text, controls);
    }

    /** Presses a key where the page has its focus, and answers where it has it then. */
    public WebElement press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
        return driver.switchTo().activeElement();
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Nobody is signed in any more, as after a night or a new start of the program. */
    public void forget() {
        driver.manage().deleteAllCookies();
    }

    /** Follows a link that opens in a new tab, does something there, and comes back. */
    public void inNewTab(By link, Runnable there) {
        String here = driver.getWindowHandle();
        click(link);
        until(it -> it.getWindowHandles().size() == 2);
        driver.getWindowHandles().stream()
                .filter(it -> !it.equals(here))
                .forEach(it -> driver.switchTo().window(it));
        there.run();
        driver.close();
        driver.switchTo().window(here);
    }

    /** Runs a script that answers through its last argument, when it is ready. */
    public Object runUntilReady(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Runs a script on every page that comes from now on, before anything of its own. */
    public void onEveryPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** What the page complained about since the last time. */
    public List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(it -> !A_TASK_THAT_IS_DONE.matcher(it).find())
                .toList();
    }

    /** Keeps what the window shows under target/screenshots. */
    public void picture(String name) {
        Map<String, Object> taken =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true));
        keep(name + ".png", Base64.getDecoder().decode((String) taken.get("data")));
    }

    private static void keep(String name, byte[] content) {
        try {
            Path file = PICTURES.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives Chromium to the next test: with a new window, and without cookies and what pages have kept. */
    @Override
    public void close() {
        try {
            Set<String> windows = driver.getWindowHandles();
            String next = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
            windows.forEach(it -> driver.switchTo().window(it).close());
            driver.switchTo().window(next);
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", base, "storageTypes", "all"));
            driver.manage().logs().get(LogType.BROWSER);
        } catch (WebDriverException e) {
            driver.quit();
            throw e;
        }
        synchronized (IDLE) {
            idleOf(language).add(driver);
        }
    }
}
