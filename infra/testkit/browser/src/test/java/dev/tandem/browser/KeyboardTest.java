package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All of it can be done without a mouse. */
@ExtendWith(ToldTandem.Given.class)
class KeyboardTest {

    @Test
    void aQuestionIsAskedAndACardsColumnsAreLookedAtByKeysAlone(ToldTandem tandem) {
        try (Visitor rosa = Visitor.arrives(tandem).signsIn("recruiter:rosa", "")) {
            Keyboard keys = rosa.page().keyboard();
            rosa.main().locator("tandem-item").first().waitFor();
            rosa.page().evaluate("document.activeElement.blur()");
            keys.press("Tab");
            assertThat(rosa.page().locator(".skip")).isFocused();
            tabTo(rosa, rosa.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Searches")));
            keys.press("Enter");
            assertThat(rosa.main().locator("h1")).hasText("Searches");
            assertThat(rosa.main().locator("h1")).isFocused();
            Locator search = rosa.main().locator("a[href$='/requisitions/req-payments']");
            search.waitFor();
            tabTo(rosa, search);
            keys.press("Enter");

            Locator menu = rosa.main().locator("details.acts-menu summary");
            menu.waitFor();
            tabTo(rosa, menu);
            keys.press("Enter");
            tabTo(
                    rosa,
                    rosa.main()
                            .locator(".acts-menu")
                            .getByText("Ask question", new Locator.GetByTextOptions().setExact(true)));
            keys.press("Enter");
            Locator form = rosa.page().locator("dialog form");
            form.waitFor();
            assertThat(form.locator("[id$='-text']")).isFocused();
            String before = newest(tandem);
            keys.type("Would a four-day week do?");
            tabTo(rosa, form.locator("button.primary"));
            keys.press("Enter");
            assertThat(form).hasCount(0);
            assertThat(rosa.page().locator(".toast")).hasText("Done: Ask question");
            await().untilAsserted(() -> assertThat(newest(tandem)).isNotEqualTo(before));

            Locator move = rosa.main().locator(".card button").first();
            tabTo(rosa, move);
            keys.press("Enter");
            Locator columns = rosa.page().locator("dialog li");
            columns.first().waitFor();
            assertThat(columns.locator("[data-rule]").count())
                    .as("columns that refuse")
                    .isPositive();
            keys.press("Escape");
            assertThat(rosa.page().locator("dialog")).hasCount(0);
            assertThat(move).isFocused();
            assertThat(rosa.complaints()).isEmpty();
        }
    }

    /** The event by which somebody asked something last. */
    private static String newest(ToldTandem tandem) {
        return tandem.asked("recruiter:rosa", "/requisitions/req-payments/activity?type=QuestionAsked&limit=1")
                .path("items")
                .path(0)
                .path("event")
                .asString("");
    }

    /** Presses the tabulator until that has the focus. */
    private static void tabTo(Visitor visitor, Locator where) {
        for (int i = 0; i < 200; i++) {
            visitor.page().keyboard().press("Tab");
            if ((Boolean) where.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("200 tabulators do not lead to " + where);
    }
}
