package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.browser.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of commands as people use it, in a browser, where there is one: it finds commands and gives them, and asks nobody else. */
class CommandPageInBrowserTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final URI PAGE = URI.create("http://localhost:" + SERVICE.port() + "/docs");

    /** A field is filled as by typing: the page's library hears of nothing else. */
    private static final String TYPE = """
            (field, text) => {
              const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set;
              set.call(field, text);
              field.dispatchEvent(new Event("input", {bubbles: true}));
            }""";

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Optional<Browser> here = Browser.here();
        Assumptions.assumeTrue(here.isPresent(), "no browser here");
        browser = here.get();
        SERVICE.asNobody().gets("/openapi.json"); // made once, for whoever asks first
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void itRendersFindsACommandByNameAndGivesIt() throws IOException {
        browser.open(PAGE);
        browser.waitUntil("performance.getEntriesByName('interactive').length > 0");
        System.out.printf(
                "The page of commands was interactive after %.0f ms%n",
                browser.evaluate("performance.getEntriesByName('interactive')[0].startTime")
                        .asDouble());
        assertThat(browser.evaluate("document.querySelector('.info .title').innerText")
                        .asString())
                .startsWith("Tandem commands");

        search("submit candidate");
        browser.waitUntil("document.querySelector('#operations-application-SubmitCandidate')");
        assertThat(found()).contains("/commands/SubmitCandidate").hasSizeLessThan(10);
        search("ListCommands");
        browser.waitUntil("document.querySelectorAll('.opblock').length == 1");
        assertThat(found()).containsExactly("/commands");

        authorize(SERVICE.as("rosa", "recruiter").token());
        browser.evaluate("document.querySelector('.opblock-summary-control').click()");
        browser.waitUntil("document.querySelector('.opblock .execute')");
        // Within moments of the click, sooner than any person: what refers to other parts of the document is looked up.
        browser.waitUntil("page.specSelectors.specResolvedSubtree(['paths', '/commands', 'get'])");
        browser.evaluate("document.querySelector('.opblock .execute').click()");
        browser.waitUntil("document.querySelector('.live-responses-table .response-col_status')");
        assertThat(browser.evaluate(
                                "document.querySelector('.live-responses-table tbody .response-col_status').innerText")
                        .asString())
                .startsWith("200");

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void itAsksNobodyElse() throws IOException {
        browser.open(PAGE);
        browser.waitUntil("performance.getEntriesByName('interactive').length > 0");

        assertThat(browser.evaluate("""
                new Promise((heard) => {
                  document.addEventListener("securitypolicyviolation", (e) => heard(e.effectiveDirective));
                  fetch("http://127.0.0.1:9/").catch(() => {});
                })""").asString()).isEqualTo("connect-src");
        assertThat(browser.evaluate("""
                performance.getEntriesByType("resource").map((one) => new URL(one.name).origin)
                  .filter((origin) => origin !== location.origin && origin !== "http://127.0.0.1:9" && origin !== "null")""").isEmpty()).isTrue();
    }

    private static void search(String words) throws IOException {
        browser.evaluate("(%s)(document.querySelector('.operation-filter-input'), '%s')".formatted(TYPE, words));
    }

    private static List<String> found() throws IOException {
        return browser.evaluate(
                        "[...document.querySelectorAll('.opblock-summary-path')].map((one) => one.dataset.path)")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }

    private static void authorize(String token) throws IOException {
        browser.evaluate("document.querySelector('.auth-wrapper .authorize').click()");
        browser.waitUntil("document.querySelector('.auth-container input')");
        browser.evaluate("(%s)(document.querySelector('.auth-container input'), '%s')".formatted(TYPE, token));
        browser.evaluate("document.querySelector('.auth-container .modal-btn[type=submit]').click()");
        browser.waitUntil("document.querySelector('.auth-btn-wrapper .btn-done')");
        browser.evaluate("document.querySelector('.auth-btn-wrapper .btn-done').click()");
    }
}
