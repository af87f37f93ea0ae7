package dev.tandem.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A command's form in somebody's window: it is filled as people do, and sent. */
final class Written {

    private final Page page;
    private final Locator form;

    private Written(Page page, Locator form) {
        this.page = page;
        this.form = form;
    }

    /** The form of that command, wherever it stands; with all that may be left out unfolded. */
    static Written form(Page page, String command) {
        Locator form = page.locator("tandem-act form")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("button.primary")
                                .filter(new Locator.FilterOptions().setHasText(label(command)))));
        form.waitFor();
        form.locator("details:not([open]) > summary").all().forEach(Locator::click);
        return new Written(page, form);
    }

    /** A command's name as the console says it: HoldKickoff is "Hold kickoff", ProposeSla "Propose SLA". */
    private static Pattern label(String command) {
        String words = command.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return Pattern.compile("^" + words + "$", Pattern.CASE_INSENSITIVE);
    }

    /** The field of that path, such as {@code ratings-0-evidence}. */
    Locator field(String path) {
        return form.locator("[id$='-" + path + "']").first();
    }

    /** Writes something, or chooses it. */
    Written with(String path, String value) {
        Locator field = field(path);
        if (field.evaluate("one => one.tagName").equals("SELECT")) {
            field.selectOption(value);
        } else {
            field.fill(value);
            field.blur();
        }
        return this;
    }

    /** Chooses the first that is offered. */
    Written withFirst(String path) {
        field(path).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        return this;
    }

    /** Ticks what is called so. */
    Written ticking(String path, String name) {
        field(path).getByText(name).first().click();
        return this;
    }

    /** Asks for one more, or for a part that may be left out. */
    Written adding(String what) {
        form.getByText("Add " + what, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    /** Sends it; it is done. */
    void done() {
        form.locator("button.primary").click();
        assertThat(form).hasCount(0);
    }

    /** Sends it; it is refused, and the form stays: the sentence with its rule. */
    Locator refused() {
        form.locator("button.primary").click();
        Locator refusal = form.locator(".refusal[data-rule]");
        refusal.waitFor();
        return refusal;
    }

    /** Leaves it. */
    void left() {
        page.keyboard().press("Escape");
    }
}
