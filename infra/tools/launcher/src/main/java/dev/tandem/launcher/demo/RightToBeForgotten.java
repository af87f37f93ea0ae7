package dev.tandem.launcher.demo;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Somebody who was rejected wants to be forgotten: the events stay, and nobody can read any more what they said. */
final class RightToBeForgotten {

    private RightToBeForgotten() {}

    /** The candidate whose id was kept as {@code first}, of the scene that was played last. */
    static void asked(Script script, String name) {
        script.say("");
        script.say(name + ", who was rejected, asks to be forgotten:");
        script.does("privacy-officer:pia", "ForgetCandidate", """
                {"candidate": "$first", "ground": "CONSENT_WITHDRAWN"}
                """);
        String candidate = script.id("first");
        JsonNode history = script.seesWithin(
                Script.LONG_ENOUGH, "auditor", script.history(), events -> isErased(events, candidate));
        script.say("");
        script.say("What the auditor reads of " + name + " now, and what nobody can read any more:");
        history.path("items")
                .valueStream()
                .filter(event -> isAbout(event, candidate))
                .forEach(event -> script.say("  %-24s %s"
                        .formatted(
                                event.path("type").asString("").replace("hiring.", ""),
                                erased(event.path("payload"), "").collect(Collectors.joining(", ")))));
    }

    private static boolean isErased(JsonNode history, String candidate) {
        return history.path("items")
                .valueStream()
                .filter(event -> event.path("type").asString("").equals("hiring.CandidateRegistered"))
                .filter(event -> isAbout(event, candidate))
                .anyMatch(event -> erased(event.path("payload"), "").findAny().isPresent());
    }

    /** Where {@code {"erased": …}} stands in the place of a text: JSON pointers. */
    private static Stream<String> erased(JsonNode node, String pointer) {
        if (node.has("erased")) {
            return Stream.of(pointer);
        }
        return node.isArray()
                ? IntStream.range(0, node.size()).boxed().flatMap(i -> erased(node.get(i), pointer + "/" + i))
                : node.propertyStream().flatMap(member -> erased(member.getValue(), pointer + "/" + member.getKey()));
    }

    private static boolean isAbout(JsonNode event, String candidate) {
        return event.path("payload").path("candidate").asString("").equals(candidate);
    }
}
