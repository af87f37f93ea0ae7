package dev.tandem.launcher;

import dev.tandem.client.Api;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Steps through the history of a requisition, in a terminal. */
@Command(
        name = "replay",
        description =
                "Steps through the history of a requisition: every event in order, with who did it and what it says.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./tandem replay req-payments --step",
            "  ./tandem replay req-payments --as-of 2026-11-03T09:00:00Z"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final int PAGE = 200;
    private static final long LOOK_EVERY_MILLIS = 1_000;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(arity = "1", paramLabel = "REQUISITION", description = "Its id.")
    private String requisition = "";

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "Only what was known then: a time such as 2026-11-03T09:00:00Z, or a position.")
    private @Nullable String asOf;

    @Option(names = "--follow", description = "Go on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--step", description = "Wait for Enter before each event; q ends it.")
    private boolean step;

    @Option(
            names = "--as",
            paramLabel = "ROLE[:PERSON]",
            description =
                    "Whom to be (default: ${DEFAULT-VALUE}); a partner of the search sees what is theirs to read.")
    private String who = "auditor";

    private final BufferedReader keys = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private long shown;
    private @Nullable String last;

    @Override
    public Integer call() throws InterruptedException {
        if (follow && asOf != null) {
            throw new ToolException("What was known at a moment does not go on: say --as-of or --follow.");
        }
        Endpoints endpoints = workspace.workspace().endpoints();
        Api query = new Api(endpoints.query(), new Tokens(endpoints.identity(), InstantSource.system()));
        String path = "/requisitions/" + encoded(requisition) + "/history?limit=" + PAGE
                + (asOf == null ? "" : "&asOf=" + encoded(asOf));
        boolean goesOn = show(query, path);
        if (goesOn) {
            stood(query);
        }
        while (goesOn && follow) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            goesOn = show(query, path + (last == null ? "" : "&from=" + encoded(last)));
        }
        return 0;
    }

    /** All that was not shown yet; false if whoever looks has had enough. */
    private boolean show(Api query, String path) {
        @Nullable String cursor = null;
        do {
            JsonNode page = query.get(path + (cursor == null ? "" : "&cursor=" + encoded(cursor)), who);
            for (JsonNode event : page.get("items")) {
                if (event.get("position").asLong() > shown && !show(event)) {
                    return false;
                }
            }
            cursor = page.path("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);
        return true;
    }

    private boolean show(JsonNode event) {
        if (step && shown > 0 && !wantsMore()) {
            return false;
        }
        shown = event.get("position").asLong();
        last = event.get("recordedAt").asString();
        System.out.println(event.get("position").asString() + "  " + times(event) + "  "
                + event.get("sentence").asString());
        event.get("payload").properties().stream()
                .filter(field -> !field.getValue().isNull() && !field.getKey().equals("requisition"))
                .filter(field ->
                        !field.getValue().isArray() || !field.getValue().isEmpty())
                .forEach(field -> System.out.println("      " + field.getKey() + ": " + said(field.getValue())));
        return true;
    }

    /** When it happened, and when it was recorded if that was later. */
    private static String times(JsonNode event) {
        String occurred = event.get("occurredAt").asString();
        String recorded = event.get("recordedAt").asString();
        boolean later = Instant.parse(recorded).isAfter(Instant.parse(occurred).plusSeconds(60));
        return occurred + (later ? " (recorded " + recorded + ")" : "");
    }

    private static String said(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private boolean wantsMore() {
        try {
            String line = keys.readLine();
            return line != null && !line.strip().equalsIgnoreCase("q");
        } catch (IOException e) {
            throw new ToolException("cannot read what is typed: " + e.getMessage(), e);
        }
    }

    /** Where the search stood after the last of them. */
    private void stood(Api query) {
        JsonNode search = query.get(
                        "/requisitions/" + encoded(requisition) + (asOf == null ? "" : "?asOf=" + encoded(asOf)), who)
                .get("summary");
        System.out.println();
        System.out.println((asOf == null ? "It stands: " : "It stood: ")
                + search.get("title").asString() + ", "
                + search.get("status").asString() + ", recruiter "
                + search.get("recruiter").asString() + ", hiring manager "
                + search.get("hiringManager").asString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
