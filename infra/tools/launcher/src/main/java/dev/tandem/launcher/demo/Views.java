package dev.tandem.launcher.demo;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Prints what people see, from the query API. */
final class Views {

    private final Script script;

    Views(Script script) {
        this.script = script;
    }

    /** What waits on this scene's requisition, in somebody's queue or inbox. */
    void waiting(String title, String who, String path) {
        script.say("");
        script.say(title + ":");
        for (JsonNode item : script.sees(who, path + script.id("requisition")).path("items")) {
            script.say("  %-5s %s%s"
                    .formatted(
                            item.path("late").asBoolean() ? "LATE" : "",
                            item.path("why").asString(""),
                            item.path("due").isNull()
                                    ? ""
                                    : " Due " + item.path("due").asString("") + "."));
        }
    }

    /** The requisition's board: who stands where, and how both sides kept their word. */
    void board(String who) {
        JsonNode board = script.sees(who, "/requisitions/" + script.id("requisition") + "/board");
        script.say("");
        script.say("The board that both sides see:");
        for (JsonNode stage : board.path("stages")) {
            if (stage.path("count").asInt() > 0) {
                script.say("  %-12s %d going on"
                        .formatted(
                                stage.path("stage").asString(""),
                                stage.path("count").asInt()));
            }
        }
        JsonNode ended = board.path("ended");
        script.say(
                "  ended        %d hired, %d rejected, %d withdrawn, %d declined as applicants, %d closed, %d never started"
                        .formatted(
                                ended.path("hired").asInt(),
                                ended.path("rejected").asInt(),
                                ended.path("withdrawn").asInt(),
                                ended.path("screenedOut").asInt(),
                                ended.path("closed").asInt(),
                                ended.path("fellThrough").asInt()));
        for (JsonNode promise : board.path("promises")) {
            if (promise.path("kept").asInt() + promise.path("late").asInt() > 0) {
                script.say("  promise      %-28s by the %-15s kept %d, late %d"
                        .formatted(
                                words(promise.path("promise").asString("")),
                                words(promise.path("side").asString("")),
                                promise.path("kept").asInt(),
                                promise.path("late").asInt()));
            }
        }
    }

    /** What nobody reported: promises that ran out, and who above the two sides hears of them. */
    JsonNode recordedByItself(int escalations) {
        return recordedByItself(
                events -> Script.bySystem(events).filter(Views::escalates).count() >= escalations);
    }

    /** What nobody reported, once all of these are on record. */
    void recordedByItself(Set<String> types) {
        recordedByItself(events -> Script.bySystem(events)
                .map(Views::type)
                .collect(Collectors.toSet())
                .containsAll(types));
    }

    private JsonNode recordedByItself(Predicate<JsonNode> complete) {
        JsonNode history = script.seesWithin(Script.LONG_ENOUGH, "auditor", script.history(), complete);
        script.say("");
        script.say("What the clocks put on record by themselves, as the auditor reads it:");
        Script.bySystem(history).forEach(event -> {
            JsonNode payload = event.path("payload");
            script.say("  %-24s %s"
                    .formatted(
                            type(event),
                            escalates(event)
                                    ? "to the %s, against the %s %s: %s (events named: %d)"
                                            .formatted(
                                                    payload.path("to").asString(""),
                                                    words(payload.path("against")
                                                            .asString("")),
                                                    payload.path("person").asString(""),
                                                    words(payload.path("cause").asString("")),
                                                    payload.path("because").size())
                                    : "owed by %s, due at %s"
                                            .formatted(
                                                    payload.path("owedBy").asString(""),
                                                    payload.path("dueAt").asString(""))));
        });
        return history;
    }

    private static boolean escalates(JsonNode event) {
        return type(event).equals("EscalationRaised");
    }

    private static String type(JsonNode event) {
        return event.path("type").asString("").replace("hiring.", "");
    }

    /** The pairs side by side, as talent acquisition's leader sees them. */
    void partnerships() {
        script.say("");
        script.say("What tara (ta-leader) sees of both pairs, over all runs of the demo:");
        script.say("  %-12s %-26s %-26s %s".formatted("pair", "reviews in SLA", "feedback in SLA", "offers accepted"));
        JsonNode offers = script.sees("ta-leader:tara", "/metrics/offers?by=pair");
        for (JsonNode pair :
                script.sees("ta-leader:tara", "/metrics/promises?by=pair").path("items")) {
            JsonNode key = pair.path("key");
            script.say("  %-12s %-26s %-26s %s"
                    .formatted(
                            key.path("recruiter").asString("") + " x "
                                    + key.path("hiringManager").asString(""),
                            figure(cell(pair, "shareInSla", "submittalReview")),
                            figure(cell(pair, "shareInSla", "feedback")),
                            offers.path("items")
                                    .valueStream()
                                    .filter(other -> other.path("key").equals(key))
                                    .map(other -> figure(cell(other, "offerAcceptance", "")))
                                    .findFirst()
                                    .orElse("no offers")));
        }
    }

    /** The only cell of a figure of a group. */
    private static JsonNode cell(JsonNode group, String metric, String of) {
        return group.path("figures")
                .valueStream()
                .filter(figure -> figure.path("metric").asString("").equals(metric)
                        && figure.path("of").asString("").equals(of))
                .findFirst()
                .orElseThrow()
                .at("/cells/0");
    }

    /** What was told to somebody above the two sides on this scene's requisition, and what came of it. */
    void escalations() {
        script.say("");
        script.say("The escalations on it, as tara (ta-leader) finds them in /escalations:");
        for (JsonNode escalation : script.sees("ta-leader:tara", "/escalations?requisition=" + script.id("requisition"))
                .path("items")) {
            script.say("  %-10s %-22s against %s, heard by %s: %s"
                    .formatted(
                            words(escalation.path("state").asString("")),
                            words(escalation.path("cause").asString("")),
                            escalation.path("person").asString(""),
                            escalation.path("acknowledged").path("by").asString("nobody yet"),
                            escalation.path("resolved").path("rootCause").asString("not yet understood")));
        }
    }

    private static String figure(JsonNode figure) {
        return figure.path("value").isNumber()
                ? "%.0f %% of %d"
                        .formatted(
                                100 * figure.path("value").asDouble(),
                                figure.path("n").asInt())
                : figure.path("why").asString("unknown");
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
