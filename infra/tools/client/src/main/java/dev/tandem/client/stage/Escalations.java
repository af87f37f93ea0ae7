package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.EXECUTIVE;
import static dev.tandem.client.stage.Players.LEADER;

import java.time.Duration;

/** Escalations against the manager, each on a search of its own: there is one at a time. */
final class Escalations {

    private Escalations() {}

    static void set(Lines lines) {
        Searches searches = new Searches(lines);
        searches.opened("req-raise-escalation");
        for (String command : new String[] {"acknowledge-escalation", "resolve-escalation", "complete-action"}) {
            searches.opened("req-" + command);
            lines.add(LEADER, "RaiseEscalation", """
                    {"requisition": "req-%s", "against": "HIRING_MANAGER",
                     "note": "Interviews were cancelled three times in two weeks", "because": []}
                    """.formatted(command), "esc-" + command);
        }
        lines.add(EXECUTIVE, "ResolveEscalation", """
                {"requisition": "req-complete-action", "escalation": "esc-complete-action",
                 "rootCause": "Mia runs three launches; debriefs had no fixed place",
                 "actions": [{"what": "A debrief slot every Thursday", "owner": "mia", "by": "%s"}]}
                """.formatted(lines.now().plus(Duration.ofDays(14))));
    }
}
