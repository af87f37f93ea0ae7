package dev.tandem.identity;

import dev.tandem.client.cast.Cast;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The page on which one picks who to be.
 *
 * @param asked what the frontend asked for; each button asks it again, with a person
 * @param unknown whom was asked for and nobody is; null if nobody was asked for
 */
record SignInPage(Map<String, String[]> asked, @Nullable String unknown) {

    private static final String HINT = "login_hint";

    String html() {
        String again = asked.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(HINT))
                .flatMap(parameter -> Stream.of(parameter.getValue())
                        .map(value -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                .formatted(HtmlUtils.htmlEscape(parameter.getKey()), HtmlUtils.htmlEscape(value))))
                .collect(Collectors.joining("\n"));
        String people = Cast.MEMBERS.stream()
                .map(person -> "<li><button name=\"%s\" value=\"%s\">%s</button> %s</li>"
                        .formatted(
                                HINT,
                                person.who(),
                                person.person().value(),
                                person.role().wireName()))
                .collect(Collectors.joining("\n"));
        String nobody = unknown == null
                ? ""
                : "<p class=\"warning\">Nobody is <code>%s</code>: it is a role and a person, such as recruiter:rita.</p>"
                        .formatted(HtmlUtils.htmlEscape(unknown));
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Tandem: who are you?</title>
                <style>
                  body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 2rem auto; padding: 0 1rem }
                  ul { list-style: none; padding: 0 }
                  button { font: inherit; min-width: 8rem; padding: .2rem .8rem; margin: .1rem .6rem .1rem 0 }
                  input { font: inherit; padding: .2rem .4rem }
                  .warning { border-left: .3rem solid #c00; padding-left: 1rem }
                </style>
                <h1>Who are you?</h1>
                %s
                <form action="/oauth2/authorize">
                %s
                <ul>
                %s
                </ul>
                </form>
                <form action="/oauth2/authorize">
                %s
                <label>Somebody else: <input name="%s" placeholder="recruiter:somebody" required></label>
                <button>Sign in</button>
                </form>
                <p class="warning">For laptops only: whoever reaches this page may be anybody. In production, your own OpenID Connect
                issuer takes its place.</p>
                """.formatted(nobody, again, people, again, HINT);
    }
}
