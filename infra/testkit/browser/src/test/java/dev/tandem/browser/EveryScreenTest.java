package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each screen can be used by everybody: axe finds nothing, on a wide screen and on a phone, light and dark; nobody else is asked for anything. */
@ExtendWith(ToldTandem.Given.class)
class EveryScreenTest {

    private static ToldTandem tandem;

    /** What tells that a screen is there with its content, by its address. */
    private static final Map<String, String> LEADER = Map.of(
            "", "tandem-item, .state.empty",
            "requisitions", "tbody tr",
            "partnership", "tandem-calibration tbody tr",
            "partnership/rob/mona", "tandem-plot canvas",
            "funnel", "tandem-plot canvas",
            "escalations", "article");

    @BeforeAll
    static void told(ToldTandem given) {
        tandem = given;
    }

    @Test
    void axeFindsNothingOnAWideScreen() {
        try (Visitor tara = Visitor.arrives(tandem).signsIn("ta-leader:tara", "")) {
            List<String> found = new ArrayList<>();
            LEADER.forEach((screen, shown) -> found.addAll(violations(tara, screen, shown)));
            String search = search("recruiter:rita");
            found.addAll(violations(tara, "requisitions/" + search, ".column"));
            found.addAll(violations(tara, "applications/" + application(search), "section[aria-labelledby='way']"));
            assertThat(found).isEmpty();
            assertThat(tara.complaints()).isEmpty();
            onlyOursAreAsked(tara);
        }
        try (Visitor aud = Visitor.arrives(tandem).signsIn("auditor:aud", "history")) {
            assertThat(violations(
                            aud,
                            "history/" + search("recruiter:rita"),
                            "section[aria-labelledby='then'] [data-position]"))
                    .isEmpty();
            onlyOursAreAsked(aud);
        }
    }

    @Test
    void axeFindsNothingOnAPhoneInTheDarkAndNothingIsWiderThanIt() {
        try (Visitor tara = Visitor.arrives(
                        tandem, phone -> phone.setViewportSize(360, 740).setColorScheme(ColorScheme.DARK))
                .signsIn("ta-leader:tara", "")) {
            List<String> found = new ArrayList<>();
            LEADER.forEach((screen, shown) -> found.addAll(violations(tara, screen, shown)));
            String search = search("recruiter:rita");
            found.addAll(violations(tara, "requisitions/" + search, ".column"));
            found.addAll(violations(tara, "applications/" + application(search), "section[aria-labelledby='way']"));
            assertThat(found).isEmpty();
            tara.pictures("phone-dark");
        }
    }

    @Test
    void whatIsNotTheirsOrErasedOrUnknownSaysSo() {
        try (Visitor ines = Visitor.arrives(tandem).signsIn("interviewer:ines", "")) {
            ines.goes("funnel");
            assertThat(ines.main().locator(".state.forbidden .what")).hasText("This is not yours to see.");
            ines.goes("applications/nobody");
            assertThat(ines.main().locator(".state.forbidden[data-rule]")).isVisible();
            ines.goes("no/such/place");
            assertThat(ines.main()).containsText("There is nothing at this address.");
        }
        try (Visitor rob = Visitor.arrives(tandem).signsIn("recruiter:rob", "")) {
            String erased = tandem.asked(
                            "recruiter:rob", "/requisitions/" + search("recruiter:rob") + "/ended?expand=candidate")
                    .path("items")
                    .valueStream()
                    .map(one -> one.path("application").asString())
                    .findFirst()
                    .orElseThrow();
            rob.goes("applications/" + erased);
            assertThat(rob.main().locator("h1")).hasText("(erased)");
        }
    }

    @Test
    void thePolicyLetsNothingInFromElsewhere() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(URI.create(tandem.places().console("")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "https:");
        }
        try (Visitor nobody = Visitor.arrives(tandem)) {
            nobody.goes("");
            assertThat(nobody.page().evaluate("""
                    new Promise((heard) => {
                      document.addEventListener("securitypolicyviolation", (e) => heard(e.effectiveDirective));
                      fetch("http://127.0.0.1:9/").catch(() => {});
                    })""")).isEqualTo("connect-src");
        }
    }

    /** Goes there, waits until it is shown, and says what axe finds, and what is wider than the window. */
    private static List<String> violations(Visitor visitor, String screen, String shown) {
        visitor.goes(screen);
        visitor.main().locator(shown).first().waitFor();
        List<String> found = new ArrayList<>(new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .map(one -> screen + ": " + one.getId() + " "
                                + one.getNodes().getFirst().getHtml())
                        .toList());
        Number over = (Number)
                visitor.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over.intValue() > 0) {
            found.add(screen + ": " + over + " pixels are to the right of the window");
        }
        return found;
    }

    private static void onlyOursAreAsked(Visitor visitor) {
        assertThat(visitor.asked())
                .isSubsetOf(Set.of(
                        tandem.places().query().toString(),
                        tandem.places().command().toString(),
                        tandem.places().identity().toString(),
                        "data:",
                        "blob:"));
    }

    /** The first search of somebody in the demo. */
    private static String search(String who) {
        return tandem.asked(
                        who,
                        "/requisitions?recruiter=" + who.substring(who.indexOf(':') + 1)
                                + "&status=OPEN,FILLED,ON_HOLD,CANCELLED&limit=200")
                .path("items")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static String application(String search) {
        return tandem.asked("auditor:aud", "/requisitions/" + search + "/ended")
                .path("items")
                .path(0)
                .path("application")
                .asString();
    }
}
