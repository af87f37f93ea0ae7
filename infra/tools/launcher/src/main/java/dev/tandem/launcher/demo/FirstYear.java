package dev.tandem.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import tools.jackson.databind.JsonNode;

/** Whether the hire was a good one is known later: after six months, and after twelve. */
final class FirstYear {

    private FirstYear() {}

    static void passes(Play play, String recruiter, String manager, LocalDate start) {
        play.does("recruiter:" + recruiter, "RecordCandidateExperience", """
                {"requisition": "$requisition", "candidate": "$candidate", "score": 9,
                 "comment": "Never waited more than two days, and knew what they would ask"}
                """);
        play.does("ta-leader:tara", "CelebrateWin", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "message": "Ada joins Payments, and not one promise was late"}
                """);
        play.isRefused("hiring-manager:" + manager, "ReviewHire", review(6, 5));
        play.timeMovesTo(start.plusMonths(6), "Ada has worked here for six months");
        play.does("hiring-manager:" + manager, "ReviewHire", review(6, 4));
        play.timeMovesTo(start.plusMonths(12), "and for twelve");
        play.does("hiring-manager:" + manager, "ReviewHire", review(12, 5));
        JsonNode kept = reviewsInSla(play, recruiter, manager);
        LocalDate today = LocalDate.ofInstant(play.now(), ZoneOffset.UTC);
        play.does("ta-leader:tara", "ReviewPartnership", """
                {"recruiter": "%s", "manager": "%s", "quarter": "%d-Q%d",
                 "metrics": [{"name": "submittal-review-in-sla", "value": %s, "cases": %d}],
                 "commitments": [{"side": "RECRUITER", "text": "Market data before every plan, not after it"},
                   {"side": "HIRING_MANAGER", "text": "Keeps the debrief slot on Thursdays"}]}
                """.formatted(
                        recruiter,
                        manager,
                        today.getYear(),
                        today.get(IsoFields.QUARTER_OF_YEAR),
                        kept.path("value"),
                        kept.path("n").asInt()));
    }

    /** How the pair stands, as the leader who reviews it reads it. */
    private static JsonNode reviewsInSla(Play play, String recruiter, String manager) {
        return play.sees("ta-leader:tara", "/metrics/partnership?by=pair")
                .path("items")
                .valueStream()
                .filter(pair -> pair.path("key").path("recruiter").asString("").equals(recruiter)
                        && pair.path("key").path("hiringManager").asString("").equals(manager))
                .map(pair -> pair.path("metrics").path("submittalReview").path("shareInSla"))
                .findFirst()
                .orElseThrow();
    }

    private static String review(int months, int performance) {
        return """
                {"requisition": "$requisition", "candidate": "$candidate", "months": %d, "performance": %d, "retained": true,
                 "managerSatisfaction": 5, "note": "Owns the payout service, as we wrote down at the kickoff"}
                """.formatted(months, performance);
    }
}
