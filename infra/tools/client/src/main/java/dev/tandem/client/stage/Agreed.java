package dev.tandem.client.stage;

/** What the two partners agree on wherever Tandem is shown: bodies of commands, as JSON. */
public final class Agreed {

    private Agreed() {}

    /** Of {@code HoldKickoff}, between the two. */
    public static String kickoff(String search, String recruiter, String manager) {
        return """
                {"requisition": "%s", "attendees": ["%s", "%s"],
                 "answers": {"priority": "QUALITY", "mostImportantSkills": ["Java", "PostgreSQL"],
                   "education": {"necessity": "NOT_NEEDED"}, "tellingPreviousEmployers": ["Payment providers"],
                   "minimumYears": 3, "exemplarProfiles": ["Somebody who has carried a pager for money"],
                   "team": "Six engineers and a product manager",
                   "dailyChallenges": ["Keeping settlement correct while volumes double"],
                   "successAtSixMonths": "Owns the payout service and its on-call",
                   "successAtTwelveMonths": "Leads the move to event-driven settlement"},
                 "daysToHire": 60, "sourcingPlan": "Referrals of the team first, then the Java user group"}
                """.formatted(search, recruiter, manager);
    }

    /** Of {@code DefineScorecard}. */
    public static String scorecard(String search) {
        return """
                {"requisition": "%s", "competencies": [
                  {"id": "engineering", "name": "Engineering depth", "anchors": {
                     "1": "Recites terms", "2": "Explains what others built", "3": "Has built and fixed it",
                     "4": "Has taught others"},
                   "questions": ["Tell me about the worst incident you debugged."]}]}
                """.formatted(search);
    }
}
