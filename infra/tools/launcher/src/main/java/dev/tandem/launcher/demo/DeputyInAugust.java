package dev.tandem.launcher.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;

/** A manager goes on holiday, and nobody waits for her; somebody is hired, and never starts. */
final class DeputyInAugust {

    private static final String RAUL = "recruiter:raul";
    private static final String MARTA = "hiring-manager:marta";
    private static final String NILS = "hiring-team:nils";

    private DeputyInAugust() {}

    static void play(Script script) {
        script.scene("A deputy: marta (hiring manager) is away, nils stands in for her, raul (recruiter) goes on");
        if (script.movesTime()) {
            script.timeMovesTo(nextAugust(today(script)), "everybody is at the sea");
            script.does(MARTA, "RecordAbsence", """
                    {"person": "marta", "from": "%s", "until": "%s"}
                    """.formatted(
                            today(script), today(script).plusDays(20)));
        }
        Searching.begins(script, "raul", "marta", List.of("ines"), "PT48H", """
                {"missedDebriefs": 2, "stalledWeeks": 6, "missedSlates": 2}""");
        script.does(MARTA, "DelegateSide", """
                {"requisition": "$requisition", "delegate": "nils", "until": "%s", "powers": ["DECIDING"]}
                """.formatted(script.now().plus(Duration.ofDays(21))));
        Searching.submitted(script, "raul", "Finn Example", "Kept a card processor running through two mergers");
        script.does(NILS, "AcceptSubmittal", """
                {"requisition": "$requisition", "candidate": "$candidate"}
                """);
        script.isRefused(NILS, "DelegateSide", """
                {"requisition": "$requisition", "delegate": "ines", "until": "%s"}
                """.formatted(script.now().plus(Duration.ofDays(7))));
        Searching.interviewed(script, "raul", "ines", InterviewTime.at(script.now()));
        Searching.assessed(
                script, "ines", 4, "Took our outage apart in ten minutes, and said what he would not touch", "YES");
        Offering.approved(script, RAUL, NILS, """
                "withoutDebrief": "One talk, one interviewer, and her notes say it all" """, 70_000, null);
        script.does(RAUL, "ExtendOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "proposal": "$proposal"}
                """);
        script.does(RAUL, "AcceptOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer"}
                """);
        LocalDate start = today(script).plusDays(script.movesTime() ? 28 : 0);
        script.does(RAUL, "RecordHire", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer", "startDate": "%s"}
                """.formatted(start));
        if (script.movesTime()) {
            script.timeMovesTo(start.plusDays(1), "and Finn does not come");
        }
        script.does(RAUL, "RecordNoShow", """
                {"requisition": "$requisition", "candidate": "$candidate", "reason": "Stayed where he was, after a counter-offer"}
                """);
        new Views(script).board(RAUL);
    }

    private static LocalDate today(Script script) {
        return LocalDate.ofInstant(script.now(), ZoneOffset.UTC);
    }

    private static LocalDate nextAugust(LocalDate today) {
        LocalDate august = LocalDate.of(today.getYear(), Month.AUGUST, 3);
        return august.isAfter(today) ? august : august.plusYears(1);
    }
}
