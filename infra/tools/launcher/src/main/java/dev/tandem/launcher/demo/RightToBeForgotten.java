package dev.tandem.launcher.demo;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody who was rejected wants to be forgotten: the facts stay, and nobody can read any more what they said. */
final class RightToBeForgotten {

    private RightToBeForgotten() {}

    /** The candidate whose id was kept as {@code first}, of the scene that was played last. */
    static void asked(Play play, String name) {
        play.say("");
        play.say(name + ", who was rejected, asks to be forgotten:");
        play.does("privacy-officer:pia", "ForgetCandidate", """
                {"candidate": "$first", "ground": "CONSENT_WITHDRAWN"}
                """);
        String candidate = play.id("first");
        JsonNode history =
                play.seesWithin(Play.LONG_ENOUGH, "auditor", play.history(), facts -> isErased(facts, candidate));
        play.say("");
        play.say("What the auditor reads of " + name + " now, and what nobody can read any more:");
        history.path("items")
                .valueStream()
                .filter(fact -> isAbout(fact, candidate))
                .forEach(fact -> play.say("  %-24s %s"
                        .formatted(
                                fact.path("type").asString("").replace("hiring.", ""),
                                fact.path("erased")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .collect(Collectors.joining(", ")))));
    }

    private static boolean isErased(JsonNode history, String candidate) {
        return history.path("items")
                .valueStream()
                .filter(fact -> fact.path("type").asString("").equals("hiring.CandidateRegistered"))
                .filter(fact -> isAbout(fact, candidate))
                .anyMatch(fact -> !fact.path("erased").isEmpty());
    }

    private static boolean isAbout(JsonNode fact, String candidate) {
        return fact.path("payload").path("candidate").asString("").equals(candidate);
    }
}
