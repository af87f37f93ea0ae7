package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pictures of the README: taken anew in each run and kept in {@code target/pictures}; with {@code -Dtandem.pictures=write} those of the README are
 * replaced.
 */
@ExtendWith(ToldTandem.Given.class)
class PicturesTest {

    private static final Path ROOT = Path.of("../../..");
    private static final Path KEPT = Path.of("infra/console/pictures");

    @Test
    void theBoardWhileACardIsInSomebodysHand(ToldTandem tandem) throws IOException {
        try (Visitor rob = Visitor.arrives(tandem).signsIn("recruiter:rob", "requisitions")) {
            rob.main()
                    .locator("a", new Locator.LocatorOptions().setHasText("Backend engineer"))
                    .first()
                    .click();
            Locator card = rob.main().locator(".card").first();
            card.waitFor();
            rob.main().locator(".side.recruiter tbody tr").first().waitFor();

            BoundingBox box = card.boundingBox();
            rob.page().mouse().move(box.x + box.width / 2, box.y + box.height - 8);
            rob.page().mouse().down();
            rob.page()
                    .mouse()
                    .move(box.x + box.width / 2 + 40, box.y + box.height + 20, new Mouse.MoveOptions().setSteps(5));

            assertThat(rob.main().locator(".column.refuses .refusal").first()).isVisible();
            keep(rob.page(), "board");
            rob.page().mouse().up();
            assertThat(rob.complaints()).isEmpty();
        }
    }

    @Test
    void howBothSidesKeepTheirWord(ToldTandem tandem) throws IOException {
        try (Visitor tara = Visitor.arrives(tandem).signsIn("ta-leader:tara", "partnership")) {
            tara.main()
                    .locator("tr", new Locator.LocatorOptions().setHasText("Rob Hansen"))
                    .locator("a")
                    .first()
                    .click();
            assertThat(tara.main().locator(".side.recruiter")).isVisible();
            assertThat(tara.main().locator(".side.hiring_manager")).isVisible();
            tara.main().locator("canvas").first().waitFor();

            keep(tara.page(), "partnership");
            assertThat(tara.complaints()).isEmpty();
        }
    }

    private static void keep(Page page, String name) throws IOException {
        byte[] picture =
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
        Path kept = ROOT.resolve(KEPT).resolve(name + ".png");
        if ("write".equals(System.getProperty("tandem.pictures"))) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, picture);
        }
        assertThat(kept).isNotEmptyFile();
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains(KEPT.resolve(name + ".png").toString());
    }
}
