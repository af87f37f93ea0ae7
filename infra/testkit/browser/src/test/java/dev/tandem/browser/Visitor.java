package dev.tandem.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody at the console, in a browser that shares nothing with that of others. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");

    private final ToldTandem tandem;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();

    private Visitor(ToldTandem tandem, BrowserContext context) {
        this.tandem = tandem;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // An answer that is not 200 is for the page to show; that there was one the browser logs by itself.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> asked.add(origin(request.url())));
    }

    /** At a screen of 1280 by 800, light, in a zone that is not UTC. */
    static Visitor arrives(ToldTandem tandem) {
        return arrives(tandem, _ -> {});
    }

    /** The same, as the options say. */
    static Visitor arrives(ToldTandem tandem, Consumer<Browser.NewContextOptions> more) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setTimezoneId("Europe/Lisbon")
                .setLocale("en-GB");
        more.accept(options);
        BrowserContext context = tandem.chrome().browser().newContext(options);
        context.setDefaultTimeout(ToldTandem.PATIENCE.toMillis());
        return new Visitor(tandem, context);
    }

    /** Signs in by clicking on the issuer's page, and comes back to that page of the console. */
    Visitor signsIn(String who, String to) {
        page.navigate(tandem.places().console(to));
        page.locator("main button.primary").click();
        page.locator("button[value='" + who + "']").click();
        page.locator("header details.you").waitFor();
        page.locator("main h1").first().waitFor();
        return this;
    }

    /** Goes to another page of the console. */
    Visitor goes(String to) {
        page.navigate(tandem.places().console(to));
        return this;
    }

    /** The page. */
    Page page() {
        return page;
    }

    /** What is shown. */
    Locator main() {
        return page.locator("main");
    }

    /** What went wrong in the page: exceptions, what a policy forbade. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Whom the page asked for anything. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    /** Keeps a picture of what is shown, for people to look at. */
    void pictures(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static String origin(String url) {
        URI uri = URI.create(url.replaceAll("[?#].*", ""));
        @Nullable String host = uri.getHost();
        return host == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + host + ":" + uri.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
