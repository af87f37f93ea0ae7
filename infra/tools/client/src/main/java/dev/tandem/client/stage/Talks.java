package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.RECRUITER;

import java.time.Duration;

/** What two partners tell each other beside the candidates, on the search {@code req-payments}. */
final class Talks {

    static final String SEARCH = "req-payments";

    private Talks() {}

    static void set(Lines lines) {
        new Searches(lines).prepared(SEARCH);
        for (String checkIn : new String[] {"chk-hold-check-in", "chk-record-check-in-missed"}) {
            lines.add(
                    RECRUITER,
                    "ScheduleCheckIn",
                    """
                    {"requisition": "%s", "startsAt": "%s"}
                    """.formatted(SEARCH, lines.now().plus(Duration.ofSeconds(1))),
                    checkIn);
        }
        lines.add(RECRUITER, "FlagRisk", """
                {"requisition": "%s", "what": "Two of the three people in reach have signed elsewhere this week"}
                """.formatted(SEARCH), "risk-dismiss-risk");
        lines.add(RECRUITER, "AskQuestion", """
                {"requisition": "%s", "text": "Would you meet somebody who asks for 80,000?"}
                """.formatted(SEARCH), "q-answer-question");
        lines.add(RECRUITER, "PublishPipelineReport", """
                {"requisition": "%s", "summary": "Three in the loop, one close to an offer", "risks": []}
                """.formatted(SEARCH), "rep-acknowledge-pipeline-report");
        lines.add(RECRUITER, "RaiseBlocker", """
                {"requisition": "%s", "what": "Finance has not confirmed the band for two weeks", "canMoveIt": "eva"}
                """.formatted(SEARCH), "blk-resolve-blocker");
    }
}
