package dev.tandem.launcher.demo;

import java.time.Duration;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Those above the two sides, who hear of it when promises were broken too often: to find out why, not to blame. */
final class Leaders {

    private Leaders() {}

    /** Each escalation of the history is heard, and ends with what will change. */
    static void answer(Script script, JsonNode history) {
        script.say("");
        StreamSupport.stream(history.path("items").spliterator(), false)
                .filter(event -> event.path("type").asString("").equals("hiring.EscalationRaised"))
                .forEach(event -> answerOne(script, event.path("payload")));
    }

    private static void answerOne(Script script, JsonNode escalation) {
        String leader = escalation.path("to").asString("").equals("executive") ? "executive:eva" : "ta-leader:tara";
        script.knows("escalation", escalation.path("escalation").asString(""));
        script.does(leader, "AcknowledgeEscalation", """
                {"requisition": "$requisition", "escalation": "$escalation"}
                """);
        boolean manager = escalation.path("against").asString("").equals("HIRING_MANAGER");
        script.does(
                leader,
                "ResolveEscalation",
                (manager ? """
                        {"requisition": "$requisition", "escalation": "$escalation",
                         "rootCause": "Mona runs three launches; reviews and debriefs had no fixed place in her week",
                         "actions": [{"what": "A slot for both every Thursday", "owner": "mona", "by": "%1$s"},
                                     {"what": "Ivan may stand in for her", "owner": "ivan", "by": "%1$s"}]}
                        """ : """
                        {"requisition": "$requisition", "escalation": "$escalation",
                         "rootCause": "The must-have was worded so that leading counted as running",
                         "actions": [{"what": "Rob and Mona reword it together", "owner": "rob", "by": "%1$s"},
                                     {"what": "Rob asks for one incident before he submits", "owner": "rob", "by": "%1$s"}]}
                        """).formatted(script.now().plus(Duration.ofDays(14))));
    }
}
