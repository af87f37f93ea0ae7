package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is shown stays, with its time, while query-service is gone; once it is back, what happened meanwhile comes by itself. */
@ExtendWith(ToldTandem.Given.class)
class LostConnectionTest {

    private static final double A_RESTART = 120_000;

    @Test
    void queryServiceIsKilledAndComesBack(ToldTandem tandem) {
        try (Visitor mia = Visitor.arrives(tandem).signsIn("hiring-manager:mia", "")) {
            Locator items = mia.main().locator("tandem-item");
            items.first().waitFor();
            int before = items.count();
            tandem.kill("query-service");

            Locator lost = mia.page().locator(".lost");
            assertThat(lost).containsText("Connection lost. You see what was there at");
            assertThat(items).hasCount(before);
            String question = "Is the team fine with remote work? " + UUID.randomUUID();
            tandem.gives("recruiter:rosa", "AskQuestion", Map.of("requisition", "req-payments", "text", question));

            assertThat(lost).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(A_RESTART));
            assertThat(items).hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(A_RESTART));
            assertThat(mia.page().url()).as("it was not loaded anew").doesNotContain("code=");
        }
    }
}
