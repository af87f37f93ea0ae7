package dev.tandem.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

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
        LocalDate today = LocalDate.ofInstant(play.now(), ZoneOffset.UTC);
        play.does("ta-leader:tara", "ReviewPartnership", """
                {"recruiter": "%s", "manager": "%s", "quarter": "%d-Q%d",
                 "metrics": [{"name": "submittal-review-in-sla", "value": 1.0, "cases": 2}],
                 "commitments": [{"side": "RECRUITER", "text": "Market data before every plan, not after it"},
                   {"side": "HIRING_MANAGER", "text": "Keeps the debrief slot on Thursdays"}]}
                """.formatted(
                        recruiter, manager, today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR)));
    }

    private static String review(int months, int performance) {
        return """
                {"requisition": "$requisition", "candidate": "$candidate", "months": %d, "performance": %d, "retained": true,
                 "managerSatisfaction": 5, "note": "Owns the payout service, as we wrote down at the kickoff"}
                """.formatted(months, performance);
    }
}
