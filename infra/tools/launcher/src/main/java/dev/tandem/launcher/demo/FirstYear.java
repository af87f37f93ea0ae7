package dev.tandem.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/** Whether the hire was a good one is known later: after six months, and after twelve. */
final class FirstYear {

    private FirstYear() {}

    static void passes(Script script, String recruiter, String manager, LocalDate start) {
        script.does("recruiter:" + recruiter, "RecordCandidateExperience", """
                {"requisition": "$requisition", "candidate": "$candidate", "score": 9,
                 "comment": "Never waited more than two days, and knew what they would ask"}
                """);
        script.does("ta-leader:tara", "CelebrateWin", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "message": "Ada joins Payments, and not one promise was late"}
                """);
        script.timeMovesTo(start, "Ada's first day");
        script.does("hiring-manager:" + manager, "ConfirmStart", """
                {"requisition": "$requisition", "candidate": "$candidate", "startedOn": "%s"}
                """.formatted(start));
        script.isRefused("hiring-manager:" + manager, "ReviewHire", review(6, 5));
        script.timeMovesTo(start.plusMonths(6), "Ada has worked here for six months");
        script.does("hiring-manager:" + manager, "ReviewHire", review(6, 4));
        script.timeMovesTo(start.plusMonths(12), "and for twelve");
        script.does("hiring-manager:" + manager, "ReviewHire", review(12, 5));
        LocalDate today = LocalDate.ofInstant(script.now(), ZoneOffset.UTC);
        script.does("ta-leader:tara", "ReviewPartnership", """
                {"recruiter": "%s", "manager": "%s", "quarter": "%d-Q%d",
                 "commitments": [{"side": "RECRUITER", "text": "Market data before every plan, not after it"},
                   {"side": "HIRING_MANAGER", "text": "Keeps the debrief slot on Thursdays"}]}
                """.formatted(
                        recruiter, manager, today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR)));
    }

    private static String review(int months, int performance) {
        return """
                {"requisition": "$requisition", "candidate": "$candidate", "months": %d, "performance": %d, "cameTrue": "YES",
                 "managerSatisfaction": 5, "note": "Owns the payout service, as we wrote down at the kickoff"}
                """.formatted(months, performance);
    }
}
