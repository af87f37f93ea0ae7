package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.MANAGER;
import static dev.tandem.client.stage.Players.RECRUITER;

/** How far searches of Rosa and Mia have come. */
final class Searches {

    private final Lines lines;

    Searches(Lines lines) {
        this.lines = lines;
    }

    /** Opened, and nothing else yet. */
    void opened(String... searches) {
        for (String search : searches) {
            lines.add(RECRUITER, "OpenRequisition", """
                    {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
                     "openings": 50, "hiringManager": "mia",
                     "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}},
                     "costOfVacancyPerDay": {"amount": 900, "currency": "EUR"}, "level": "Senior"}
                    """, search);
        }
    }

    /** As {@link #opened}, and the first requirements are proposed. */
    void wanting(String... searches) {
        opened(searches);
        for (String search : searches) {
            lines.add(RECRUITER, "ProposeRequirements", """
                    {"requisition": "%s", "requirements": [
                      {"id": "java", "text": "Has run Java services in production and debugged them under load",
                       "necessity": "MUST_HAVE", "kind": "SKILL", "competency": "engineering"},
                      {"id": "payments", "text": "Has worked with money: idempotency, reconciliation, audit",
                       "necessity": "MUST_HAVE", "kind": "EXPERIENCE", "competency": "engineering"}]}
                    """.formatted(search));
        }
    }

    /** As {@link #wanting}, and it is said how candidates are assessed. */
    void assessing(String... searches) {
        wanting(searches);
        for (String search : searches) {
            lines.add(MANAGER, "DefineScorecard", Agreed.scorecard(search));
        }
    }

    /** All that is agreed before candidates are submitted, with the times to agree by default. */
    void prepared(String... searches) {
        assessing(searches);
        for (String search : searches) {
            kickedOff(search);
            lines.add(MANAGER, "ApproveRequirements", """
                    {"requisition": "%s", "version": 1}
                    """.formatted(search));
            lines.add(RECRUITER, "AssignPanel", """
                    {"requisition": "%s", "members": [{"interviewer": "ines", "competencies": ["engineering"]},
                      {"interviewer": "ivan", "competencies": ["engineering"]}]}
                    """.formatted(search));
            proposedTerms(search);
            for (String partner : new String[] {RECRUITER, MANAGER}) {
                lines.add(partner, "SignSla", """
                        {"requisition": "%s", "version": 1}
                        """.formatted(search));
            }
        }
    }

    void kickedOff(String search) {
        lines.add(RECRUITER, "HoldKickoff", Agreed.kickoff(search, "rosa", "mia"));
    }

    void proposedTerms(String search) {
        lines.add(RECRUITER, "ProposeSla", """
                {"requisition": "%s"}
                """.formatted(search));
    }

    /** Rounds of interviews that the other side has not agreed to yet. */
    void proposedRounds(String search) {
        lines.add(RECRUITER, "ProposeInterviewPlan", """
                {"requisition": "%s", "rounds": [
                  {"name": "Code", "competencies": ["engineering"], "minutes": 60, "ends": "DECISION"},
                  {"name": "The team", "competencies": ["engineering"], "minutes": 60, "ends": "DEBRIEF"}]}
                """.formatted(search));
    }
}
