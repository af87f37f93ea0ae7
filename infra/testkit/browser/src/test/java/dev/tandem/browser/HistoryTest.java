package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor goes through time, with both times of each event, and takes the history and its proof away. */
@ExtendWith(ToldTandem.Given.class)
class HistoryTest {

    @Test
    void aSearchIsShownAsItStoodBehindAnyEventWithItsProofAndAsAFile(ToldTandem tandem) throws IOException {
        try (Visitor aud = Visitor.arrives(tandem).signsIn("auditor:aud", "history")) {
            aud.main()
                    .locator(
                            "li",
                            new Locator.LocatorOptions()
                                    .setHasText("Max Albrecht")
                                    .setHasNotText(StoryTest.TITLE)) // of other tests, and perhaps not at its end
                    .locator("a")
                    .first()
                    .click();
            Locator then = aud.main().locator("section[aria-labelledby='then'] [data-position]");
            assertThat(then).containsText("Filled");
            Locator slider = aud.main().locator("input[type='range']");
            int last = Integer.parseInt(slider.getAttribute("max"));
            assertThat(last).isGreaterThan(30);
            assertThat(aud.main().locator("tr.current time")).hasCount(2);

            slider.fill("0");
            assertThat(then).containsText("Open");
            assertThat(aud.main().locator("tr.later").first()).isVisible();
            assertThat(then.locator("dd")).hasText(new String[] {"0", "0", "0", "0", "0", "0", "0"});
            slider.focus();
            aud.page().keyboard().press("ArrowRight");
            assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("Event 2 of .*"));

            assertThat(aud.main().locator("section[aria-labelledby='proof']")).containsText("witness");
            Download proof = aud.page()
                    .waitForDownload(() ->
                            aud.main().locator("button[data-format='proof']").click());
            assertThat(proof.suggestedFilename()).endsWith(".history-proof");
            assertThat(Files.readString(proof.path())).startsWith("tandem.dev/history-proof@v1");
            Download csv = aud.page()
                    .waitForDownload(() ->
                            aud.main().locator("button[data-format='csv']").click());
            assertThat(Files.readAllLines(csv.path())).hasSizeGreaterThan(last);
            assertThat(aud.complaints()).isEmpty();
        }
    }
}
