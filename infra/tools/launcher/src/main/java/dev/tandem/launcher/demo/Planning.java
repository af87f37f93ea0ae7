package dev.tandem.launcher.demo;

/** Before anybody is searched for: should this role exist? */
final class Planning {

    private Planning() {}

    /** A manager asks for two people, the market answers, and one opening is approved. */
    static void twoBecomeOne(Script script, String recruiter, String manager) {
        script.does("hiring-manager:" + manager, "PlanHeadcount", """
                {"title": "Backend engineer", "department": "Payments", "openings": 2, "monthsToImpact": 6,
                 "businessOutcome": "Settlement within a day in three more countries",
                 "alternatives": [{"kind": "UPSKILLING", "finding": "Two colleagues could learn it, but not before next year"}]}
                """);
        script.does("recruiter:" + recruiter, "ChallengeHeadcount", """
                {"headcount": "$headcount", "passThrough": 0.06,
                 "salaryBand": {"minimum": {"amount": 65000, "currency": "EUR"}, "maximum": {"amount": 85000, "currency": "EUR"}},
                 "availability": "About 40 people in reach, half of them content where they are",
                 "suggestedRedesign": "One senior now, and one of the two colleagues upskilled with her help"}
                """);
        script.does("executive:eva", "DecideHeadcount", """
                {"headcount": "$headcount", "decision": "REDESIGN", "became": "LEVEL_CHANGED", "openings": 1,
                 "description": "One senior engineer; a colleague of the team learns the rest from her"}
                """);
        script.isRefused("recruiter:" + recruiter, "OpenRequisition", """
                {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
                 "openings": 2, "hiringManager": "%s", "headcount": "$headcount",
                 "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}}}
                """.formatted(manager));
    }
}
