package dev.tandem.launcher.demo;

import java.util.Set;

/** Two people who never agreed on anything: the terms of the house bind them all the same. */
final class UnsignedPair {

    private static final String URSULA = "recruiter:ursula";
    private static final String PAUL = "hiring-manager:paul";

    private UnsignedPair() {}

    static void play(Script script) {
        script.scene("A pair that never signs: ursula (recruiter) and paul (hiring manager)");
        script.does("ta-leader:tara", "ProposeHouseTerms", """
                {"department": "Risk",
                 "terms": {"requirementsApproval": "%1$s", "submittalReview": "%1$s",
                   "opening": {"kickoff": "%1$s", "requirements": "%1$s", "signing": "%1$s"}},
                 "policies": {"trainedInterviewers": "ADVISE", "payInJobAd": "ADVISE"}, "alsoOpen": false}
                """.formatted(script.promise()));
        int version = script.refusal("ta-leader:tara", "AdoptHouseTerms", """
                        {"version": 1000000}
                        """)
                .path("newest")
                .asInt();
        script.does("executive:eva", "AdoptHouseTerms", """
                {"version": %d}
                """.formatted(version));
        script.does(URSULA, "OpenRequisition", """
                {"title": "Credit analyst", "department": "Risk", "roleType": "ANALYST", "location": "Porto",
                 "openings": 1, "hiringManager": "paul",
                 "compensation": {"minimum": {"amount": 38000, "currency": "EUR"}, "maximum": {"amount": 46000, "currency": "EUR"}}}
                """);
        script.tooLongPasses("nobody calls the kickoff");
        script.does(URSULA, "HoldKickoff", """
                {"requisition": "$requisition", "attendees": ["ursula", "paul"],
                 "answers": {"priority": "SPEED", "mostImportantSkills": ["SQL", "Doubt"],
                   "education": {"necessity": "NOT_NEEDED"}, "tellingPreviousEmployers": ["Credit bureaus"],
                   "minimumYears": 1, "exemplarProfiles": ["Somebody who doubts a number before passing it on"],
                   "team": "Four analysts", "dailyChallenges": ["Scores that drift"],
                   "successAtSixMonths": "Runs the monthly review of scores",
                   "successAtTwelveMonths": "Has replaced the oldest score"},
                 "daysToHire": 40, "sourcingPlan": "Former colleagues first, then the statistics faculty"}
                """);
        script.does(URSULA, "ProposeRequirements", """
                {"requisition": "$requisition", "requirements": [
                  {"id": "sql", "text": "Finds and explains a wrong number with SQL alone", "necessity": "MUST_HAVE", "kind": "SKILL",
                   "competency": "analysis"}]}
                """);
        script.does(URSULA, "ProposeSla", """
                {"requisition": "$requisition", "submittalReview": "%s"}
                """.formatted(script.promise()));
        script.does(URSULA, "SignSla", """
                {"requisition": "$requisition", "version": 1}
                """);
        script.tooLongPasses("paul neither approves the requirements nor signs");
        new Views(script).recordedByItself(Set.of("KickoffOverdue", "RequirementsApprovalOverdue", "SigningOverdue"));
    }
}
