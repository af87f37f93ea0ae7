package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaders look at: each figure says what it means, from how many cases it comes and which, and is drawn as it stands in its table. */
@ExtendWith(ToldTandem.Given.class)
class FiguresTest {

    private static Visitor tara;

    @BeforeAll
    static void arrives(ToldTandem tandem) {
        tara = Visitor.arrives(tandem).signsIn("ta-leader:tara", "partnership");
    }

    @AfterAll
    static void leaves() {
        if (tara != null) {
            tara.close();
            assertThat(tara.complaints()).isEmpty();
        }
    }

    @Test
    void bothSidesOfAPairStandSideBySideWithTheCasesBehindEachFigure() {
        tara.goes("partnership");
        Locator pair = tara.main().locator("tr", new Locator.LocatorOptions().setHasText("Rob Hansen"));
        assertThat(pair.locator(".tag.late")).isVisible();
        pair.locator("a").click();

        assertThat(tara.main().locator("h1")).hasText("Rob Hansen and Mona Laurent");
        Locator manager = tara.main().locator(".side.hiring_manager");
        assertThat(tara.main().locator(".side.recruiter h2")).hasText("Recruiter: Rob Hansen");
        assertThat(manager.locator("h2")).hasText("Hiring manager: Mona Laurent");
        Locator kept = manager.locator("button[data-cell^='promisesKept']");
        assertThat(kept).containsText("%");

        kept.click();
        Locator cases = tara.page().locator("dialog");
        assertThat(cases.locator("tbody tr").first()).containsText("rob, mona");
        int n = Integer.parseInt(kept.locator(".fine").first().innerText().replaceAll("\\D", ""));
        assertThat(cases.locator("tbody tr")).hasCount(n);
        tara.page().keyboard().press("Escape");
        assertThat(cases).hasCount(0);
        assertThat(kept).isFocused();

        manager.locator("button[data-metric='promisesKept']").click();
        assertThat(cases.locator("h2")).hasText("Promises kept, by side");
        assertThat(cases).containsText("Formula");
        tara.page().keyboard().press("Escape");
    }

    @Test
    void promisesByMonthAreDrawnForBothSidesAndReadInATable() {
        tara.goes("partnership/rob/mona");
        Locator plot = tara.main().locator("tandem-plot").first();
        assertThat(plot.locator("canvas")).isVisible();
        assertThat(plot.locator(".legend")).hasText("RecruiterHiring manager");
        plot.locator("summary").click();
        assertThat(plot.getByRole(AriaRole.COLUMNHEADER))
                .hasText(new String[] {"Month", "Recruiter", "Hiring manager"});
        assertThat(plot.locator("tbody button[data-cell]").first()).containsText("%");
        assertThat(drawn(plot)).as("pixels of the plot that are not empty").isGreaterThan(200);
        tara.pictures("partnership");
    }

    @Test
    void theFunnelHasPassThroughStaysAsDistributionAndTheirNumbersBySource() {
        tara.goes("funnel");
        Locator submitted = tara.main().locator("tr[data-stage='SUBMITTED']");
        assertThat(submitted.locator("button[data-cell^='reached']")).isVisible();
        assertThat(submitted.locator("button[data-cell^='passThrough']")).containsText("%");
        assertThat(submitted.locator("button[data-cell^='hoursInStage.p50']")).containsText("of");

        Locator time = tara.main().locator("tandem-plot");
        assertThat(time.locator("canvas")).isVisible();
        time.locator("summary").click();
        assertThat(time.locator("tbody tr")).hasCount(9);
        assertThat(drawn(time)).isGreaterThan(200);

        tara.main().locator("select[name='by']").selectOption("source");
        assertThat(tara.main()
                        .locator("section[aria-labelledby='groups'] tbody tr")
                        .first())
                .isVisible();
        assertThat(tara.page()).hasURL(tara.page().url().replaceAll("\\?.*", "?by=source"));
        tara.main().locator("input[name='to']").fill("2001-01-01");
        tara.main().locator("input[name='to']").blur();
        assertThat(tara.main().locator(".state.empty .what")).hasText("No application yet.");
    }

    @Test
    void interviewersAreCalibratedBesideTheOthers() {
        tara.goes("partnership");
        Locator calibration = tara.main().locator("tandem-calibration");
        calibration.locator("select").selectOption("ines");
        assertThat(calibration
                        .locator("tr", new Locator.LocatorOptions().setHasText("Share of yes"))
                        .locator(".value"))
                .containsText("%");
        calibration.locator("td, th").locator("button[data-metric='yesShare']").click();
        assertThat(tara.page().locator("dialog")).containsText("Formula");
        tara.page().keyboard().press("Escape");
    }

    @Test
    void escalationsSayWhichEventsLedToThemAndWhatWasLearnt() {
        tara.goes("escalations");
        Locator one = tara.main().locator("article", new Locator.LocatorOptions().setHasText("Must haves unmet"));
        assertThat(one).containsText("Rob Hansen");
        assertThat(one).containsText("The must-have was worded so that leading counted as running");
        one.locator("summary").click();
        assertThat(one.locator(".timeline li").first()).containsText("Candidate submitted");
    }

    /** How many pixels of a plot are of any colour. */
    private static int drawn(Locator plot) {
        return ((Number) plot.locator("canvas").evaluate("""
                (canvas) => {
                  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
                  let some = 0;
                  for (let i = 3; i < pixels.length; i += 4) { some += pixels[i] > 0 ? 1 : 0; }
                  return some;
                }""")).intValue();
    }
}
