package org.cairn.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

/** A browser with a screen nobody sees, driven as a person would: by pages, keys and files. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ChromeDriver driver;
    private final String origin;

    private Browser(ChromeDriver driver, String origin) {
        this.driver = driver;
        this.origin = origin;
    }

    /** Skips a test, with one clear line, where there is no browser. */
    static void assumeAtHand() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no browser: install the packages chromium and chromium-driver to run these tests");
    }

    /**
     * Opens the workbench.
     *
     * @param address its opening address
     * @param scripts whether scripts run
     */
    static Browser open(String address, boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900", "--lang=en");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        Browser browser =
                new Browser(new ChromeDriver(service, options), address.substring(0, address.indexOf('/', 8)));
        browser.driver.get(address);
        return browser;
    }

    void go(String path) {
        driver.get(origin + path);
    }

    /** Waits until no work goes on, loading the page anew. */
    void whenDone(String path) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            go(path);
            if (driver.findElements(By.cssSelector("section.job")).isEmpty()) {
                return;
            }
            pause(300);
        } while (System.nanoTime() < end);
        throw new IllegalStateException("work went on for two minutes");
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the browser has come to an address. */
    void whenAt(String path) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!path().startsWith(path)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still at %s, not at %s".formatted(path(), path));
            }
            pause(50);
        }
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void fill(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses a button, which sends its form. */
    void press(String css) {
        find(css).click();
    }

    /** Strikes a key, wherever the focus is. */
    void strike(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    void tab() {
        strike(Keys.TAB);
    }

    String path() {
        return driver.getCurrentUrl().substring(origin.length());
    }

    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Sets the width that the page sees, down to widths that no window has. */
    void viewport(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    void wholeViewport() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Waits until every chart of the page is drawn. */
    void whenDrawn() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!all(".drawing").isEmpty()
                && !"true".equals(script("return document.documentElement.dataset.drawn || ''"))
                && System.nanoTime() < end) {
            pause(100);
        }
    }

    /** What the page's console complained of. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .filter(line -> line.startsWith("SEVERE"))
                .toList();
    }

    /** Takes a picture, without the folder that the page names: it is this machine's. */
    void shoot(Path file) throws IOException {
        script("document.querySelectorAll('header.top .note').forEach((path) => path.remove())");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    byte[] print() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** The rules of WCAG 2.2 AA that the page breaks, with where, as axe-core finds them. */
    @SuppressWarnings("unchecked")
    List<String> violations() throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream("vendor/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("vendor/axe.min.js is missing");
            }
            driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                  .then((found) => done(found.violations.map((one) => one.id + ' at ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', '))));
                """);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
