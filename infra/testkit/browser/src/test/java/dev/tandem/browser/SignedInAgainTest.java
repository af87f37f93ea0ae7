package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A token that runs out takes nothing from whoever is writing: they sign in again, and their form has what they wrote. */
@ExtendWith(ToldTandem.Given.class)
class SignedInAgainTest {

    private static final String QUESTION = "Is it a problem to begin in March?";

    @Test
    void whatWasWrittenIsThereAgainForTheSamePersonAlone(ToldTandem tandem) {
        try (Visitor rosa = Visitor.arrives(tandem).signsIn("recruiter:rosa", "requisitions/req-payments")) {
            Locator text = question(rosa);
            // As from an issuer that gives no refresh tokens, an hour later. What is written next finds out.
            rosa.page().evaluate("""
                    sessionStorage.setItem('tandem.token', JSON.stringify(
                        { ...JSON.parse(sessionStorage.getItem('tandem.token')), refresh: null, expires: 0 }))""");
            text.fill(QUESTION);
            rosa.page().locator("dialog").waitFor(hidden());
            rosa.page().locator("header details.you").waitFor();
            assertThat(rosa.page().url()).endsWith("/console/requisitions/req-payments");

            assertThat(question(rosa)).hasValue(QUESTION);
            rosa.page().keyboard().press("Escape");
            assertThat(question(rosa)).hasValue("");
            rosa.page().keyboard().press("Escape");

            rosa.page().locator("header details.you summary").click();
            rosa.page().locator("header details.you").getByText("Sign out").click();
            rosa.page().locator("main button.primary").waitFor();
            assertThat(rosa.page().evaluate("sessionStorage.length"))
                    .as("what is kept of whoever has signed out")
                    .isEqualTo(0);
        }
    }

    /** Opens the form of a question, at the board. */
    private static Locator question(Visitor visitor) {
        visitor.main().locator("details.acts-menu summary").click();
        visitor.main()
                .locator(".acts-menu")
                .getByText("Ask question", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator text = visitor.page().locator("dialog form [id$='-text']");
        text.waitFor();
        return text;
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
